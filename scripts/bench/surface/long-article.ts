import { readdirSync, readFileSync } from 'node:fs';
import { fromRoot } from '../../setup/root';

/** So many characters the article has, at least; it ends with a whole paragraph. */
const CHARACTERS = 3_000;
/** Shorter paragraphs are headings and notes, in characters. */
const SHORT = 30;

/** Where the body of the page stands. */
export const STORY = '#story';

/** A page with an article of our own: the sample's, and behind it stories from the pages of tests. */
export function longArticle(): string {
  const paragraphs: string[] = [];
  let length = 0;
  for (const paragraph of new Set([...sample(), ...testPages()])) {
    if (length >= CHARACTERS) break;
    if (paragraph.length < SHORT) continue;
    paragraphs.push(`<p>${paragraph.replaceAll('<', '&lt;')}</p>`);
    length += paragraph.length;
  }
  if (length < CHARACTERS) throw new Error(`There are ${length} characters only`);
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>河口湿地的修复</title><link rel="icon" href="data:,">
<style>
  body { max-width: 42em; margin: 2em auto; font: 18px/1.8 "Noto Serif CJK SC", serif; }
  p { text-indent: 2em; margin: 0 0 1em; }
</style></head>
<body><header>晨光网</header><main><h1>河口湿地的修复</h1><div id="story">
${paragraphs.join('\n')}
</div></main></body></html>`;
}

const fixture = (path: string): unknown =>
  JSON.parse(readFileSync(fromRoot(`tests/fixtures/${path}`), 'utf8'));

function sample(): string[] {
  const { paragraphs } = fixture('sample/expected.json') as {
    readonly paragraphs: readonly { readonly text: string }[];
  };
  return paragraphs.map(({ text }) => text);
}

/** Paragraphs of the simplified stories, in the order of the pages' names. */
function testPages(): string[] {
  return readdirSync(fromRoot('tests/fixtures/pages'))
    .sort()
    .flatMap((page) => {
      const { article } = fixture(`pages/${page}/expected.json`) as {
        readonly article?: { readonly language: string; readonly blocks: readonly string[] };
      };
      return article?.language === 'zh-Hans' ? article.blocks : [];
    })
    .flatMap((block) => /^paragraph\| ?(?<text>.*)$/u.exec(block)?.groups?.['text'] ?? []);
}
