import { browser } from 'wxt/browser';
import { READER_SCRIPT } from './reader-script';
import { isAlwaysOn } from './sites';

/**
 * Brings the reader into a tab; the first time on a document it starts reading, later it does nothing.
 * @throws Error where the browser lets no extension in, or the tab was not granted
 */
export async function injectReader(tabId: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId }, files: [READER_SCRIPT] });
}

/**
 * Brings the reader into those frames of a tab whose site is always on, the top frame included.
 * @throws Error where the browser lets no extension in
 */
export async function injectIntoGrantedFrames(tabId: number): Promise<void> {
  const frames = await browser.scripting.executeScript({
    target: { tabId, allFrames: true },
    func: () => location.href,
  });
  const granted = await Promise.all(frames.map(({ result }) => isAlwaysOn(String(result))));
  const frameIds = frames.filter((_, index) => granted[index]).map(({ frameId }) => frameId);
  if (frameIds.length === 0) return;
  await browser.scripting.executeScript({ target: { tabId, frameIds }, files: [READER_SCRIPT] });
}
