import type { Page } from 'playwright-core';
import { annotationsIn } from '../browser/annotations';
import { openDuban } from '../browser/open-duban';
import { storeSettings } from '../browser/settings';
import { clickToolbar } from '../browser/toolbar';

/** One picture of the sample article. */
export interface Picture {
  readonly name: string;
  /** Settings other than the defaults. */
  readonly settings: Readonly<Record<string, unknown>>;
  /** CSS pixels. */
  readonly viewport: { readonly width: number; readonly height: number };
  readonly isDark?: boolean;
}

const DESK = { width: 760, height: 400 };
const PHONE = { width: 390, height: 720 };

export const PICTURES: readonly Picture[] = [
  { name: 'mode-none', settings: { displayMode: 'none' }, viewport: DESK },
  { name: 'mode-new', settings: { displayMode: 'new' }, viewport: DESK },
  { name: 'mode-gloss', settings: { displayMode: 'gloss' }, viewport: DESK },
  { name: 'mode-reveal', settings: { displayMode: 'reveal' }, viewport: DESK },
  { name: 'mode-all', settings: { displayMode: 'all' }, viewport: DESK },
  { name: 'dark', settings: { displayMode: 'gloss' }, viewport: DESK, isDark: true },
  { name: 'phone', settings: { displayMode: 'gloss' }, viewport: PHONE },
];

/** Where the picture starts: the first words of a paragraph of the sample. */
const FROM = '#contentMain p:nth-of-type(3)';
/** A page that was made dark, as many sites offer it. */
const DARK_CSS =
  'html, body, body * { background: #16181c !important; color: #d5d7da !important; }';

/** @throws when the article is not painted within half a minute */
export async function takePicture(
  { settings, viewport, isDark = false }: Picture,
  url: string,
  file: string,
  executablePath: string,
): Promise<void> {
  const duban = await openDuban({ executablePath, viewport, pixelRatio: 1 });
  try {
    await storeSettings(duban, settings);
    const page = await duban.context.newPage();
    await page.goto(url);
    if (isDark) await page.addStyleTag({ content: DARK_CSS });
    await clickToolbar(duban, page);
    if (settings['displayMode'] !== 'none') await untilPainted(page);
    await page.waitForTimeout(1500);
    await page.evaluate((from) => {
      document.querySelector(from)?.scrollIntoView({ block: 'start', behavior: 'instant' });
      window.scrollBy({ top: -40, behavior: 'instant' });
    }, FROM);
    await page.waitForTimeout(300);
    await page.screenshot({ path: file });
  } finally {
    await duban.close();
  }
}

async function untilPainted(page: Page): Promise<void> {
  const deadline = Date.now() + 30_000;
  for (;;) {
    // oxlint-disable-next-line no-await-in-loop -- polling
    if ((await annotationsIn(page, 'body')).length > 0) return;
    if (Date.now() > deadline) throw new Error('the article was not painted');
    // oxlint-disable-next-line no-await-in-loop
    await page.waitForTimeout(200);
  }
}
