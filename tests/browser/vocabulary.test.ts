import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Backup, type SavedWord, writeBackup } from '@/lib/vocabulary';
import type { Duban } from '@/scripts/browser/launch-duban';
import { openDuban, openExtensionPage } from '@/scripts/browser/open-duban';
import { screenshot } from './harness/screenshot';

const WORDS = [
  ['轮船', '輪船', 'lún chuán', ['steamship', 'steamer', 'CL:艘[sōu]'], 6, '他乘«轮船»去上海。'],
  ['粮食', '糧食', 'liáng shi', ['foodstuff', 'cereals'], 5, '«粮食»可以卖，种子不能卖。'],
  ['行长', '行長', 'háng zhǎng', ['bank president'], null, '银行«行长»说话了。'],
  ['的', '的', 'de', ['of; ~’s (possessive particle)'], 1, '我«的»书。'],
] as const;

function wordsOf(rows: typeof WORDS): SavedWord[] {
  return rows.map(([simplified, traditional, pinyin, senses, hsk, marked], index) => ({
    id: `word-${String(index)}`,
    simplified,
    traditional,
    pinyin,
    senses,
    definition: '',
    chosen: [],
    notes: '',
    tags: [],
    hsk,
    timesMet: 1,
    savedAt: Date.UTC(2026, 10, 20 + index),
    lastMetAt: Date.UTC(2026, 10, 20 + index),
    contexts: [
      {
        sentence: marked.replace(/[«»]/gu, ''),
        start: marked.indexOf('«'),
        end: marked.indexOf('»') - 1,
        articleTitle: '专访：种子库是留给明天的一扇门',
        site: 'world.gmw.cn',
        url: 'https://world.gmw.cn/a.htm',
        metAt: Date.UTC(2026, 10, 20 + index),
      },
    ],
  }));
}

let duban: Duban;
let folder: string;
let page: Page;

const rows = () => page.locator('article.word');
const headwords = () => page.locator('article.word h2 > span:first-child').allInnerTexts();

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'duban-vocabulary-'));
  duban = await openDuban({ profile: join(folder, 'profile') });
  page = await openExtensionPage(duban, 'vocabulary.html');
});
afterEach(async () => {
  await duban.close().catch(() => {});
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

/** Imports words as a reader would. */
async function importWords(words: readonly SavedWord[]): Promise<void> {
  const path = join(folder, 'backup.json');
  const backup: Backup = { words, verdicts: [], entries: [], cuts: [], reviews: [], reviewLog: [] };
  writeFileSync(path, writeBackup(backup, 0));
  await page.locator('input[type=file]').setInputFiles(path);
  await page.getByRole('dialog').getByRole('button', { name: 'Import' }).click();
  await expect.poll(() => rows().count()).toBeGreaterThan(0);
}

/** Has a file exported, and reads it. */
async function exported(kind: string): Promise<Uint8Array> {
  await page.getByRole('button', { name: 'Export' }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: new RegExp(`^${kind}`) }).click(),
  ]);
  const path = join(folder, 'exported');
  await download.saveAs(path);
  return new Uint8Array(readFileSync(path));
}

