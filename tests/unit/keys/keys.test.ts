import { describe, expect, it } from 'vitest';
import { DEFAULT_KEYS, conflictsOf, keyOf, keysFrom, type KeyPress } from '@/lib/keys';

const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({
  key,
  code: '',
  shiftKey: false,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  isComposing: false,
  ...more,
});

describe('the name of a key', () => {
  it.each<[string, KeyPress, string | null]>([
    ['a letter', press('n'), 'N'],
    ['with caps lock', press('N'), 'N'],
    ['with Shift', press('N', { shiftKey: true }), 'Shift+N'],
    ['a sign is what Shift has made of it', press('?', { shiftKey: true }), '?'],
    ['a named key', press('ArrowLeft'), 'ArrowLeft'],
    ['a named key with Shift', press('Enter', { shiftKey: true }), 'Shift+Enter'],
    ['the space bar', press(' '), 'Space'],
    ['a Cyrillic keyboard', press('т', { code: 'KeyN' }), 'N'],
    ['with Ctrl it is the browser’s', press('n', { ctrlKey: true }), null],
    ['with Alt', press('n', { altKey: true }), null],
    ['an input method composes', press('n', { isComposing: true }), null],
    ['an input method takes it', press('Process'), null],
    ['Shift alone', press('Shift', { shiftKey: true }), null],
    ['a dead key', press('Dead'), null],
  ])('%s', (_why, given, expected) => expect(keyOf(given)).toBe(expected));
});

describe('keys of the reader’s own', () => {
  it('stand beside the defaults, and only for actions that there are', () => {
    const keys = keysFrom({ next: 'W', fly: 'F', constructor: 'X' });
    expect(keys).toEqual({ ...DEFAULT_KEYS, next: 'W' });
  });

  it('leave Escape to what closes the card', () => {
    expect(keysFrom({ nextNew: 'Escape', close: 'Q' })).toEqual({ ...DEFAULT_KEYS, close: 'Q' });
  });

  it('are in conflict where two actions have one key; none is no key', () => {
    expect([...conflictsOf(DEFAULT_KEYS)]).toEqual([]);
    expect([...conflictsOf(keysFrom({ next: 'R' }))]).toEqual([
      ['next', ['next', 'save']],
      ['save', ['next', 'save']],
    ]);
    expect([...conflictsOf(keysFrom({ next: '', save: '' }))]).toEqual([]);
  });
});
