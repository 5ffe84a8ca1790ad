// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { DEFAULT_KEYS, type Keys, keysFrom, type ReadingAction } from '@/lib/keys';
import { listenToKeys } from '@/lib/reader/keyboard/keys';

// A test can send no real key; that made-up ones are not heard is tried in a browser.
vi.mock('@/lib/reader/only-real', () => ({ onlyReal: (listener: unknown) => listener }));

let acts: ReadingAction[] = [];
let isAwake = true;
let keys: Keys = DEFAULT_KEYS;
let listening = new AbortController();

beforeEach(() => {
  acts = [];
  isAwake = true;
  keys = DEFAULT_KEYS;
  listening = new AbortController();
  document.body.innerHTML = '<p>文</p><input><input type="checkbox"><textarea></textarea>';
  listenToKeys(
    window,
    {
      keys: () => keys,
      isAwake: () => isAwake,
      act: (action) => acts.push(action),
      isTaken: () => false,
    },
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
  ['with Shift it is another', 'N', { shiftKey: true }, 'p'],
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

it('a key can be given to another action, and taken from all', () => {
  keys = keysFrom({ next: 'W', save: '' });
  expect(press('w')).toBe(true);
  expect([press('n'), press('r')]).toEqual([false, false]);
  expect(acts).toEqual(['next']);
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
