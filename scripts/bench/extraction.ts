/**
 * How well the article finder cuts stories out of saved pages, beside Mozilla's Readability and
 * Defuddle on the same pages.
 *
 * Score: multisets of 4-grams over letters and digits (white space and punctuation off); precision,
 * recall and their harmonic mean per page. Gold paragraphs marked optional count neither for nor
 * against: their 4-grams are taken off what would be wrongly found. On pages that are no Chinese
 * article anything found is a false positive.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Readability } from '@mozilla/readability';
import { Defuddle } from 'defuddle/node';
import { JSDOM, VirtualConsole } from 'jsdom';
import { findArticle } from '@/lib/article';
import { decodePage, parsePage } from '../pages/read-page';
import { reshape } from './reshape';
import { required, type Options, type Row } from './rows';

/** A page's gold: its paragraphs, or that it is no article. */
interface Gold {
  readonly paragraphs?: readonly { readonly text: string; readonly optional?: boolean }[];
  readonly article?: false;
}

/** Finds the text of the story in a page's source; null where it finds no Chinese article. */
type Extractor = (html: string) => Promise<string | null>;

const EXTRACTORS: { readonly [name: string]: Extractor } = {
  duban: async (html) => {
    const finding = findArticle(parsePage(html));
    return 'refusal' in finding ? null : finding.article.blocks.map(({ text }) => text).join('\n');
  },
  readability: async (html) => chineseOnly(new Readability(parsePage(html)).parse()?.textContent),
  defuddle: async (html) => {
    const { document } = new JSDOM(withoutStyles(html), { virtualConsole: new VirtualConsole() })
      .window;
    const found = await Defuddle(document, 'https://example.invalid/');
    return chineseOnly(new JSDOM(found.content).window.document.body.textContent);
  },
};

/**
 * @param options `pages` and `gold`: folders of NAME.html and NAME.json; `only`: a part of the names;
 *   `alone`: without the peers; `reshape`: hints to take off the pages first (see reshape.ts);
 *   `chromium`: time and compare in the browser instead of scoring; needs no gold
 * @returns a row per page, then the means; figures are percentages
 */
export async function extraction(options: Options): Promise<readonly Row[]> {
  const pages = required(options, 'pages', 'a folder of saved pages, NAME.html');
  if (options['chromium'] === true) {
    return (await import('./extraction-in-chromium')).extractionInChromium(pages);
  }
  const gold = required(options, 'gold', 'a folder of their gold paragraphs, NAME.json');
  const names = readdirSync(pages)
    .filter((file) => file.endsWith('.html'))
    .map((file) => basename(file, '.html'))
    .filter((name) => typeof options['only'] !== 'string' || name.includes(options['only']));
  const alone = options['alone'] === true;
  const rows: Row[] = [];
  for (const name of names) {
    const html = shaped(decodePage(readFileSync(join(pages, `${name}.html`))), options['reshape']);
    rows.push({
      page: name,
      ...(await scoreAll(html, readGold(join(gold, `${name}.json`)), alone)),
    });
  }
  return [...rows, ...summary(rows)];
}

function shaped(html: string, shapes: Options[string]): string {
  if (typeof shapes !== 'string') return html;
  const document = parsePage(html);
  reshape(document, shapes);
  return document.documentElement.outerHTML;
}

function readGold(file: string): Gold {
  if (!existsSync(file)) throw new Error(`No gold for this page: ${file}`);
  const gold: unknown = JSON.parse(readFileSync(file, 'utf8'));
  if (!isGold(gold)) throw new Error(`Neither paragraphs nor "article": false: ${file}`);
  return gold;
}

function isGold(data: unknown): data is Gold {
  if (typeof data !== 'object' || data === null) return false;
  if ('article' in data) return data.article === false;
  return 'paragraphs' in data && Array.isArray(data.paragraphs);
}

