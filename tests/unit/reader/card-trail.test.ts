// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Explanation } from '@/lib/analysis';
import { CardTrail } from '@/lib/reader/card/card-trail';
import { WordStates } from '@/lib/reader/words/word-states';
import type { ReaderServices } from '@/lib/reader';
import { tokenOf, tokensOf } from './page';

const found = (text: string, others: readonly string[] = []): Explanation => ({
  token: tokenOf(text),
  entries: [],
  parts: [],
  otherMatches: others.map((match) => ({ text: match, entries: [], hsk: null, rank: null })),
  fullForm: null,
});

const TEXT = '在|中华|人民共和国';

let trail: CardTrail;
let lookUp: ReturnType<typeof vi.fn<ReaderServices['lookUp']>>;

const place = () => {
  const tokens = tokensOf(TEXT);
  const token = tokens[1];
  if (token === undefined) throw new Error('a token');
  const block = { kind: 'paragraph', text: TEXT.replaceAll('|', ''), pieces: [] } as const;
  return { read: { block, tokens }, index: 1, token };
};

/** What is shown, with its offsets where it stands in the text: 中华@1–3. */
function shown(): string {
  const { look } = trail;
  if (look?.kind !== 'word') return String(look?.kind);
  const where = look.place === null ? '' : `@${look.place.token.start}–${look.place.token.end}`;
  return look.token.text + where;
}

beforeEach(async () => {
  lookUp = vi.fn(async (text: string) => ({ explanation: found(text), states: {} }));
  const services: Partial<ReaderServices> = {
    explain: async (token) => ({
      ...found(token.text, ['中华人民共和国', '中华人民', '中']),
      token,
    }),
    lookUp,
  };
  trail = new CardTrail(services as ReaderServices, new WordStates());
  await trail.start(place());
});

describe('matches at a place', () => {
  it('are the word itself among longer and shorter ones', () => {
    expect(trail.matches).toEqual(['中华人民共和国', '中华人民', '中华']);
    expect(shown()).toBe('中华@1–3');
  });

  it('are stepped through, and end', async () => {
    expect(await trail.step(1)).toBe(false);
    expect(await trail.step(-1)).toBe(true);
    expect(shown()).toBe('中华人民@1–5');
    await trail.step(-1);
    expect(shown()).toBe('中华人民共和国@1–8');
    expect(await trail.step(-1)).toBe(false);
    await trail.step(1);
    await trail.step(1);
    expect(shown()).toBe('中华@1–3');
    expect(trail.canGoBack).toBe(false);
  });

  it('read a shorter one as it is read inside the word', async () => {
    await trail.toMatch('中');
    expect(lookUp).toHaveBeenLastCalledWith('中', 'p');
    await trail.toMatch('中华人民共和国');
    expect(lookUp).toHaveBeenLastCalledWith('中华人民共和国', null);
  });
});

describe('links', () => {
  const link = (text: string) => ({ simplified: text, traditional: text, pinyin: null });

  it('lead on and back', async () => {
    await trail.follow(link('個'));
    await trail.follow(link('箇'));
    expect(shown()).toBe('箇');
    expect(trail.matches).toEqual([]);
    trail.back();
    expect(shown()).toBe('個');
    trail.back();
    expect(shown()).toBe('中华@1–3');
    expect(trail.back()).toBe(false);
  });

  it('to a part of the word know where it stands', async () => {
    await trail.follow(link('华'));
    expect(shown()).toBe('华@2–3');
  });

  it('that are answered too late change nothing', async () => {
    const slow = trail.follow(link('個'));
    trail.clear();
    expect(await slow).toBe(false);
    expect(trail.look).toBeNull();
  });

  it('that fail leave what is shown', async () => {
    lookUp.mockRejectedValueOnce(new Error('no answer'));
    await expect(trail.follow(link('個'))).rejects.toThrow('no answer');
    expect(shown()).toBe('中华@1–3');
  });
});

it('goes through a phrase word by word', async () => {
  await trail.startPhrase(place().read);
  expect(shown()).toBe('phrase');
  await trail.openWord(1);
  expect(shown()).toBe('中华@1–3');
  trail.back();
  expect(shown()).toBe('phrase');
  expect(await trail.openWord(99)).toBe(false);
});
