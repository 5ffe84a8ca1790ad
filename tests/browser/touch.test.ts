import { expect, it } from 'vitest';
import { shownInClosedRoots } from '@/scripts/browser/closed-shadow';
import { openDuban } from '@/scripts/browser/open-duban';
import { middleOfText } from '@/scripts/browser/point-at';
import { servePages } from '@/scripts/browser/serve-pages';
import { cardName, cards } from './harness/card';
import { sampleFolder } from './harness/sample';
import { screenshot } from './harness/screenshot';
import { startReading } from './harness/start-reading';

const PHONE = { width: 390, height: 800 };

it('opens a sheet at a tap on a phone, which leaves the word free, and none at a long press', async () => {
  const server = await servePages(sampleFolder);
  const duban = await openDuban({ viewport: PHONE });
  try {
    const page = await duban.context.newPage();
    await page.goto(`${server.origin}/index.html`);
    await startReading(duban, page);
    const touch = await duban.context.newCDPSession(page);
    await touch.send('Emulation.setTouchEmulationEnabled', { enabled: true });
    const press = async (x: number, y: number, ms: number) => {
      await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
      await page.waitForTimeout(ms);
      await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    };
    const at = await page.evaluate(middleOfText, ['粮食', '#contentMain'] as const);
    if (at === null) throw new Error('粮食');
    await press(at.x, at.y, 60);
    await expect.poll(() => cardName(page)).toBe('粮食〔糧食〕');
    expect(await shownInClosedRoots(page, 'button', 'Close')).toHaveLength(1);
    const [sheet] = await cards(page);
    // All of the width, but for a scroll bar.
    expect(sheet?.box.x).toBe(0);
    expect(sheet?.box.width).toBeGreaterThan(PHONE.width - 20);
    const { y = 0, height = 0 } = sheet?.box ?? {};
    expect(Math.round(y + height) === PHONE.height || Math.round(y) === 0).toBe(true);
    expect(at.y < y || at.y > y + height).toBe(true);
    await screenshot(page, 'touch-sheet');

    await page.keyboard.press('Escape');
    await expect.poll(() => cards(page)).toEqual([]);
    await press(at.x, at.y, 900);
    await page.waitForTimeout(300);
    expect(await cards(page)).toEqual([]);
  } finally {
    await duban.close();
    await server.close();
  }
});
