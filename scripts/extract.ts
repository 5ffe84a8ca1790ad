/**
 * Finds the article of saved pages, with the code that runs in the extension.
 *
 *   npm run -s extract -- FILE.html [--url URL]
 *   npm run -s extract -- --list FILE      (paths, one a line; one JSON object a line)
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { findArticle } from '@/lib/article';
import { readPage } from './pages/read-page';

function extract(file: string, url: string | undefined): object {
  const finding = findArticle(readPage(file), url === undefined ? {} : { url });
  if ('refusal' in finding) return { article: false, ...finding.refusal };
  const { article } = finding;
  return {
    article: true,
    title: article.title,
    byline: article.byline,
    source: article.source,
    published: article.published,
    language: article.language,
    paragraphs: article.blocks.map((block) => block.text),
    blocks: article.blocks.map(({ kind, text }) => ({ kind, text })),
    confidence: article.confidence,
  };
}

const { values, positionals } = parseArgs({
  options: { url: { type: 'string' }, list: { type: 'string' } },
  allowPositionals: true,
});
const files =
  values.list === undefined
    ? positionals
    : readFileSync(values.list, 'utf8')
        .split(/\r?\n/)
        .filter((line) => line !== '');
if (files.length === 0) {
  console.error('Name a saved page, or --list FILE with one path a line.');
  process.exitCode = 2;
}
for (const file of files) console.log(JSON.stringify(extract(file, values.url)));
