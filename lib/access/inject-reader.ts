import { browser } from 'wxt/browser';

/** The page side, as the build names it. */
export const READER_SCRIPT = '/reader.js';

/**
 * Brings the reader into a tab; the first time on a document it starts reading, later it does nothing.
 * @throws Error where the browser lets no extension in, or the tab was not granted
 */
export async function injectReader(tabId: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId }, files: [READER_SCRIPT] });
}
