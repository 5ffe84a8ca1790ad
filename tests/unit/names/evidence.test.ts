import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { gatherEvidence, mergeEvidence, recogniseKnown } from '@/lib/names';
import type { Evidence, KnownName } from '@/lib/names';

const named = (text: string, facts: Partial<KnownName['facts']> = {}): KnownName => ({
  text,
  kind: 'person',
  cost: 9,
  facts: { gloss: null, refersTo: null, original: null, ...facts },
});
const nameEach = (paragraphs: readonly string[]) => paragraphs.map((text) => named(text));
const mark = (text: string, names: readonly string[]): string =>
  recogniseKnown(names.map((name) => named(name)))(text)
    .map(({ start, end }) => `${start}-${end} ${text.slice(start, end)}`)
    .join('; ');

it.each([
  ['every place counts', '霍夫曼说，霍夫曼', ['霍夫曼'], '0-3 霍夫曼; 5-8 霍夫曼'],
  [
    'overlaps are all given',
    '毒罪办公',
    ['毒罪办', '毒罪', '罪办公'],
    '0-2 毒罪; 0-3 毒罪办; 1-4 罪办公',
  ],
  ['a Latin short form is a whole word', 'WHO的WHOLE', ['WHO'], '0-3 WHO'],
  ['beyond the BMP', '𠮷田来了', ['𠮷田'], '0-3 𠮷田'],
  ['nothing known, nothing found', '霍夫曼', [], ''],
  ['nothing in, nothing out', '', ['霍夫曼'], ''],
])('%s: %s', (_why, text, names, expected) => expect(mark(text, names)).toBe(expected));

it('a later window completes what an earlier one knows of a name', () => {
  const earlier = [named('霍夫曼', { original: 'Hofmann' })];
  const later = [named('霍夫曼', { refersTo: '贝内迪克特·霍夫曼' })];
  expect(mergeEvidence(earlier, later)).toEqual([
    named('霍夫曼', { original: 'Hofmann', refersTo: '贝内迪克特·霍夫曼' }),
  ]);
});

it('keeps the latest thousand names, and none of monstrous length', () => {
  const many = Array.from({ length: 2_500 }, (_, i) => `名${i}`);
  const table = gatherEvidence(['长'.repeat(41), ...many], [nameEach]);
  expect(table).toHaveLength(1_000);
  expect(table.at(-1)?.text).toBe('名2499');
});

it('is plain data: sent as JSON it finds the same', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ maxLength: 3, unit: 'binary' })),
      fc.string({ unit: 'binary' }),
      (names, text) => {
        const table = mergeEvidence(
          [],
          names.map((name) => named(name)),
        );
        const sent: Evidence = JSON.parse(JSON.stringify(table));
        expect(recogniseKnown(sent)(text)).toEqual(recogniseKnown(table)(text));
        for (const { start, end } of recogniseKnown(table)(text)) {
          expect(names).toContain(text.slice(start, end));
        }
      },
    ),
  );
});
