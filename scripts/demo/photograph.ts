import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Page } from 'playwright-core';
import { annotationsIn } from '../browser/annotations';
import { shownInClosedRoots } from '../browser/closed-shadow';
import { hoverText } from '../browser/point-at';
import { ExplainedError } from '../setup/fail';

/** The word of the sample article whose card has most to show. */
const FAVOURITE = '行长';
const TIMEOUT_MS = 60_000;

export class NothingToReadError extends ExplainedError {
  constructor(what: string) {
    super(`${what} within ${TIMEOUT_MS / 1000} seconds: is there a Chinese article on the page?`);
    this.name = 'NothingToReadError';
  }
}

/**
 * Waits until a page is annotated, opens the card of a word and writes a picture of it.
 * @param file the PNG's path; its folder is made
 * @throws {NothingToReadError} when no annotation or no card shows up
 */
export async function photographCard(page: Page, file: string): Promise<void> {
  const words = await until('No word was annotated', async () => {
    const annotated = await annotationsIn(page, 'body');
    return annotated.length > 0 ? annotated.map(({ text }) => text) : null;
  });
  const hasFavourite = await page.getByText(FAVOURITE).first().isVisible();
  const word = hasFavourite
    ? FAVOURITE
    : (words.find(({ length }) => length > 1) ?? words[0] ?? '');
  await until(`No card opened for ${word}`, async () => {
    await hoverText(page, word);
    await page.waitForTimeout(300);
    return (await shownInClosedRoots(page, 'dialog')).length > 0 || null;
  });
  mkdirSync(dirname(file), { recursive: true });
  await page.screenshot({ path: file });
  console.log(`\nWrote ${file}`);
}

/** Asks again until there is an answer. */
async function until<T>(what: string, ask: () => Promise<T | null>): Promise<T> {
  const deadline = Date.now() + TIMEOUT_MS;
  while (Date.now() < deadline) {
    // oxlint-disable-next-line no-await-in-loop -- polling
    const answer = await ask();
    if (answer !== null) return answer;
    // oxlint-disable-next-line no-await-in-loop
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new NothingToReadError(what);
}
