// @vitest-environment jsdom
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import axe from 'axe-core';
import { type ComponentChild, render } from 'preact';
import { afterEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import fixtures from '@/components/bar/ReadingBar.fixture';
import { DISPLAY_MODES } from '@/lib/vocabulary';
import { root } from '@/scripts/setup/root';

afterEach(() => render(null, document.body));

function draw(view: ComponentChild): HTMLElement {
  render(view, document.body);
  return document.body;
}

describe('accessibility', () => {
  // Colours and sizes need a layout: they are looked at in a browser.
  const options = { rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } };
  it.each(Object.entries(fixtures))('%s', async (_name, view) => {
    const { violations } = await axe.run(draw(view), options);
    expect(violations.map(({ id }) => id)).toEqual([]);
  });
});

it('shows no count before there is one', () => {
  expect(draw(fixtures['no words yet, on a dark page']).querySelector('.count')).toBeNull();
});

it.each([
  ['a handle', 1, '读'],
  ['a handle with little room', 1, ''],
  ['no room for a handle', 0, undefined],
] as const)('is %s', (name, count, text) => {
  const buttons = draw(fixtures[name]).querySelectorAll('button');
  expect(buttons).toHaveLength(count);
  expect(buttons[0]?.textContent).toBe(text);
});

it('names its modes so that the first word tells them apart, in each language', () => {
  for (const locale of ['en', 'zh_CN']) {
    const { bar } = parse(readFileSync(join(root, `components/locales/${locale}.yml`), 'utf8')) as {
      bar: { modes: Record<string, string> };
    };
    const first = DISPLAY_MODES.map((mode) => bar.modes[mode]?.split(' ')[0]);
    expect(new Set(first).size).toBe(DISPLAY_MODES.length);
  }
});

describe('the list of keys', () => {
  const keysIn = (view: ComponentChild) =>
    Array.from(draw(view).querySelectorAll('kbd'), (key) => key.textContent);

  it('names every key', () => {
    expect(keysIn(fixtures['the list of keys and no bar'])).toEqual(
      expect.arrayContaining(['N', 'V', 'Esc']),
    );
  });

  it('leaves out what this machine can’t do', () => {
    const keys = keysIn(fixtures['the list of keys without a voice']);
    expect(keys).toContain('N');
    expect(keys).not.toContain('V');
  });

  it('gives the focus to its title, so that it opens at its top', () => {
    draw(fixtures['the list of keys and no bar']);
    expect(document.querySelector('dialog [autofocus]')?.localName).toBe('h2');
  });
});
