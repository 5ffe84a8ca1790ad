import { parse } from 'valibot';
import { expect, it } from 'vitest';
import { brokenPromises, shippedManifest } from '@/scripts/build/promises';

const asked = (manifest: object) => brokenPromises(parse(shippedManifest, manifest));

it.each<[string, object, string[]]>([
  ['nothing asked', {}, []],
  [
    'what we ask',
    { permissions: ['activeTab', 'scripting'], optional_host_permissions: ['*://*/*'] },
    [],
  ],
  ['empty lists', { host_permissions: [], web_accessible_resources: [], content_scripts: [] }, []],
  ['a permission more', { permissions: ['storage', 'tabs'] }, ['permissions has "tabs"']],
  ['what nothing uses', { permissions: ['sidePanel'] }, ['permissions has "sidePanel"']],
  ['a site', { host_permissions: ['*://gmw.cn/*'] }, ['host_permissions is not empty']],
  ['a file for pages', { web_accessible_resources: [{}] }, ['web_accessible_resources is not']],
  ['a script on every page', { content_scripts: [{}] }, ['content_scripts is not empty']],
  ['an open door', { externally_connectable: {} }, ['externally_connectable']],
])('%s', (_why, manifest, expected) =>
  expect(asked(manifest)).toEqual(expected.map((start) => expect.stringContaining(start))),
);

it('tells every broken promise, not only the first', () => {
  expect(asked({ host_permissions: ['<all_urls>'], content_scripts: [{}] })).toHaveLength(2);
});
