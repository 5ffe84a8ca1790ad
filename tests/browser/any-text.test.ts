import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { shownInClosedRoots } from '@/scripts/browser/closed-shadow';
import type { Duban } from '@/scripts/browser/launch-duban';
import { openDuban } from '@/scripts/browser/open-duban';
import { glideTo, hoverText, middleOfText } from '@/scripts/browser/point-at';
import { type PageServer, servePages } from '@/scripts/browser/serve-pages';
import { cardName, cards, cardText, pressInCard } from './harness/card';
import { sampleFolder } from './harness/sample';
import { screenshot } from './harness/screenshot';
import { startReading } from './harness/start-reading';

/** Chinese in all the places where it is no paragraph. The PDF's layer is as PDF.js lays it: spans over a canvas. */
const PLACES = `<!doctype html><meta charset="utf-8"><title>各处</title>
<style>
  body { margin: 60px; height: 3000px; font: 20px/1.8 sans-serif }
  .page { position: relative; width: 600px; height: 90px }
  .page canvas { position: absolute; inset: 0; background: #eee }
  .textLayer { position: absolute; inset: 0; line-height: 1 }
  .textLayer :is(span, br) { position: absolute; white-space: pre; color: transparent; transform-origin: 0 0 }
</style>
<h2>粮食安全会议</h2>
<p id="chosen">农民保存种子，粮食可以卖。</p>
<label>搜索 <input id="field" value="农民保存种子" style="font-size: 20px; width: 300px"></label>
<input id="secret" type="password" value="经济发展" style="font-size: 20px">
<p><img id="picture" alt="农民在田里种小麦" width="80" height="80" src="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg'/%3E"></p>
<p><button id="named" title="收藏本文">★</button> <button id="worded">收藏</button></p>
<div id="shadow"></div>
<div class="page"><canvas width="600" height="90"></canvas><div class="textLayer">
  <span style="left: 10px; top: 10px; font-size: 24px">气候变</span><span style="left: 82px; top: 10px; font-size: 24px">化很快</span><br>
  <span style="left: 10px; top: 50px; font-size: 24px">科学研究</span>
</div></div>
<script>
  const root = document.getElementById('shadow').attachShadow({ mode: 'open' });
  root.innerHTML = '<p>影子里的<b>图书馆</b>很安静。</p>';
</script>`;

let server: PageServer;
let duban: Duban;
let page: Page;

beforeAll(async () => {
  server = await servePages(sampleFolder, { '/places.html': PLACES });
  duban = await openDuban();
  page = await duban.context.newPage();
  await page.goto(`${server.origin}/places.html`);
  await startReading(duban, page);
});
afterAll(async () => {
  await duban.close();
  await server.close();
});
beforeEach(async () => {
  await page.evaluate(() => document.getSelection()?.removeAllRanges());
  await page.keyboard.press('Escape');
  await page.mouse.move(1000, 700);
  await expect.poll(() => cards(page)).toEqual([]);
});

/** Rests the mouse inside an element, at an offset from its left edge; half its height down. */
async function hoverIn(selector: string, fromLeft: number): Promise<void> {
  await page.locator(selector).scrollIntoViewIfNeeded();
  const box = await page.locator(selector).boundingBox();
  if (box === null) throw new Error(selector);
  await glideTo(page.mouse, { x: box.x + fromLeft, y: box.y + box.height / 2 });
}

