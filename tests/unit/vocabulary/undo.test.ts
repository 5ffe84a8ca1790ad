import 'fake-indexeddb/auto';
import * as fc from 'fast-check';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { stateKey } from '@/lib/vocabulary';
import { type Vocabulary, openVocabulary } from '@/lib/vocabulary/store';
import { SETTINGS } from './review/settings';
import { context, of, ship } from './words';

let vocabulary: Vocabulary;
let requests = 0;
const request = () => `request ${String((requests += 1))}`;
const fresh = () => {
  let time = Date.UTC(2026, 0, 1, 12);
  return openVocabulary({ indexedDB: new IDBFactory(), now: () => (time += 1) });
};
beforeEach(() => {
  vocabulary = fresh();
});

const entry = (sense: string, simplified = '甲') => ({
  simplified,
  traditional: simplified,
  pinyin: 'jiǎ',
  senses: [sense],
});
const háng = { simplified: '行', traditional: '行', pinyin: 'háng' };
const xíng = { ...háng, pinyin: 'xíng', senses: ['to walk'], hsk: 4 };
const senses = async () => (await vocabulary.entries()).flatMap((each) => each.senses);

describe('undo of an older write', () => {
  it('keeps a note written later', async () => {
    const { saved: ids } = await vocabulary.save(of({}), request());
    await vocabulary.edit(ids, { addTags: ['a'] }, 'first');
    await vocabulary.edit(ids, { notes: 'my long note', addTags: ['b'] }, request());
    await vocabulary.undo('first', request());
    expect(await vocabulary.words(ids)).toMatchObject([{ tags: ['b'], notes: 'my long note' }]);
  });

  it('keeps an entry written later, and one written anew', async () => {
    await vocabulary.keepEntries([entry('one')], 'k1');
    await vocabulary.keepEntries([entry('two')], 'k2');
    await vocabulary.undo('k1', request());
    expect(await senses()).toEqual(['two']);
    await vocabulary.dropEntries(
      (await vocabulary.entries()).map(({ id }) => id),
      'd',
    );
    await vocabulary.keepEntries([entry('three')], request());
    await vocabulary.undo('d', request());
    expect(await senses()).toEqual(['three']);
  });

  it('keeps a verdict given later', async () => {
    const { saved: ids } = await vocabulary.save(of({}), request());
    await vocabulary.judge(ids, 'known', 'first');
    await vocabulary.judge(ids, 'ignored', request());
    await vocabulary.undo('first', request());
    expect(await vocabulary.statesOf([ship])).toEqual({ [stateKey(ship)]: 'ignored' });
  });

  it('keeps a reading given later, with its senses', async () => {
    const { saved: ids } = await vocabulary.save(of({ ...háng, hsk: null }), request());
    const [id = ''] = ids;
    await vocabulary.changeReading(id, { ...xíng, hsk: null }, 'first');
    const third = { ...háng, pinyin: 'hàng', senses: ['third'], hsk: null };
    await vocabulary.changeReading(id, third, request());
    await vocabulary.edit([id], { notes: 'later' }, request());
    await vocabulary.undo('first', request());
    expect(await vocabulary.words(ids)).toMatchObject([{ ...third, notes: 'later' }]);
  });

  it('gives a reading back, and keeps notes and the answers to what it was joined with', async () => {
    const { saved: ids } = await vocabulary.save(of(háng), request());
    const [id = ''] = ids;
    await vocabulary.changeReading(id, xíng, 'first');
    await vocabulary.edit(ids, { notes: 'later' }, request());
    const [twin = ''] = (await vocabulary.save(of(háng), request())).saved;
    const answer = { wordId: twin, kind: 'meaning', grade: 4, basedOn: null } as const;
    await vocabulary.reviews.answer(answer, SETTINGS, request());
    await vocabulary.undo('first', request());
    const { words, reviews } = await vocabulary.snapshot();
    expect(words).toMatchObject([{ id, pinyin: 'háng', notes: 'later', senses: ship.senses }]);
    expect(reviews).toMatchObject([{ wordId: id }]);
  });
});

