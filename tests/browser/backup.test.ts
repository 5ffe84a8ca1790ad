import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { STORAGE_KEYS, storedSettings } from '@/lib/settings/storage-keys';
import type { Duban } from '@/scripts/browser/launch-duban';
import { openDuban, openExtensionPage } from '@/scripts/browser/open-duban';
import { storeSettings } from '@/scripts/browser/settings';
import { SAVED_WORDS, saveWords } from './harness/saved-words';
import { screenshot } from './harness/screenshot';

let folder: string;
let duban: Duban;
let page: Page;

const rows = () => page.locator('article.word');

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'duban-backup-'));
  duban = await openDuban({ profile: join(folder, 'profile') });
  page = await openExtensionPage(duban, 'vocabulary.html');
});
afterEach(async () => {
  await duban.close().catch(() => {});
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

/** Waits for a file that a click hands over, and keeps it. */
async function downloaded(click: () => Promise<void>): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), click()]);
  const path = join(folder, download.suggestedFilename());
  await download.saveAs(path);
  return path;
}

const settings = async () =>
  storedSettings(await page.evaluate((keys) => chrome.storage.local.get(keys), STORAGE_KEYS));
declare const chrome: {
  readonly storage: {
    readonly local: { get(keys: readonly string[]): Promise<Record<string, unknown>> };
  };
};

describe('a backup file', () => {
  it('gives a new reader words and settings, and says so first', async () => {
    await saveWords(page, SAVED_WORDS);
    await storeSettings(duban, { hskLevel: 5, askWord: true });
    await page.getByRole('button', { name: 'Export' }).click();
    const backup = await downloaded(() => page.getByRole('button', { name: /^Backup/ }).click());
    const content = JSON.parse(readFileSync(backup, 'utf8')) as { settings: object };
    expect(content.settings).toEqual({ hskLevel: 5, askWord: true });
    const withLater = { ...content, settings: { ...content.settings, ofLaterVersion: 1 } };
    writeFileSync(backup, JSON.stringify(withLater));
    await duban.close();

    duban = await openDuban({ profile: join(folder, 'another') });
    page = await openExtensionPage(duban, 'vocabulary.html');
    await page.locator('input[type=file]').setInputFiles(backup);
    const dialog = page.getByRole('dialog');
    await expect.poll(() => dialog.innerText()).toContain('2 settings');
    expect(await dialog.innerText()).toContain('settings.ofLaterVersion');
    await screenshot(page, 'backup-import');
    expect(await settings()).toEqual({});
    await dialog.getByRole('button', { name: 'Import' }).click();
    await expect.poll(() => rows().count()).toBe(SAVED_WORDS.length);
    expect(await settings()).toEqual({ hskLevel: 5, askWord: true });
    await page.keyboard.press('Control+z');
    await expect.poll(settings).toEqual({});
    await expect.poll(() => rows().count()).toBe(0);
  });
});
