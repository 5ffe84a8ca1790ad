import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { expect, it } from 'vitest';
import { type CutRule, readBackup, writeBackup } from '@/lib/vocabulary';
import { openVocabulary } from '@/lib/vocabulary/store';
import { NOTHING_ELSE } from './words';

const split = { text: '发展中国家', at: [3] };
const join = { text: '种子库', at: [] };
const open = () => openVocabulary({ indexedDB: new IDBFactory() });
const backup = (cuts: readonly { text: string; at: readonly number[] }[]) => ({
  words: [],
  verdicts: [],
  ...NOTHING_ELSE,
  cuts,
});

it('keeps one rule for a text, and tells that it has', async () => {
  const vocabulary = open();
  expect((await vocabulary.keepCuts([split, join], 'one')).cuts).toBe(true);
  await vocabulary.keepCuts([{ ...split, at: [2] }], 'two');
  expect(await vocabulary.cuts()).toEqual([{ ...split, at: [2] }, join]);
  await vocabulary.dropCuts([split.text, 'no such text'], 'three');
  expect(await vocabulary.cuts()).toEqual([join]);
});

it('takes rules through a backup', async () => {
  const read = readBackup(writeBackup(backup([split, join]), 0));
  expect(read).toMatchObject({ ok: true, backup: { cuts: [split, join] }, faults: [] });
});

it.each<['merge' | 'replace', string, readonly CutRule[]]>([
  ['merge', 'those here stand', [{ text: '发展中国家', at: [2] }, join]],
  ['replace', 'the backup’s do', [split]],
])('in an import that would %s, %s', async (mode, _why, expected) => {
  const vocabulary = open();
  await vocabulary.keepCuts([{ ...split, at: [2] }, join], 'one');
  await vocabulary.applyImport(await vocabulary.planImport(backup([split]), mode), 'two');
  expect(await vocabulary.cuts()).toEqual(expected);
});
