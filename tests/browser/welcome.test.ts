import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Duban } from '@/scripts/browser/launch-duban';
import { openDuban, openExtensionPage } from '@/scripts/browser/open-duban';
import { screenshot } from './harness/screenshot';

let duban: Duban;
beforeEach(async () => {
  duban = await openDuban({ keepsWelcome: true });
});
afterEach(() => duban.close());

it('opens once installed, asks for the level and shows at once what it changes', async () => {
  const isWelcome = (url: string) => url.endsWith('/welcome.html');
  await expect.poll(() => duban.context.pages().some((page) => isWelcome(page.url()))).toBe(true);
  const page = duban.context.pages().find((each) => isWelcome(each.url()));
  if (page === undefined) throw new Error('it is open');
  await expect.poll(() => page.locator('rt').count()).toBeGreaterThan(1);
  await screenshot(page, 'welcome');
  const before = await page.locator('rt').count();
  await page.getByText('HSK 6').click();
  await expect.poll(() => page.locator('rt').count()).toBeLessThan(before);
});

it('lets keys be changed on the options page, and all be set back', async () => {
  const options = await openExtensionPage(duban, 'options.html');
  const next = options.getByRole('button', { name: 'Next word N', exact: true });
  await next.click();
  await options.keyboard.press('r');
  await expect.poll(() => options.getByText('Takes this key from “Save the word”').count()).toBe(1);
  await expect.poll(() => options.getByText('This key goes to “Next word”').count()).toBe(1);
  await options.getByRole('button', { name: 'Next word R' }).scrollIntoViewIfNeeded();
  await screenshot(options, 'options-keys');
  await options.getByText('Set everything back').click();
  await expect.poll(() => options.getByText('This key goes to').count()).toBe(0);
  await options.setViewportSize({ width: 390, height: 800 });
  const widths = await options.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const isCut = (list: HTMLSelectElement) => {
      const { width } = list.getBoundingClientRect();
      list.style.cssText = 'flex: none; max-width: none';
      const wanted = list.getBoundingClientRect().width;
      list.style.cssText = '';
      return width < wanted;
    };
    return {
      isTooWide: scrollWidth > clientWidth,
      cut: [...document.querySelectorAll('select')].filter(isCut).length,
    };
  });
  expect(widths).toEqual({ isTooWide: false, cut: 0 });
  await options.evaluate(() => window.scrollTo(0, 0));
  await screenshot(options, 'options-narrow');
});
