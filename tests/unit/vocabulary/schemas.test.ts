import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import {
  clipContext,
  headwordSchema,
  wordIdentitySchema,
  wordToSaveSchema,
} from '@/lib/vocabulary';
import { MAX_SENTENCE } from '@/lib/vocabulary/schemas';
import { context, of, ship } from './words';

const takes = (word: unknown) => v.is(wordToSaveSchema, word);

describe('what a page may send', () => {
  it.each([
    ['a word', ship],
    ['with its sentence', of({ context: context('他乘«轮船»去。') })],
    ['without a reading', of({ pinyin: '' })],
    ['beyond the BMP', of({ simplified: '𠮷', context: context('«𠮷»') })],
    ['from a local file', of({ context: { ...context('«轮»'), url: 'file:///a.html', site: '' } })],
  ])('takes %s', (_why, word) => {
    expect(takes(word)).toBe(true);
  });

  it.each([
    ['nothing', null],
    ['a word of 1 MB', of({ simplified: '哈'.repeat(1_000_000) })],
    ['no word', of({ traditional: '' })],
    ['10,000 senses', of({ senses: Array.from({ length: 10_000 }, () => 'a') })],
    ['a sentence that is too long', of({ context: context(`«轮»${'。'.repeat(MAX_SENTENCE)}`) })],
    ['half a level', of({ hsk: 1.5 })],
    ['an empty span', of({ context: { ...context('«轮»'), end: 0 } })],
    ['a date that is none', of({ context: { ...context('«轮»'), metAt: Number.NaN } })],
    [
      'a script for an address',
      of({ context: { ...context('«轮»'), url: ' javascript:alert(1)' } }),
    ],
  ])('refuses %s', (_why, word) => {
    expect(takes(word)).toBe(false);
  });

  it('drops what it does not know', () => {
    const word = { simplified: '轮', traditional: '輪', pinyin: 'lún', id: 'theirs' };
    expect(v.parse(wordIdentitySchema, word)).not.toHaveProperty('id');
    expect(v.parse(headwordSchema, word)).toEqual({ simplified: '轮', traditional: '輪' });
  });
});

describe('a sentence too long to keep', () => {
  it.each([
    ['in the middle', `${'前'.repeat(5000)}«轮船»${'后'.repeat(5000)}`],
    ['at the start', `«轮船»${'后'.repeat(5000)}`],
    ['at the end', `${'前'.repeat(5000)}«轮船»`],
    ['among surrogate pairs', `${'𠮷'.repeat(5000)}«轮船»${'𠮷'.repeat(5000)}`],
    ['among surrogate pairs, one off', `a${'𠮷'.repeat(5000)}«轮»${'𠮷'.repeat(5000)}`],
  ])('is cut around the word, %s', (_why, marked) => {
    const whole = context(marked);
    const clipped = clipContext(whole);
    expect(clipped.sentence.length).toBeLessThanOrEqual(MAX_SENTENCE);
    expect(clipped.sentence.length).toBeGreaterThan(MAX_SENTENCE / 2 - 3);
    expect(clipped.sentence.slice(clipped.start, clipped.end)).toBe(
      whole.sentence.slice(whole.start, whole.end),
    );
    expect(clipped.sentence).toMatch(/^[\u{20000}-\u{2FFFF}\p{L}]*$/u);
    expect(v.is(wordToSaveSchema, of({ context: clipped }))).toBe(true);
  });

  it('is left alone if it is short enough', () => {
    expect(clipContext(context('他乘«轮船»去。'))).toEqual(context('他乘«轮船»去。'));
  });

  it.each([
    ['a page', 'https://world.gmw.cn/a.htm', 'https://world.gmw.cn/a.htm'],
    ['a frame made by script', 'about:srcdoc', ''],
    ['a page that is its own address', 'data:text/html,a', ''],
    ['an endless address', `https://a.cn/?${'q'.repeat(9000)}`, ''],
  ])('keeps the address of %s only if it leads somewhere', (_why, url, kept) => {
    expect(clipContext({ ...context('他乘«轮船»去。'), url }).url).toBe(kept);
  });

  it('cuts an endless title', () => {
    const articleTitle = '𠮷'.repeat(600);
    expect(clipContext({ ...context('他乘«轮船»去。'), articleTitle }).articleTitle).toBe(
      '𠮷'.repeat(500),
    );
  });
});