describe('the word list', () => {
  it('changes a word, and takes it back', async () => {
    await importWords(wordsOf(WORDS));
    await rows().first().focus();
    await page.keyboard.press('e');
    await page.getByLabel('Your own meaning').fill('of, belonging to');
    await page.getByLabel('Tags').fill('grammar, basics');
    await page.getByLabel('Notes').fill('The most frequent character.');
    await screenshot(page, 'vocabulary-editor');
    await page.getByRole('button', { name: 'Save' }).click();
    await expect.poll(() => rows().first().innerText()).toContain('of, belonging to');
    expect(await rows().first().innerText()).toContain('grammar');
    await screenshot(page, 'vocabulary-edited');
    await page.keyboard.press('Control+z');
    await expect.poll(() => rows().first().innerText()).not.toContain('grammar');
  });

  it('tags, filters and removes many words by keyboard, with undo', async () => {
    await importWords(wordsOf(WORDS));
    await rows().first().focus();
    await page.keyboard.press('x');
    await page.keyboard.press('Shift+ArrowDown');
    await expect.poll(() => page.locator('.bulk').innerText()).toContain('2 selected');
    await page.getByPlaceholder('Tag', { exact: true }).fill('bank');
    await page.keyboard.press('Enter');
    await expect.poll(() => rows().first().innerText()).toContain('bank');
    await screenshot(page, 'vocabulary-selected');

    await page.getByRole('button', { name: 'Filter' }).click();
    await page
      .locator('.filters label', { hasText: 'Tag' })
      .locator('select')
      .selectOption({ label: 'bank (2)' });
    await expect.poll(headwords).toEqual(['的', '行长']);

    await rows().first().focus();
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Delete');
    await expect.poll(headwords).toEqual([]);
    await page.keyboard.press('Control+z');
    await expect.poll(headwords).toEqual(['的', '行长']);
  });

  it('fits a phone', async () => {
    await importWords(wordsOf(WORDS));
    await page.setViewportSize({ width: 390, height: 844 });
    await page.getByRole('button', { name: 'Filter' }).click();
    await rows().first().focus();
    await page.keyboard.press('x');
    await screenshot(page, 'vocabulary-phone');
    const overflow = () => document.documentElement.scrollWidth - innerWidth;
    expect(await page.evaluate(overflow)).toBeLessThanOrEqual(0);
  });
});

describe('exports', () => {
  it('give a package for Anki, with the sentences read', async () => {
    await importWords(wordsOf(WORDS));
    const files = unzipSync(await exported('Anki package'));
    const collection = strFromU8(files['collection.anki2'] ?? new Uint8Array());
    expect(collection).toContain('他乘<b>轮船</b>去上海。');
    expect(collection).toContain('Tā chéng <b>lúnchuán</b> qù'.slice(1));
  });

  it('give back with a backup what was wiped', async () => {
    await importWords(wordsOf(WORDS));
    const before = await exported('Backup');
    await rows().first().focus();
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Delete');
    await expect.poll(() => rows().count()).toBe(0);
    writeFileSync(join(folder, 'again.json'), before);
    await page.locator('input[type=file]').setInputFiles(join(folder, 'again.json'));
    await page.getByRole('dialog').getByRole('button', { name: 'Import' }).click();
    await expect.poll(() => rows().count()).toBe(WORDS.length);
    const words = (file: Uint8Array) => (JSON.parse(strFromU8(file)) as Backup).words;
    expect(words(await exported('Backup'))).toEqual(words(before));
  });
});

describe('imports', () => {
  it('complete a list of words from the dictionary, and name the lines that are none', async () => {
    const path = join(folder, 'words.csv');
    writeFileSync(path, 'word,meaning,tags\n輪船,,sea\nhello,greeting,\n行长,head of a bank,\n');
    await page.locator('input[type=file]').setInputFiles(path);
    const dialog = page.getByRole('dialog');
    await expect.poll(() => dialog.innerText()).toContain('2 new words');
    expect(await dialog.innerText()).toContain('line 3');
    await screenshot(page, 'vocabulary-import');
    await dialog.getByRole('button', { name: 'Import' }).click();
    await expect.poll(() => rows().count()).toBe(2);
    const shown = await page.innerText('.feed');
    for (const text of ['lúnchuán', 'steam', 'sea', 'hángzhǎng', 'head of a bank'])
      expect(shown).toContain(text);
  });

  it('know the words of the HSK lists', async () => {
    await page.getByRole('button', { name: 'Import' }).click();
    await page.getByRole('button', { name: /up to level 1/ }).click();
    await expect
      .poll(() => page.getByRole('dialog').innerText())
      .toMatch(/1[45]\d known or ignored/);
    await page.getByRole('dialog').getByRole('button', { name: 'Import' }).click();
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
  });

  it('take entries for the own dictionary, which is looked up first', async () => {
    await page.getByRole('button', { name: 'My dictionary' }).click();
    await page.getByLabel('Word', { exact: true }).fill('读伴');
    await page.getByLabel('Pinyin').fill('du2ban4');
    await page.getByLabel('Meanings').fill('reading companion');
    await page.getByRole('button', { name: 'Add' }).click();
    await expect.poll(() => page.getByRole('dialog').innerText()).toContain('reading companion');
    await page.getByRole('button', { name: 'Remove 读伴' }).click();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => page.getByRole('dialog').innerText()).toContain('reading companion');
    await screenshot(page, 'vocabulary-own');
    await page.getByRole('button', { name: 'Done' }).click();
    writeFileSync(join(folder, 'list.txt'), '读伴\n');
    await page.locator('input[type=file]').setInputFiles(join(folder, 'list.txt'));
    await page.getByRole('dialog').getByRole('button', { name: 'Import' }).click();
    await expect.poll(() => page.innerText('.feed')).toContain('reading companion');
  });
});

