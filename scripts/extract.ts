/**
 * Finds the article of saved pages, with the code that runs in the extension.
 *
 *   npm run -s extract -- FILE.html [--url URL]
 *   npm run -s extract -- --list FILE      (paths, one a line; one JSON object a line)
 */
import { readFileSync } from 'node:fs';
import { findArticle } from '@/lib/article';
import { readPage } from './pages/read-page';
import { failWith } from './setup/fail';
import { UsageError, readArguments } from './setup/read-arguments';

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

const USAGE = 'npm run -s extract -- FILE.html [--url URL] | --list FILE';

try {
  const { values, positionals } = readArguments(
    { options: { url: { type: 'string' }, list: { type: 'string' } }, allowPositionals: true },
    USAGE,
  );
  const { url, list } = values;
  if (url !== undefined && !URL.canParse(url))
    throw new UsageError(`“${url}” is no address.`, USAGE);
  const files = list === undefined ? positionals : linesOf(list);
  if (files.length === 0) throw new UsageError('No saved page was named.', USAGE);
  for (const file of files) console.log(JSON.stringify(extracted(file, url)));
} catch (error) {
  failWith(error);
}

function linesOf(list: string): string[] {
  try {
    return readFileSync(list, 'utf8')
      .split(/\r?\n/)
      .filter((line) => line !== '');
  } catch {
    throw new UsageError(`The list ${list} can't be read.`, USAGE);
  }
}

/** One answer for each file: one that can't be read says so in its place, and the others go on. */
function extracted(file: string, url: string | undefined): object {
  try {
    readFileSync(file);
  } catch {
    console.error(`${file} can't be read.`);
    process.exitCode = 1;
    return { article: false, reason: 'unreadable' };
  }
  return extract(file, url);
}
