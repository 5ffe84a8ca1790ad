import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { type Encounter, type SavedWord, stateKey } from '@/lib/vocabulary';
import { type Vocabulary, openVocabulary } from '@/lib/vocabulary/store';
import { context, of, ship, countOf } from './words';

let vocabulary: Vocabulary;
let time: number;
let requests: number;
const request = () => `request ${String((requests += 1))}`;

beforeEach(() => {
  time = 1_000_000;
  requests = 0;
  vocabulary = openVocabulary({ indexedDB: new IDBFactory(), now: () => (time += 1) });
});

/** Saves a word and gives it back. */
async function saved(word: Parameters<typeof of>[0] = {}): Promise<SavedWord> {
  const { saved: ids } = await vocabulary.save(of(word), request());
  const [found] = await vocabulary.words(ids);
  if (found === undefined) throw new Error('not saved');
  return found;
}

/** Does something, and takes it back under the id it was done with. */
async function doneAndUndone(
  act: (requestId: string) => Promise<unknown>,
  meanwhile: () => Promise<unknown> = async () => {},
) {
  const before = await vocabulary.snapshot();
  const deed = request();
  await act(deed);
  const done = await vocabulary.snapshot();
  await meanwhile();
  await vocabulary.undo(deed, request());
  return { before, done, undone: await vocabulary.snapshot() };
}

describe('remarks', () => {
  it('are changed one by one, and taken back', async () => {
    const { id } = await saved();
    await vocabulary.edit([id], { notes: 'seen in Shanghai', addTags: ['travel'] }, request());
    const { before, done, undone } = await doneAndUndone((deed) =>
      vocabulary.edit(
        [id],
        { definition: 'liner', chosen: ['steamer'], addTags: ['sea'], removeTags: ['travel'] },
        deed,
      ),
    );
    expect(done.words).toMatchObject([
      { definition: 'liner', chosen: ['steamer'], notes: 'seen in Shanghai', tags: ['sea'] },
    ]);
    expect(undone).toEqual(before);
  });

  it('of many words are changed at once, each word keeping its own', async () => {
    const [a, b] = [await saved({ pinyin: 'a' }), await saved({ pinyin: 'b' })];
    await vocabulary.edit([a.id], { addTags: ['one'] }, request());
    const { before, done, undone } = await doneAndUndone((deed) =>
      vocabulary.edit([a.id, b.id, 'gone'], { addTags: ['two'] }, deed),
    );
    const tags = new Map(done.words.map((word) => [word.id, word.tags]));
    expect([tags.get(a.id), tags.get(b.id)]).toEqual([['one', 'two'], ['two']]);
    expect(undone).toEqual(before);
  });

  it('outlive removal and a second save', async () => {
    const { id } = await saved();
    await vocabulary.edit([id], { notes: 'mine', addTags: ['sea'] }, request());
    await vocabulary.unsave(ship, request());
    await vocabulary.save(of({ chosen: ['steamer'] }), request());
    expect(await vocabulary.words([id])).toMatchObject([
      { notes: 'mine', tags: ['sea'], chosen: ['steamer'] },
    ]);
  });

  it('keep a sentence met between the change and its undoing', async () => {
    const { id } = await saved();
    const { undone } = await doneAndUndone(
      (deed) => vocabulary.edit([id], { notes: 'x' }, deed),
      () => vocabulary.meet([{ ...ship, context: context('«轮船»来。') }], request()),
    );
    expect(undone.words).toMatchObject([{ notes: '', timesMet: 2, contexts: [{ start: 0 }] }]);
  });
});

describe('another reading', () => {
  const háng = { simplified: '行', traditional: '行', pinyin: 'háng' };
  const xíng = { ...háng, pinyin: 'xíng', senses: ['to walk'], hsk: 4 };

  it('makes it another word, with its history', async () => {
    const { id } = await saved({ ...háng, context: context('银«行»', 'https://a.example') });
    const { before, done, undone } = await doneAndUndone((deed) =>
      vocabulary.changeReading(id, xíng, deed),
    );
    expect(done.words).toMatchObject([
      { id, pinyin: 'xíng', senses: ['to walk'], hsk: 4, contexts: [{ sentence: '银行' }] },
    ]);
    expect(undone).toEqual(before);
  });

  it('joins the word that it then is, with sentences, notes and tags of both', async () => {
    const one = await saved({ ...háng, context: context('银«行»', 'https://a.example', 1) });
    const two = await saved({ ...xíng, context: context('«行»走', 'https://b.example', 2) });
    await vocabulary.edit([one.id], { notes: 'bank', addTags: ['a'] }, request());
    await vocabulary.edit([two.id], { notes: 'walk', addTags: ['b'] }, request());
    const { before, done, undone } = await doneAndUndone((deed) =>
      vocabulary.changeReading(one.id, xíng, deed),
    );
    expect(done.words).toMatchObject([
      {
        id: one.id,
        pinyin: 'xíng',
        notes: 'bank\nwalk',
        tags: ['a', 'b'],
        contexts: [{ sentence: '银行' }, { sentence: '行走' }],
      },
    ]);
    expect(done.words).toHaveLength(1);
    const byId = (words: readonly SavedWord[]) => new Map(words.map((word) => [word.id, word]));
    expect(byId(undone.words)).toEqual(byId(before.words));
  });

  it('moves the state along with the characters', async () => {
    const { id } = await saved({ simplified: '发', traditional: '發', pinyin: 'fā' });
    const hair = { simplified: '发', traditional: '髮', pinyin: 'fà', senses: ['hair'], hsk: null };
    const deed = request();
    const { states } = await vocabulary.changeReading(id, hair, deed);
    expect(states).toEqual({ '发|發': 'unseen', '发|髮': 'learning' });
    const back = await vocabulary.undo(deed, request());
    expect(back.states).toEqual({ '发|發': 'learning', '发|髮': 'unseen' });
  });

  it('undone joins what was saved under the old one meanwhile', async () => {
    const { id } = await saved({ ...háng, context: context('银«行»', 'https://a.example', 1) });
    const { undone } = await doneAndUndone(
      (deed) => vocabulary.changeReading(id, xíng, deed),
      () => saved({ ...háng, context: context('«行»业', 'https://b.example', 2) }),
    );
    expect(undone.words).toMatchObject([
      { id, pinyin: 'háng', contexts: [{ sentence: '银行' }, { sentence: '行业' }] },
    ]);
    expect(undone.words).toHaveLength(1);
  });
});