describe('undo of a save', () => {
  it('removes a word that was not there, and makes one that was what it was', async () => {
    const { saved: ids } = await vocabulary.save(
      of({ context: context('一«轮»', 'https://a.example', 1) }),
      'first',
    );
    await vocabulary.edit(ids, { notes: 'mine' }, request());
    await vocabulary.judge(ids, 'known', request());
    const before = await vocabulary.snapshot();
    const again = of({ chosen: ['steamer'], context: context('二«轮»', 'https://b.example', 2) });
    await vocabulary.save(again, 'second');
    expect(await vocabulary.statesOf([ship])).toEqual({ [stateKey(ship)]: 'learning' });
    await vocabulary.undo('second', request());
    expect(await vocabulary.snapshot()).toEqual(before);
    await vocabulary.undo('first', request());
    expect((await vocabulary.snapshot()).words).toEqual([]);
  });
});

describe('undo of any one of many writes', () => {
  const READINGS = ['a', 'b'];
  const HEADWORDS = ['甲', '乙'];

  /** Does one write; what it writes is written by no other. */
  type Write = (words: Vocabulary, deed: string, name: string) => Promise<unknown>;
  const idsOf = async (words: Vocabulary, readings: readonly string[]) =>
    (await words.newest(9)).filter(({ pinyin }) => readings.includes(pinyin)).map(({ id }) => id);
  const anyWrite: fc.Arbitrary<Write> = fc.oneof(
    fc
      .record({
        readings: fc.subarray(READINGS),
        notes: fc.boolean(),
        definition: fc.boolean(),
        tag: fc.boolean(),
        untag: fc.nat(),
      })
      .map(({ readings, notes, definition, tag, untag }): Write => async (words, deed, name) => {
        const kept = await words.newest(9);
        const tags = kept.flatMap((word) => word.tags);
        const edit = {
          ...(notes && { notes: name }),
          ...(definition && { definition: name }),
          addTags: tag ? [name] : [],
          removeTags: tags.slice(untag % 4, (untag % 4) + 1),
        };
        await words.edit(await idsOf(words, readings), edit, deed);
      }),
    fc.subarray(HEADWORDS).map(
      (texts): Write =>
        (words, deed, name) =>
          words.keepEntries(
            texts.map((text) => entry(name, text)),
            deed,
          ),
    ),
    fc.subarray(HEADWORDS).map((texts): Write => async (words, deed) => {
      const found = (await words.entries()).filter(({ simplified }) => texts.includes(simplified));
      await words.dropEntries(
        found.map(({ id }) => id),
        deed,
      );
    }),
  );

  /** All there is, in the smallest pieces that can be written: "a.notes" → "write 3". */
  async function pieces(words: Vocabulary): Promise<Map<string, string>> {
    const { words: kept, entries } = await words.snapshot();
    return new Map([
      ...kept.flatMap(({ pinyin, notes, definition, tags }) => [
        [`${pinyin}.notes`, notes] as const,
        [`${pinyin}.definition`, definition] as const,
        ...tags.map((tag) => [`${pinyin}.tags.${tag}`, 'there'] as const),
      ]),
      ...entries.map((each) => [each.simplified, each.senses.join()] as const),
    ]);
  }

  it('takes back just what that one wrote and no later one has changed', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(anyWrite, { minLength: 1, maxLength: 8 }),
        fc.nat(),
        async (writes, pick) => {
          const words = fresh();
          for (const pinyin of READINGS) await words.save(of({ pinyin }), request());
          const states = [await pieces(words)];
          const deeds = writes.map(() => request());
          for (const [index, write] of writes.entries()) {
            await write(words, deeds[index] ?? '', `write ${String(index)}`);
            states.push(await pieces(words));
          }
          const undone = pick % writes.length;
          await words.undo(deeds[undone] ?? '', request());
          const [before, after] = [states[undone], states[undone + 1]];
          const expected = new Map(states.at(-1));
          for (const key of new Set([...(before?.keys() ?? []), ...(after?.keys() ?? [])])) {
            const [was, became] = [before?.get(key), after?.get(key)];
            if (was === became || expected.get(key) !== became) continue;
            if (was === undefined) expected.delete(key);
            else expected.set(key, was);
          }
          expect(Object.fromEntries(await pieces(words))).toEqual(Object.fromEntries(expected));
        },
      ),
      { numRuns: 60 },
    ));
});