describe('the same card answers', () => {
  it('in a heading', async () => {
    await hoverText(page, '会议', 'h2');
    await expect.poll(() => cardName(page)).toBe('会议〔會議〕');
  });

  it('in a field, for the word under the pointer', async () => {
    await hoverIn('#field', 10);
    await expect.poll(() => cardName(page)).toBe('农民〔農民〕');
    await page.mouse.move(1000, 700);
    await expect.poll(() => cards(page)).toEqual([]);
    await hoverIn('#field', 62);
    await expect.poll(() => cardName(page)).toBe('保存');
  });

  it('in no password, and not behind the text of a field', async () => {
    await hoverIn('#secret', 20);
    await page.waitForTimeout(400);
    expect(await cards(page)).toEqual([]);
    await hoverIn('#field', 250);
    await page.waitForTimeout(400);
    expect(await cards(page)).toEqual([]);
  });

  it('on a button', async () => {
    await hoverText(page, '收藏', '#worded');
    await expect.poll(() => cardName(page)).toBe('收藏');
  });

  it('in an open shadow root', async () => {
    const box = await page.locator('#shadow b').boundingBox();
    await glideTo(page.mouse, { x: (box?.x ?? 0) + 20, y: (box?.y ?? 0) + 14 });
    await expect.poll(() => cardName(page)).toBe('图书馆〔圖書館〕');
    expect(await cardText(page)).toContain('影子里的图书馆很安静。');
  });

  it('in a PDF that the page draws, also for a word that two spans share', async () => {
    await hoverText(page, '研究', '.textLayer');
    await expect.poll(() => cardName(page)).toContain('研究');
    await page.keyboard.press('Escape');
    await page.mouse.move(1000, 700);
    await hoverText(page, '变', '.textLayer');
    await expect.poll(() => cardName(page)).toContain('变化');
  });

  it('for what a picture and a button say of themselves, word by word', async () => {
    await hoverIn('#picture', 40);
    await expect.poll(() => cardName(page)).toBe('Words of the text');
    expect(await cardText(page)).toMatch(/农民[\s\S]*小麦/);
    await page.mouse.move(1000, 700);
    await expect.poll(() => cards(page)).toEqual([]);
    await hoverIn('#named', 12);
    await expect.poll(() => cardText(page)).toContain('收藏');
  });
});

describe('a selection', () => {
  const select = () =>
    page.evaluate(() => {
      const [text] = document.querySelector('#chosen')?.childNodes ?? [];
      if (text) document.getSelection()?.setBaseAndExtent(text, 0, text, 6);
    });
  const offers = () => shownInClosedRoots(page, 'button', 'Look up the selection');

  it('is offered to be looked up, word by word, and kept', async () => {
    await page.evaluate(() => scrollTo(0, 0));
    await select();
    await expect.poll(offers).toHaveLength(1);
    await screenshot(page, 'selection-offer');
    await pressInCard(page, 'Look up the selection');
    await expect.poll(() => cardName(page)).toBe('Words of the text');
    const words = (await shownInClosedRoots(page, 'button', /^\p{Script=Han}/u)).map(
      ({ name }) => name.split(' ')[0],
    );
    expect(words).toEqual(['农民', '保存', '种子']);
    expect(await page.evaluate(() => String(document.getSelection()))).toBe('农民保存种子');
    await screenshot(page, 'selection-words');

    await pressInCard(page, /^种子/);
    await expect.poll(() => cardName(page)).toBe('种子〔種子〕');
    await page.keyboard.press('Backspace');
    await expect.poll(() => cardName(page)).toBe('Words of the text');
  });

  it('is offered no longer once it has gone, and not while a button is pressed', async () => {
    await select();
    await expect.poll(offers).toHaveLength(1);
    await page.evaluate(() => document.getSelection()?.removeAllRanges());
    await expect.poll(offers).toEqual([]);
  });

  it('leaves hovering as it is', async () => {
    await select();
    await expect.poll(offers).toHaveLength(1);
    const at = await page.evaluate(middleOfText, ['会议', 'h2'] as const);
    await glideTo(page.mouse, at ?? { x: 0, y: 0 });
    await expect.poll(() => cardName(page)).toBe('会议〔會議〕');
  });

  it('can be looked up by keys alone', async () => {
    await select();
    await expect.poll(offers).toHaveLength(1);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect.poll(() => cardName(page)).toBe('Words of the text');
    await page.keyboard.press('Escape');
    await expect.poll(() => cards(page)).toEqual([]);
  });
});