describe('a verdict on many words', () => {
  it('is given, and each taken back to what it was', async () => {
    const [a, b] = [await saved(), await saved({ simplified: '船', traditional: '船' })];
    await vocabulary.setVerdict(a, 'ignored', request());
    const states = () => vocabulary.statesOf([a, b]);
    const before = await states();
    const deed = request();
    await vocabulary.judge([a.id, b.id], 'known', deed);
    expect(await states()).toEqual({ [stateKey(a)]: 'known', [stateKey(b)]: 'known' });
    expect(await vocabulary.verdicts()).toEqual(await states());
    await vocabulary.undo(deed, request());
    expect(await states()).toEqual(before);
  });
});

describe('meeting saved words again', () => {
  const met = (marked: string, url: string, word: Partial<Encounter> = {}): Encounter => ({
    ...ship,
    ...word,
    context: context(marked, url),
  });
  const sentences = async () =>
    (await vocabulary.newest(9)).map(
      ({ pinyin, timesMet, contexts }) =>
        `${pinyin} ×${String(timesMet)} ${contexts.map(({ sentence }) => sentence).join('/')}`,
    );

  it('adds a sentence for each page, once', async () => {
    await saved({ context: context('«轮船»一', 'https://a.example/1', 1) });
    await vocabulary.meet([met('«轮船»二', 'https://a.example/1#end')], request());
    await vocabulary.meet([met('«轮船»三', 'https://a.example/2')], request());
    await vocabulary.meet([met('«轮船»四', 'https://a.example/2')], request());
    expect(await sentences()).toEqual(['lún chuán ×2 轮船一/轮船三']);
  });

  it('goes to the saved word that reads alike, however it is spelt', async () => {
    await saved({ pinyin: 'Lún chuán' });
    await saved({ pinyin: 'lùn chuán' });
    await vocabulary.meet([met('«轮船»', 'https://a.example', { pinyin: 'lún chuán' })], request());
    expect(await sentences()).toEqual(['lùn chuán ×1 ', 'Lún chuán ×2 轮船']);
  });

  it('passes over words that are not saved', async () => {
    const change = await vocabulary.meet([met('«轮船»', 'https://a.example')], request());
    expect(change).toMatchObject({ saved: [], states: {} });
    expect(await countOf(vocabulary)).toBe(0);
  });

  it('lets a verdict stand', async () => {
    await saved();
    await vocabulary.setVerdict(ship, 'known', request());
    await vocabulary.meet([met('«轮船»', 'https://a.example')], request());
    expect(await vocabulary.statesOf([ship])).toEqual({ [stateKey(ship)]: 'known' });
  });
});

describe('own entries', () => {
  const entry = { simplified: '读伴', traditional: '讀伴', pinyin: 'dú bàn', senses: ['Duban'] };

  it('are kept, replaced, removed, and each undone', async () => {
    const kept = await doneAndUndone((deed) => vocabulary.keepEntries([entry], deed));
    expect(kept.done.entries).toMatchObject([entry]);
    expect(kept.undone.entries).toEqual([]);

    await vocabulary.keepEntries([entry], request());
    const better = { ...entry, senses: ['reading companion'] };
    const replaced = await doneAndUndone((deed) => vocabulary.keepEntries([entry, better], deed));
    expect(replaced.done.entries).toMatchObject([better]);
    expect(replaced.undone).toEqual(replaced.before);

    const ids = replaced.before.entries.map(({ id }) => id);
    const removed = await doneAndUndone((deed) => vocabulary.dropEntries(ids, deed));
    expect(removed.done.entries).toEqual([]);
    expect(removed.undone).toEqual(removed.before);
  });
});

describe('undo', () => {
  it('does nothing twice, nor for what has nothing to put back', async () => {
    const { id } = await saved();
    await vocabulary.edit([id], { notes: 'a' }, 'deed');
    await vocabulary.undo('deed', request());
    await vocabulary.edit([id], { notes: 'b' }, request());
    const change = await vocabulary.undo('deed', request());
    expect(change).toMatchObject({ saved: [], removed: [], states: {} });
    expect(await vocabulary.words([id])).toMatchObject([{ notes: 'b' }]);
  });

  it('leaves a word removed that was removed since', async () => {
    const { id } = await saved();
    const { undone } = await doneAndUndone(
      (deed) => vocabulary.edit([id], { notes: 'a' }, deed),
      () => vocabulary.remove([id], request()),
    );
    expect(undone.words).toEqual([]);
  });
});
