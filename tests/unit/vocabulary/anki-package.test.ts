import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { JSDOM } from 'jsdom';
import { Database } from 'node-sqlite3-wasm';
import initSqlJs from 'sql.js';
import { describe, expect, it } from 'vitest';
import { type SavedWord, type SentencePinyin, writeAnkiPackage } from '@/lib/vocabulary';
import { ANKI_FIELDS } from '@/lib/vocabulary/export/anki-fields';
import { firstSave } from '@/lib/vocabulary/merge';
import { anyText, anyWordToSave, context, of } from './words';

const sqlite = await initSqlJs();
const NOW = Date.UTC(2026, 10, 24, 12);

const saved = (word: Parameters<typeof of>[0], more: Partial<SavedWord> = {}): SavedWord => ({
  ...firstSave(of(word), 'id-1', NOW),
  ...more,
});

interface Read {
  readonly col: Readonly<Record<string, unknown>>;
  readonly notes: readonly Readonly<Record<string, unknown>>[];
  readonly cards: readonly Readonly<Record<string, unknown>>[];
  readonly integrity: unknown;
  readonly media: unknown;
}

/** A package as another SQLite than the one that wrote it reads it, from a file. */
function read(
  words: readonly SavedWord[],
  pinyin: ReadonlyMap<string, SentencePinyin> = new Map(),
): Read {
  const files = unzipSync(writeAnkiPackage(sqlite, words, pinyin, NOW));
  expect(Object.keys(files).sort()).toEqual(['collection.anki2', 'media']);
  const folder = mkdtempSync(join(tmpdir(), 'duban-anki-'));
  const path = join(folder, 'collection.anki2');
  writeFileSync(path, files['collection.anki2'] ?? new Uint8Array());
  const db = new Database(path, { readOnly: true });
  try {
    return {
      col: db.get('select * from col') ?? {},
      notes: db.all('select * from notes order by id'),
      cards: db.all('select * from cards order by id'),
      integrity: db.get('pragma integrity_check')?.['integrity_check'],
      media: JSON.parse(strFromU8(files['media'] ?? new Uint8Array())),
    };
  } finally {
    db.close();
    rmSync(folder, { recursive: true });
  }
}

const json = (text: unknown): unknown => JSON.parse(String(text));
const fieldsOf = (note: Read['notes'][number] | undefined) => {
  const values = String(note?.['flds']).split('\u001F');
  expect(values).toHaveLength(ANKI_FIELDS.length);
  return Object.fromEntries(ANKI_FIELDS.map((name, index) => [name, values[index]]));
};