describe('copies', () => {
  it('bring back what was there', async () => {
    await importWords(wordsOf(WORDS));
    const copies = () =>
      page.evaluate(async () => {
        const root = await navigator.storage.getDirectory();
        const names: string[] = [];
        for await (const name of (
          await root.getDirectoryHandle('snapshots', { create: true })
        ).keys())
          names.push(name);
        return names.length;
      });
    await expect.poll(copies).toBe(1);
    await rows().first().focus();
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Delete');
    await expect.poll(() => rows().count()).toBe(0);
    await page.reload();
    await page.getByRole('button', { name: 'Import' }).click();
    await page.getByLabel('Go back to an earlier state').selectOption({ index: 1 });
    await page.getByRole('dialog').getByRole('button', { name: 'Import' }).click();
    await expect.poll(() => rows().count()).toBe(WORDS.length);
  });
});

describe('saves are kept', () => {
  /** Saves words one by one as the reader script would, telling each that was acknowledged. */
  const saveFrom = (from: number, to: number, tab: Page) =>
    tab.evaluate(
      async ([first, last]) => {
        const acknowledged: string[] = [];
        for (let n = first ?? 0; n < (last ?? 0); n += 1) {
          const word = {
            simplified: `词${String(n)}`,
            traditional: `詞${String(n)}`,
            pinyin: 'cí',
            senses: [],
            hsk: null,
            context: null,
          };
          const message = {
            to: 'worker',
            name: 'save',
            request: { requestId: `kill-${String(n)}`, what: word },
          };
          const reply: unknown = await chrome.runtime.sendMessage(message);
          if (reply instanceof Object && 'ok' in reply && reply.ok === true) {
            acknowledged.push(word.simplified);
            await acknowledge(word.simplified);
          }
        }
        return acknowledged;
      },
      [from, to],
    );

  it('though the browser is killed while 1,000 are being saved', async () => {
    const acknowledged: string[] = [];
    await page.exposeFunction('acknowledge', (word: string) => void acknowledged.push(word));
    const saving = saveFrom(0, 1000, page).catch(() => []);
    await expect.poll(() => acknowledged.length, { timeout: 60_000 }).toBeGreaterThan(300);
    await duban.kill();
    await saving;
    expect(acknowledged.length).toBeLessThan(1000);

    duban = await openDuban({ profile: join(folder, 'profile') });
    page = await openExtensionPage(duban, 'vocabulary.html');
    const backup = JSON.parse(strFromU8(await exported('Backup'))) as Backup;
    const kept = new Set(backup.words.map(({ simplified }) => simplified));
    expect(acknowledged.filter((word) => !kept.has(word))).toEqual([]);
  });

  it('by two tabs at once', async () => {
    const other = await openExtensionPage(duban, 'vocabulary.html');
    for (const tab of [page, other]) await tab.exposeFunction('acknowledge', () => {});
    const saved = await Promise.all([saveFrom(0, 60, page), saveFrom(30, 90, other)]);
    expect(saved.map(({ length }) => length)).toEqual([60, 60]);
    await expect.poll(() => page.locator('.count').innerText()).toBe('90');
    await expect.poll(() => other.locator('.count').innerText()).toBe('90');
  });
});

/** What the functions that run in the browser find there. */
declare const acknowledge: (word: string) => Promise<void>;
declare const chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } };
