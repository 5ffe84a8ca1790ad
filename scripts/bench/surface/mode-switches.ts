import type { Page } from 'playwright-core';
import { storageKey } from '@/lib/settings/storage-keys';
import { DISPLAY_MODES, type DisplayMode } from '@/lib/vocabulary';
import { openExtensionPage } from '../../browser/open-duban';
import { median } from '../median';
import type { Row } from '../rows';
import { STORY } from './long-article';
import { openArticle } from './open-article';

/** What a switch does is over by then, on a slow machine too, in ms. */
const OVER_MS = 1_500;

/** Over a line in the middle of the view. */
const POINTER = { x: 560, y: 420 };

/** One switch from mode to mode. */
interface Switch {
  /** From the change of the setting to the last frame in which what the reader sees looks otherwise. */
  readonly inViewMs: number;
  /** The same for the whole article. */
  readonly ms: number;
  /** How far the line under the pointer has moved, in CSS pixels. */
  readonly moved: number;
}

/**
 * How long the page takes from each mode to each other, from the change of the setting to the last change of
 * the page's looks, in view and as a whole; and how far the line under the pointer moves by it, in the middle of the article.
 */
export async function modeSwitches(runs: number): Promise<readonly Row[]> {
  const article = await openArticle({ displayMode: 'all' });
  try {
    await article.read();
    const { page, duban } = article;
    const options = await openExtensionPage(duban, 'options.html');
    await page.bringToFront();
    await page.evaluate(WATCH_LOOKS);
    const switches = new Map<string, Switch[]>();
    let from: DisplayMode = 'all';
    for (let run = 0; run < runs; run++)
      for (const to of grandTour()) {
        const seen = await switchTo(page, options, to);
        const name = `${from} to ${to}`;
        switches.set(name, [...(switches.get(name) ?? []), seen]);
        from = to;
      }
    return [...switches].map(([name, seen]) => ({
      what: `mode: ${name}`,
      runs: seen.length,
      ...times(
        'in view',
        seen.map(({ inViewMs }) => inViewMs),
      ),
      ...times(
        'whole',
        seen.map(({ ms }) => ms),
      ),
      'line moved px': Math.max(...seen.map(({ moved }) => moved)),
    }));
  } finally {
    await article.close();
  }
}

const times = (what: string, ms: readonly number[]) => ({
  [`${what}, median ms`]: Math.round(median(ms)),
  [`${what}, worst ms`]: Math.round(Math.max(...ms)),
});

/** Goes from each mode to each other once, and ends where it began, at the last one. */
function* grandTour(): Generator<DisplayMode> {
  const count = DISPLAY_MODES.length;
  let at = count - 1;
  for (let step = 1; step < count; step++)
    for (let hop = 0; hop < count; hop++) {
      at = (at + step) % count;
      const mode = DISPLAY_MODES[at];
      if (mode !== undefined) yield mode;
    }
}

async function switchTo(page: Page, options: Page, mode: DisplayMode): Promise<Switch> {
  // Far from both ends, which a page can't be scrolled beyond, and the pointer over a line.
  await page.evaluate(`scrollTo({ top: 1400, behavior: 'instant' })`);
  await page.keyboard.press('Escape');
  await page.mouse.move(POINTER.x, POINTER.y);
  await page.waitForTimeout(300);
  const seen = page.evaluate(`watchLooks(${OVER_MS})`);
  const asked = Number(await options.evaluate(setMode(mode)));
  const { inView, changed, moved } = (await seen) as {
    readonly inView: number;
    readonly changed: number;
    readonly moved: number;
  };
  return {
    inViewMs: inView - asked,
    ms: changed - asked,
    moved: Math.round(moved * 10) / 10,
  };
}

/** In an extension's page, as text: changes the setting as the options do, and says when: ms since the epoch. */
const setMode = (mode: DisplayMode) => `(async () => {
  const at = performance.timeOrigin + performance.now();
  await chrome.storage.local.set({ '${storageKey('displayMode')}': '${mode}' });
  return at;
})()`;

/**
 * In the page, as text: notes the frames that show something else than the one before: those after a change of the
 * story, or of one of its paragraphs in view; and where the character under the pointer is. It asks for no layout
 * that is not there already, which would slow down what it watches.
 */
const WATCH_LOOKS = `(() => {
  const story = document.querySelector('${STORY}');
  const isInView = (node) => {
    const element = node.nodeType === 1 ? node : node.parentElement;
    const { top, bottom } = (element.closest('p') ?? element).getBoundingClientRect();
    return bottom > 0 && top < innerHeight;
  };
  // Told by how many characters are before it in its paragraph: the nodes are exchanged.
  const characterAt = (x, y) => {
    const { offsetNode, offset } = document.caretPositionFromPoint(x, y);
    const paragraph = offsetNode.parentElement.closest('p');
    const before = document.createRange();
    before.setStart(paragraph, 0);
    before.setEnd(offsetNode, offset);
    return { paragraph, index: before.toString().length };
  };
  const bottomOf = ({ paragraph, index }) => {
    // A caret may stand behind the last character.
    let left = Math.min(index, paragraph.textContent.length - 1);
    const texts = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const node = texts.currentNode;
      if (left >= node.length) {
        left -= node.length;
        continue;
      }
      const range = document.createRange();
      range.setStart(node, left);
      range.setEnd(node, left + 1);
      return range.getBoundingClientRect().bottom;
    }
    return NaN;
  };
  const now = () => performance.timeOrigin + performance.now();
  globalThis.watchLooks = async (ms) => {
    const character = characterAt(${POINTER.x}, ${POINTER.y});
    const bottom = bottomOf(character);
    const end = now() + ms;
    const targets = new Set();
    const observer = new MutationObserver((records) => {
      for (const { target } of records) targets.add(target);
    });
    observer.observe(story, { subtree: true, childList: true, characterData: true, attributes: true });
    let changed = now();
    let inView = changed;
    let moved = 0;
    while (now() < end) {
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      moved = Math.max(moved, Math.abs(bottomOf(character) - bottom));
      if (targets.size === 0) continue;
      changed = now();
      if ([...targets].some((target) => target.isConnected && isInView(target))) inView = changed;
      targets.clear();
    }
    observer.disconnect();
    return { inView, changed, moved };
  };
})()`;
