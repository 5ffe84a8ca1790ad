/**
 * Whole pages: each folder of tests/fixtures/pages has source.html and expected.json. A page is in
 * the form of a real kind of site, with text of its own.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { findArticle, type Finding } from '@/lib/article';
import { readPage } from '@/scripts/pages/read-page';

/** Why the page is there, and its article or the reason that there is none. */
interface Expected {
  readonly why: string;
  readonly url?: string;
  readonly article?: object;
  readonly refusal?: string;
}

const root = fileURLToPath(new URL('../../fixtures/pages', import.meta.url));
const names = readdirSync(root);

function isExpected(data: unknown): data is Expected {
  return (
    typeof data === 'object' &&
    data !== null &&
    'why' in data &&
    'article' in data !== 'refusal' in data
  );
}

function readExpected(name: string): Expected {
  const data: unknown = JSON.parse(readFileSync(join(root, name, 'expected.json'), 'utf8'));
  if (!isExpected(data)) throw new Error(`${name}: why, and either an article or a refusal`);
  return data;
}

/** The article without its confidence, each block on a line of its own: `kind| text`. */
function outcome(finding: Finding): object {
  if ('refusal' in finding) return { refusal: finding.refusal.reason };
  const { title, byline, source, published, language, blocks } = finding.article;
  const lines = blocks.map(({ kind, text }) => `${kind}| ${text.replace(/\s+/g, ' ')}`);
  return { article: { title, byline, source, published, language, blocks: lines } };
}

describe('whole pages', () => {
  it.each(names)('%s', (name) => {
    const { why, url, ...wanted } = readExpected(name);
    const document = readPage(join(root, name, 'source.html'));
    expect(outcome(findArticle(document, url === undefined ? {} : { url })), why).toEqual(wanted);
  });
});
