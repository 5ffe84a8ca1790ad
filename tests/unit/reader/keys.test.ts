// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it } from 'vitest';
import { listenToKeys, type ReadingAction } from '@/lib/reader/keyboard/keys';

let acts: ReadingAction[] = [];
let isAwake = true;
let listening = new AbortController();

beforeEach(() => {
  acts = [];
  isAwake = true;
  listening = new AbortController();
  document.body.innerHTML = '<p>文</p><input><input type="checkbox"><textarea></textarea>';
  listenToKeys(
    window,
    () => isAwake,
    (action) => acts.push(action),
    listening.signal,
  );
});
afterEach(() => listening.abort());

/** @returns true if the page never heard of the key */
function press(key: string, more: KeyboardEventInit = {}, selector = 'p'): boolean {
  const event = new KeyboardEvent('keydown', {
    key,
    bubbles: true,
    cancelable: true,
    composed: true,
    ...more,
  });
  return document.querySelector(selector)?.dispatchEvent(event) === false;
}

it.each<[string, ReadingAction]>([
  ['n', 'next'],
  ['N', 'next'],
  ['b', 'previous'],
  ['r', 'save'],
  ['c', 'copy'],
  ['k', 'known'],
  ['i', 'ignore'],
  ['Escape', 'close'],
])('%s means %s', (key, action) => {
  expect(press(key)).toBe(true);
  expect(acts).toEqual([action]);
});

it.each<[string, string, KeyboardEventInit, string]>([
  ['a key without a meaning', 'q', {}, 'p'],
  ['with Ctrl it is the browser’s', 'c', { ctrlKey: true }, 'p'],
  ['with Cmd as well', 'c', { metaKey: true }, 'p'],
  ['with Alt as well', 'n', { altKey: true }, 'p'],
  ['while an input method composes', 'n', { isComposing: true }, 'p'],
  ['while the reader types in a field', 'n', {}, 'input'],
  ['while the reader types in an area', 'n', {}, 'textarea'],
])('%s: the page gets it', (_why, key, more, selector) => {
  expect(press(key, more, selector)).toBe(false);
  expect(acts).toEqual([]);
});

it('a box to tick takes no letters', () => {
  expect(press('n', {}, 'input[type=checkbox]')).toBe(true);
});

it('sleeps while no card is open, and for good once ended', () => {
  isAwake = false;
  expect(press('n')).toBe(false);
  isAwake = true;
  listening.abort();
  expect(press('n')).toBe(false);
});