async function scoreAll(html: string, gold: Gold, alone: boolean): Promise<Row> {
  const row: Record<string, string | number> = {};
  for (const [name, extract] of Object.entries(EXTRACTORS)) {
    if (alone && name !== 'duban') continue;
    const found = await extract(html).catch(() => null);
    if (gold.paragraphs === undefined) {
      row[name] = found === null ? 'refused' : 'FALSE POSITIVE';
      continue;
    }
    const { precision, recall, f1 } = score(found ?? '', gold.paragraphs);
    row[name] = percent(f1);
    if (name === 'duban')
      Object.assign(row, { precision: percent(precision), recall: percent(recall) });
  }
  return row;
}

const percent = (share: number): number => Math.round(share * 10_000) / 100;

function score(found: string, paragraphs: NonNullable<Gold['paragraphs']>) {
  const { wanted, spare } = goldGrams(paragraphs);
  const got = grams(found);
  const right = overlap(got, wanted);
  const wrong = size(got) - right;
  const pardoned = overlap(minus(got, wanted), spare);
  const precision = right / (right + wrong - pardoned || 1);
  const recall = right / (size(wanted) || 1);
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall || 1) };
}

/** The 4-grams of the gold in reading order; one that touches an optional paragraph is spare. */
function goldGrams(paragraphs: NonNullable<Gold['paragraphs']>): { wanted: Grams; spare: Grams } {
  const optional: boolean[] = [];
  let text = '';
  for (const paragraph of paragraphs) {
    const letters = lettersOf(paragraph.text);
    text += letters;
    for (let at = 0; at < letters.length; at++) optional.push(paragraph.optional ?? false);
  }
  const [wanted, spare] = [new Map<string, number>(), new Map<string, number>()];
  for (let at = 0; at + 4 <= text.length; at++) {
    add(optional.slice(at, at + 4).includes(true) ? spare : wanted, text.slice(at, at + 4));
  }
  return { wanted, spare };
}

type Grams = ReadonlyMap<string, number>;

function grams(text: string): Grams {
  const letters = lettersOf(text);
  const counts = new Map<string, number>();
  for (let at = 0; at + 4 <= letters.length; at++) add(counts, letters.slice(at, at + 4));
  return counts;
}

const lettersOf = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, '');

function add(counts: Map<string, number>, gram: string): void {
  counts.set(gram, (counts.get(gram) ?? 0) + 1);
}

const size = (bag: Grams): number => [...bag.values()].reduce((sum, count) => sum + count, 0);

function overlap(one: Grams, other: Grams): number {
  let common = 0;
  for (const [gram, count] of one) common += Math.min(count, other.get(gram) ?? 0);
  return common;
}

function minus(one: Grams, other: Grams): Grams {
  return new Map(
    [...one].map(([gram, count]) => [gram, Math.max(0, count - (other.get(gram) ?? 0))]),
  );
}

/** The peers know no languages: what they find counts as found if it is mostly Han. */
function chineseOnly(text: string | null | undefined): string | null {
  const letters = (text ?? '').replace(/[^\p{L}]+/gu, '');
  const han = letters.match(/\p{Script=Han}/gu)?.length ?? 0;
  const kana = letters.match(/[\u3041-\u30FA]/g)?.length ?? 0;
  return han > 100 && han * 2 > letters.length && kana * 12 < han ? (text ?? null) : null;
}

/** jsdom throws on style sheets that browsers take. */
function withoutStyles(html: string): string {
  return html.replace(/<style\b[\s\S]*?<\/style>/gi, '');
}

function summary(rows: readonly Row[]): readonly Row[] {
  const mean: Record<string, string | number> = { page: 'mean' };
  const worst: Record<string, string | number> = { page: 'worst' };
  const falsePositives: Record<string, string | number> = { page: 'false positives' };
  for (const name of [...Object.keys(EXTRACTORS), 'precision', 'recall']) {
    const figures = rows.flatMap((row) => (typeof row[name] === 'number' ? [row[name]] : []));
    if (figures.length > 0) {
      mean[name] =
        Math.round((figures.reduce((sum, one) => sum + one, 0) / figures.length) * 100) / 100;
      worst[name] = Math.min(...figures);
    }
    if (name in EXTRACTORS) {
      falsePositives[name] = rows.filter((row) => row[name] === 'FALSE POSITIVE').length;
    }
  }
  return [mean, worst, falsePositives];
}
