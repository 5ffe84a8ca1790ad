import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { type Backup, DAY_MS, type SavedWord, writeBackup } from '@/lib/vocabulary';
import type { Duban } from '../browser/launch-duban';
import { openDuban, openExtensionPage } from '../browser/open-duban';
import { buildExtension } from '../build/build-extension';
import type { Options, Row } from './rows';
import { timesRow } from './times-row';

const WORDS = 100_000;
const RUNS = 10;
/** What a reader types, key by key, and takes back. */
const QUERIES = ['银行', 'yinhang', 'xing2', 'to run', 'bank', '行'];
const IMPORT_MS = 300_000;

/**
 * How the word list and the reviews do with 100,000 saved words: opening, searching at each key, filters, sorting.
 * A time ends with the frame that shows what was asked for.
 * @param options `words`, 100,000 unless told; `runs`, 10 unless told
 */
export async function vocabulary(options: Options): Promise<readonly Row[]> {
  const count = Number(options.words ?? WORDS);
  const runs = Number(options.runs ?? RUNS);
  await buildExtension(['chrome']);
  const duban = await openDuban();
  try {
    await seed(duban, count);
    const [opened, listed] = await openings(duban, 'vocabulary.html', 'article.word h2', runs);
    const page = await openList(duban, count);
    const typed = await typing(page);
    const filtered = await choosing(page, '.filters select', ['0', '1', '-1']);
    const sorted = await choosing(page, '.controls > .choice select', [
      'pinyin',
      'hsk',
      'often',
      'met',
      'newest',
    ]);
    await page.close();
    const [asked] = await openings(duban, 'review.html', '.asked-word, .card', runs);
    return [
      timesRow('list opens: first words', opened),
      timesRow('list opens: all can be searched', listed),
      timesRow('search, each key', typed),
      timesRow('filter', filtered),
      timesRow('sort', sorted),
      timesRow('review opens: first card', asked),
    ];
  } finally {
    await duban.close();
  }
}

/** Imports words as a reader would, from a backup. */
async function seed(duban: Duban, count: number): Promise<void> {
  const page = await openExtensionPage(duban, 'vocabulary.html');
  const path = join(duban.profile, 'seed.json');
  const words = Array.from({ length: count }, (_, index) => wordOf(index));
  const backup: Backup = { words, verdicts: [], entries: [], cuts: [], reviews: [], reviewLog: [] };
  writeFileSync(path, writeBackup(backup, 0));
  await page.locator('input[type=file]').setInputFiles(path);
  const confirm = page.getByRole('dialog').getByRole('button', { name: 'Import' });
  await confirm.click({ timeout: IMPORT_MS });
  await page.locator('article.word').first().waitFor({ timeout: IMPORT_MS });
  await page.close();
}

/** Characters, syllables and senses in all combinations, so that every query has few, many and no hits. */
const HANZI = '银行长研究生命的起源中国人民大学发展经济社会文化新闻记者报道';
const SYLLABLES =
  'yín háng zhǎng yán jiū shēng mìng de qǐ yuán xíng zhōng guó rén mín dà xué fā'.split(' ');
const SENSES =
  'bank|to run|to walk|people|to develop|source|student|university|news|to report'.split('|');

function wordOf(index: number): SavedWord {
  const of = <T>(items: ArrayLike<T>, step: number) =>
    items[Math.floor(index / step) % items.length];
  // Four characters tell 30^4 words apart.
  const text = [1, 30, 900, 27_000].map((step) => of(HANZI, step)).join('');
  const at = Date.UTC(2020, 0, 1) + index * 60_000;
  return {
    id: `word-${String(index).padStart(6, '0')}`,
    simplified: text,
    traditional: text,
    pinyin: [1, 18, 324, 5832].map((step) => of(SYLLABLES, step)).join(' '),
    senses: [`${of(SENSES, 1) ?? ''} (${String(index)})`, of(SENSES, 10) ?? ''],
    definition: '',
    chosen: [],
    notes: '',
    tags: index % 10 === 0 ? ['news'] : [],
    hsk: index % 7 === 0 ? null : index % 7,
    timesMet: 1 + (index % 5),
    savedAt: at,
    lastMetAt: at + (index % 30) * DAY_MS,
    contexts: [
      {
        sentence: `他说，${text}是留给明天的。`,
        start: 3,
        end: 3 + text.length,
        articleTitle: '一座种子库',
        site: `site${String(index % 20)}.example`,
        url: `https://site${String(index % 20)}.example/a`,
        metAt: at,
      },
    ],
  };
}

/** How long a page takes, from the navigation on, to its first word and to all of them. */
async function openings(duban: Duban, path: string, first: string, runs: number) {
  const [firsts, alls]: [number[], number[]] = [[], []];
  for (let run = 0; run <= runs; run++) {
    const page = await duban.context.newPage();
    await page.addInitScript(WATCH(first));
    await page.goto(`chrome-extension://${duban.extensionId}/${path}`);
    const shown = Number(await page.evaluate('shown'));
    if (path.startsWith('vocabulary')) await page.locator('.count').waitFor();
    const all = Number(await page.evaluate('performance.now()'));
    // The first run wakes the worker and fills the browser's caches.
    if (run > 0) {
      firsts.push(shown);
      alls.push(all);
    }
    await page.close();
  }
  return [firsts, alls] as const;
}

/** In the page, as text: promises the moment of the first frame with an element in it, in ms after the navigation. */
const WATCH = (selector: string) => `globalThis.shown = new Promise((resolve) => {
  const look = () => {
    if (document.querySelector(${JSON.stringify(selector)}) === null) requestAnimationFrame(look);
    else requestAnimationFrame(() => resolve(performance.now()));
  };
  requestAnimationFrame(look);
})`;

async function openList(duban: Duban, count: number): Promise<Page> {
  const page = await openExtensionPage(duban, 'vocabulary.html');
  await page.locator('.count').waitFor();
  await page.getByRole('button', { name: 'Filter' }).click();
  const total = await page.locator('.count').innerText();
  if (total.replace(/\D/gu, '') !== String(count)) throw new Error(`there are ${total} words`);
  return page;
}

/** Sets a field as a key or a choice does, and tells how long it is until the frame after the next is there. */
const SET = `(field, value) => new Promise((resolve) => {
  const setter = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value').set;
  const started = performance.now();
  setter.call(field, value);
  field.dispatchEvent(new Event(field instanceof HTMLSelectElement ? 'change' : 'input', { bubbles: true }));
  requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => resolve(performance.now() - started);
    port2.postMessage(null);
  });
})`;

async function set(page: Page, selector: string, value: string): Promise<number> {
  const [field, text] = [selector, value].map((part) => JSON.stringify(part));
  return Number(await page.evaluate(`(${SET})(document.querySelector(${field}), ${text})`));
}

async function typing(page: Page): Promise<readonly number[]> {
  const times: number[] = [];
  for (const query of [...QUERIES, ...QUERIES]) {
    for (let length = 1; length <= query.length; length++) {
      times.push(await set(page, 'input[type=search]', query.slice(0, length)));
    }
    times.push(await set(page, 'input[type=search]', ''));
  }
  return times;
}

async function choosing(
  page: Page,
  selector: string,
  values: readonly string[],
): Promise<readonly number[]> {
  const times: number[] = [];
  for (const value of [...values, ...values, ...values]) {
    times.push(await set(page, selector, value));
  }
  return times;
}
