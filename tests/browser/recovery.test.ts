import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Backup } from '@/lib/vocabulary';
import type { Duban } from '@/scripts/browser/launch-duban';
import { openDuban, openExtensionPage } from '@/scripts/browser/open-duban';
import { SAVED_WORDS, saveWords } from './harness/saved-words';
import { screenshot } from './harness/screenshot';

const ALL = SAVED_WORDS.length;

let folder: string;
let duban: Duban;
let page: Page;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'duban-recovery-'));
  await start();
  await saveWords(page, SAVED_WORDS);
  await expect.poll(() => rows().count()).toBe(ALL);
  await expect.poll(hasCopy).toBe(true);
});
afterEach(async () => {
  await duban.close().catch(() => {});
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

async function start(): Promise<void> {
  duban = await openDuban({ profile: join(folder, 'profile') });
  page = await openExtensionPage(duban, 'vocabulary.html');
}

const rows = () => page.locator('article.word');
const alert = () => page.locator('[role=alert]').innerText();
const press = (name: string | RegExp) => page.getByRole('button', { name }).click();

/** True once the worker has taken a copy and noted it. */
const hasCopy = () =>
  page.evaluate(async () => 'copied' in (await chrome.storage.local.get('copied')));
declare const chrome: {
  readonly storage: { readonly local: { get(key: string): Promise<object> } };
};

/** Closes the browser, does something to the folder of the database, and starts the browser again. */
async function damage(act: (database: string) => void): Promise<void> {
  await duban.close();
  const name = `chrome-extension_${duban.extensionId}_0.indexeddb.leveldb`;
  act(join(folder, 'profile', 'Default', 'IndexedDB', name));
  await start();
}

/** Has the page open the database past the extension's own code, at a version, with a record put into a table. */
const openRaw = (on: Page, version: number | null, table: string, record: object) =>
  on.evaluate(
    (asked) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('duban', asked.version ?? undefined);
        opening.addEventListener('error', () => reject(new Error('not opened')));
        opening.addEventListener('success', () => {
          const db = opening.result;
          const writing = db.transaction(asked.table, 'readwrite');
          writing.objectStore(asked.table).put(asked.record);
          writing.addEventListener('complete', () => {
            db.close();
            resolve();
          });
        });
      }),
    { version, table, record },
  );

/** A backup file that a button hands over. */
async function saved(name: RegExp): Promise<Backup> {
  const [download] = await Promise.all([page.waitForEvent('download'), press(name)]);
  const path = join(folder, 'saved.json');
  await download.saveAs(path);
  return JSON.parse(readFileSync(path, 'utf8')) as Backup;
}

/** Starts afresh with what a label says. */
async function startAfresh(label: RegExp): Promise<void> {
  await press(/^Start afresh/);
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(label).check();
  await screenshot(page, 'recovery-afresh');
  await dialog.getByRole('button', { name: /^Start afresh/ }).click();
}

describe('a database', () => {
  it('that the browser found damaged and threw away comes back from the copy', async () => {
    await damage((database) => writeFileSync(join(database, 'CURRENT'), 'garbage'));
    await expect.poll(alert).toContain('has lost the database');
    await screenshot(page, 'recovery-lost');
    await press(/^Bring the words back/);
    await page.getByRole('dialog').getByRole('button', { name: 'Import' }).click();
    await expect.poll(() => rows().count()).toBeGreaterThan(0);
    await expect.poll(() => page.locator('[role=alert]').count()).toBe(0);
    await page.reload();
    await expect.poll(() => rows().count()).toBeGreaterThan(0);
    expect(await page.locator('[role=alert]').count()).toBe(0);
  });

  it('that can’t be opened leaves the copy, which can be had as a file', async () => {
    await damage((database) => {
      rmSync(database, { recursive: true });
      writeFileSync(database, 'no folder');
    });
    await expect.poll(alert).toContain('no access to saved words');
    await screenshot(page, 'recovery-unavailable');
    expect((await saved(/^Save the latest automatic copy/)).words.length).toBeGreaterThan(0);
  });

  it('of a newer version is left alone, and can be given up for what can be read of it', async () => {
    const verdict = { key: 'later', simplified: '后', traditional: '後', verdict: 'doubted' };
    await openRaw(page, 90, 'headwords', verdict);
    await page.reload();
    await expect.poll(alert).toContain('newer version');
    await screenshot(page, 'recovery-newer');
    expect((await saved(/^Save what can be read/)).words).toHaveLength(ALL);
    await startAfresh(/what can be read/);
    await expect.poll(() => rows().count()).toBe(ALL);
    await expect.poll(() => page.locator('[role=alert]').count()).toBe(0);
  });

  it('with a damaged word in it is made anew from all the others', async () => {
    await openRaw(page, null, 'words', { id: 'damaged', savedAt: 1 });
    await page.reload();
    await expect.poll(alert).toContain('seems to be damaged');
    await startAfresh(/what can be read/);
    await expect.poll(() => page.locator('.count').innerText()).toBe(String(ALL));
    await page.reload();
    await expect.poll(() => page.locator('.count').innerText()).toBe(String(ALL));
  });

  it('that another tab holds back is there once that is closed', async () => {
    const other = await openExtensionPage(duban, 'options.html');
    await other.evaluate(HOLD_AN_OLD_ONE);
    await page.reload();
    await expect.poll(alert, { timeout: 40_000 }).toContain('Another Duban tab');
    await other.close();
    await press('Try again');
    await expect.poll(() => page.locator('[role=alert]').count()).toBe(0);
    expect(await page.innerText('main')).toContain('No words yet');
  });
});

/** In a page, as text: puts an empty database of the first version in the place of ours, and holds on to it. */
const HOLD_AN_OLD_ONE = `new Promise((resolve) => {
  indexedDB.deleteDatabase('duban');
  const opening = indexedDB.open('duban', 10);
  opening.onupgradeneeded = () => {
    const words = opening.result.createObjectStore('words', { keyPath: 'id' });
    words.createIndex('[simplified+traditional+pinyin]', ['simplified', 'traditional', 'pinyin'], { unique: true });
    words.createIndex('savedAt', 'savedAt');
    opening.result.createObjectStore('contexts', { keyPath: 'wordId' });
    opening.result.createObjectStore('headwords', { keyPath: 'key' });
    const bin = opening.result.createObjectStore('bin', { keyPath: 'id' });
    bin.createIndex('removedAt', 'removedAt');
    bin.createIndex('[word.simplified+word.traditional+word.pinyin]', ['word.simplified', 'word.traditional', 'word.pinyin']);
    const journal = opening.result.createObjectStore('journal', { keyPath: 'seq', autoIncrement: true });
    journal.createIndex('requestId', 'requestId', { unique: true });
  };
  opening.onsuccess = () => { globalThis.held = opening.result; resolve(); };
})`;