describe('the Anki package', () => {
  const word = saved({ context: context('他乘«轮船»去。') });
  const pinyin = new Map([['id-1', { before: 'tā chéng ', word: 'lúnchuán', after: ' qù.' }]]);

  it('is a sound collection of schema 11 without media', () => {
    const { col, integrity, media } = read([word]);
    expect(integrity).toBe('ok');
    expect(col).toMatchObject({ id: 1, ver: 11 });
    expect(media).toEqual({});
  });

  it('has one note type, whose cards use the fields there are', () => {
    const { col, notes } = read([word]);
    const [model] = Object.values(json(col['models']) as Record<string, Model>);
    expect(String(model?.id)).toBe(String(notes[0]?.['mid']));
    expect(model?.flds.map(({ name }) => name)).toEqual([...ANKI_FIELDS]);
    for (const { qfmt, afmt } of model?.tmpls ?? []) {
      const used = [...(qfmt + afmt).matchAll(/\{\{[#/^]?(\w+)\}\}/gu)].map(([, name]) => name);
      expect(used.filter((name) => !(ANKI_FIELDS as readonly unknown[]).includes(name))).toEqual(
        [],
      );
    }
  });

  it('has its deck, which the cards are in', () => {
    const { col, cards } = read([word]);
    const decks = json(col['decks']) as Record<string, { name: string }>;
    expect(cards.map((card) => decks[String(card['did'])]?.name)).toEqual([
      'Duban 读伴',
      'Duban 读伴',
    ]);
    expect(cards.map(({ ord, type, queue, due }) => [ord, type, queue, due])).toEqual([
      [0, 0, 0, 1],
      [1, 0, 0, 1],
    ]);
  });

  it('holds all of a word', () => {
    const tagged = { ...word, tags: ['sea', 'two words'], notes: 'Seen in <b>Ningbo</b>' };
    const [note] = read([tagged], pinyin).notes;
    expect(fieldsOf(note)).toEqual({
      Word: '轮船',
      Traditional: '輪船',
      Pinyin: 'lún chuán',
      Meaning: 'steamship<br>steamer',
      Sentence: '他乘<b>轮船</b>去。',
      SentencePinyin: 'tā chéng <b>lúnchuán</b> qù.',
      Source: '<a href="https://news.example/a">航运</a>',
      HSK: '6',
      Notes: 'Seen in &lt;b&gt;Ningbo&lt;/b&gt;',
    });
    expect(note).toMatchObject({ tags: ' sea two_words ', sfld: '轮船' });
  });

  it('sums the first field as Anki does', () => {
    const sum = (text: string) =>
      Number.parseInt(createHash('sha1').update(text).digest('hex').slice(0, 8), 16);
    const words = ['轮船', '<b>&"\t#', '𠮷😀'].map((simplified) => saved({ simplified }));
    expect(read(words).notes.map(({ csum }) => csum)).toEqual(
      ['轮船', '<b>&"\t#', '𠮷😀'].map(sum),
    );
  });

  it('knows a word again, whatever else has changed and wherever it was saved', () => {
    const guids = (words: readonly SavedWord[]) => read(words).notes.map(({ guid }) => guid);
    const other = saved({ pinyin: 'lún chuan' }, { savedAt: NOW + 1 });
    const [first, second] = guids([word, other]);
    expect(first).not.toBe(second);
    const changed = { ...word, id: 'elsewhere', senses: ['boat'], contexts: [], notes: 'n' };
    expect(guids([{ ...changed, savedAt: NOW + 2 }, other])).toEqual([second, first]);
    expect(read([word]).notes[0]).toMatchObject({ mid: read([other]).notes[0]?.['mid'] });
  });

  it('gives each note and card an id of its own, though all were saved at once', () => {
    const words = Array.from({ length: 50 }, (_, n) => saved({ pinyin: String(n) }));
    const { notes, cards } = read(words);
    expect(new Set(notes.map(({ id }) => id)).size).toBe(50);
    expect(new Set(cards.map(({ id }) => id)).size).toBe(100);
    expect(cards.every(({ nid }) => notes.some(({ id }) => id === nid))).toBe(true);
  });

  it('makes no card that would ask nothing', () => {
    expect(read([saved({ senses: [] })]).cards.map(({ ord }) => ord)).toEqual([0]);
  });

  it('any words come back through an HTML parser', () => {
    const { document } = new JSDOM('').window;
    const textOf = (html = '') => {
      const field = document.createElement('div');
      field.innerHTML = html.replaceAll('<br>', '\n');
      return field.textContent;
    };
    const plain = (text = '') =>
      text
        .toWellFormed()
        // oxlint-disable-next-line no-control-regex -- control characters are what is left out
        .replace(/[\0\u001F]/gu, '')
        .replace(/\r\n|[\r\u2028\u2029]/gu, '\n');
    const anyWord = fc
      .record({ word: anyWordToSave, notes: anyText, definition: anyText })
      .map(({ word: save, ...remarks }) => ({ ...firstSave(save, 'id-1', 0), ...remarks }));
    fc.assert(
      fc.property(fc.array(anyWord, { maxLength: 4 }), (words) => {
        const fields = read(words).notes.map(fieldsOf);
        expect(fields.map(({ Word, Notes }) => [Word, Notes].map(textOf))).toEqual(
          words.map(({ simplified, notes }) => [simplified, notes].map(plain)),
        );
      }),
      { numRuns: 30 },
    );
  });
});

interface Model {
  readonly id: number;
  readonly flds: readonly { readonly name: string }[];
  readonly tmpls: readonly { readonly qfmt: string; readonly afmt: string }[];
}
