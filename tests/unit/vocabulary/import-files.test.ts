import * as fc from 'fast-check';
import { zipSync } from 'fflate';
import initSqlJs from 'sql.js';
import { describe, expect, it } from 'vitest';
import {
  type NewReading,
  draftsOf,
  readImportFile,
  wordsOf,
  writeAnkiPackage,
  writeAnkiText,
  writeBackup,
  writeCsv,
  writePleco,
} from '@/lib/vocabulary';
import { decodeText } from '@/lib/vocabulary/import/decode';
import { readTable } from '@/lib/vocabulary/import/table';
import { firstSave } from '@/lib/vocabulary/merge';
import { context, of } from './words';

const sqlite = await initSqlJs();
const read = (content: string | Uint8Array<ArrayBuffer>) =>
  readImportFile(new Blob([content]), () => Promise.resolve(sqlite));

/** A table in short: its format, its columns, and the words of its rows. */
function outline(text: string): string {
  const table = readTable(text);
  const { drafts, faults } = draftsOf(table, table.columns);
  const words = drafts.map(({ word }) => word).join(' ');
  const problems = faults.map(({ place, problem }) => `${place} ${problem}`).join('; ');
  return [table.format, table.columns.join(','), words, problems].join(' | ');
}

/** A package whose collection is said to have this many bytes once it is unpacked. */
function claiming(size: number): Uint8Array<ArrayBuffer> {
  const zip = new Uint8Array(zipSync({ 'collection.anki2': new Uint8Array(300) }));
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const SIGNATURE = 0x02014b50;
  const entry = zip.findIndex(
    (_byte, at) => at + 4 <= zip.length && view.getUint32(at, true) === SIGNATURE,
  );
  view.setUint32(entry + 24, size, true);
  return zip;
}

describe('the encoding of a file', () => {
  const utf16 = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le'));
  const swapped = (bytes: Uint8Array) => new Uint8Array(Buffer.from(bytes).swap16());
  // 词语, a tab, 詞語; 我們的詞語: written out, as no encoder for them comes with the browser.
  const gb18030 = Uint8Array.from([0xb4, 0xca, 0xd3, 0xef, 0x09, 0xd4, 0x7e, 0xd5, 0x5a]);
  const big5 = Uint8Array.from([0xa7, 0xda, 0xad, 0xcc, 0xaa, 0xba, 0xb5, 0xfc, 0xbb, 0x79]);

  it.each([
    ['UTF-8', new TextEncoder().encode('词语\tcí yǔ'), 'utf-8', '词语\tcí yǔ'],
    ['UTF-8 with a mark', new TextEncoder().encode('\uFEFF词语'), 'utf-8', '词语'],
    ['UTF-16 with a mark', utf16('\uFEFF词语'), 'utf-16le', '词语'],
    ['UTF-16 without', utf16('词语\tword\r\n'), 'utf-16le', '词语\tword\r\n'],
    ['UTF-16, the other way round', swapped(utf16('\uFEFF词语')), 'utf-16be', '词语'],
    ['GB18030', gb18030, 'gb18030', '词语\t詞語'],
    ['Big5', big5, 'big5', '我們的詞語'],
    ['nothing', new Uint8Array(), 'utf-8', ''],
  ])('%s', (_why, bytes, encoding, text) => {
    expect(decodeText(bytes)).toEqual({ encoding, text });
  });

  it('is none for what is no text', () => {
    expect(
      decodeText(Uint8Array.from([0x89, 0x50, 0, 0, 0xff, 0xfe, 0, 0, 1, 0, 0, 2])),
    ).toBeNull();
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect(() => decodeText(bytes)).not.toThrow();
      }),
    );
  });
});

describe('a table', () => {
  it.each([
    ['a plain list', '轮船\n粮食\n', 'list | word | 轮船 粮食 | '],
    [
      'a list with other lines',
      '轮船\r\nhello\r\n\r\n的',
      'list | word | 轮船 的 | line 2 has no Chinese word: hello',
    ],
    [
      'a list of Zhongwen',
      '轮船\t輪船\tlún chuán\tsteamship; "steamer"\n行长\t行長\tháng zhǎng\tbank president\n',
      'zhongwen | simplified,traditional,pinyin,senses,notes | 轮船 行长 | ',
    ],
    [
      'flashcards of Pleco',
      '//Duban/Sea\n轮船[輪船]\tlun2chuan2\tsteamship\n',
      'pleco | both,pinyin,senses | 轮船 | ',
    ],
    [
      'CSV with names',
      'Chinese,English\n轮船,"ship, ""steamer"""\n',
      'table | word,senses | 轮船 | ',
    ],
    [
      'columns by what they hold',
      '1;轮船;lún chuán;ship\n2;粮食;liáng shi;grain',
      'table | ignored,word,pinyin,senses | 轮船 粮食 | ',
    ],
    ['both scripts', '轮船,輪船\n粮食,糧食', 'table | simplified,traditional | 轮船 粮食 | '],
    [
      'text of Anki',
      '#separator:tab\n#html:true\n#columns:Front\tBack\n轮船\tship<br>a &amp; b\n',
      'anki | word,senses | 轮船 | ',
    ],
    [
      'a cell over two lines, and the line of what comes after',
      'word,notes\n轮船,"a\nb"\nx,c\n',
      'table | word,notes | 轮船 | line 4 has no Chinese word: x',
    ],
    ['nothing', '', 'list | word |  | '],
  ])('%s', (_why, text, expected) => expect(outline(text)).toBe(expected));

  it('of any text is read without throwing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(() => outline(text)).not.toThrow();
      }),
    );
  });
});

describe('words of a table', () => {
  const ship: NewReading = {
    simplified: '轮船',
    traditional: '輪船',
    pinyin: 'lún chuán',
    senses: ['steamship'],
    hsk: 6,
  };
  const wordOf = (text: string, defined: readonly NewReading[]) => {
    const table = readTable(text);
    const { drafts } = draftsOf(table, table.columns);
    return wordsOf(drafts, [defined], 1000).words[0];
  };
  const háng = { ...ship, simplified: '行', traditional: '行', pinyin: 'háng', senses: ['row'] };
  const xíng = { ...háng, pinyin: 'xíng', senses: ['to walk'] };

  it.each([
    ['what is left out comes from the dictionary', '輪船\n', [ship], { ...ship, definition: '' }],
    [
      'the reading that the file has',
      '行\txing2\twalk\n',
      [háng, xíng],
      { ...xíng, definition: 'walk' },
    ],
    ['a reading without spaces', '轮船\tlúnchuán\tship', [ship], { ...ship, definition: 'ship' }],
    ['a reading without tones', '轮船\tlun chuan\tsteamship', [ship], { ...ship, definition: '' }],
    [
      'a word that the dictionary lacks',
      '读伴\tdu2 ban4\tDuban',
      [],
      { simplified: '读伴', traditional: '读伴', pinyin: 'dú bàn', senses: ['Duban'], hsk: null },
    ],
    [
      'a reading that the dictionary lacks',
      '行\thang4\tconduct',
      [háng],
      { pinyin: 'hàng', senses: ['conduct'], hsk: null },
    ],
  ])('%s', (_why, text, defined, expected) => {
    const header = text.includes('\t') ? `word\tpinyin\tmeaning\n${text}` : text;
    expect(wordOf(header, defined)).toMatchObject(expected);
  });

  it('have their sentence, its word marked', () => {
    const csv = 'word,sentence,url,title,tags\n轮船,他乘轮船去。,https://a.example/x,航运,sea b\n';
    expect(wordOf(csv, [ship])).toMatchObject({
      tags: ['b', 'sea'],
      contexts: [
        { sentence: '他乘轮船去。', start: 2, end: 4, site: 'a.example', articleTitle: '航运' },
      ],
    });
  });
});

describe('a file', () => {
  const word = firstSave(of({ context: context('他乘«轮船»去。') }), 'id-1', 0);

  it.each([
    ['CSV', writeCsv([word])],
    ['text for Anki', writeAnkiText([word], new Map())],
    ['Pleco', writePleco([word])],
  ])('of our own %s gives its words back', async (_why, text) => {
    const file = await read(text);
    if (file.kind !== 'table') throw new Error(file.kind);
    const { drafts, faults } = draftsOf(file.table, file.table.columns);
    expect(faults).toEqual([]);
    expect(drafts).toMatchObject([
      { word: '轮船', traditional: '輪船', pinyin: 'lún chuán', senses: ['steamship', 'steamer'] },
    ]);
  });

  it('that is an Anki package gives its notes', async () => {
    const file = await read(writeAnkiPackage(sqlite, [{ ...word, tags: ['sea'] }], new Map(), 0));
    if (file.kind !== 'table') throw new Error(file.kind);
    const { drafts } = draftsOf(file.table, file.table.columns);
    expect(drafts).toMatchObject([
      { word: '轮船', traditional: '輪船', senses: ['steamship', 'steamer'], tags: ['sea'] },
    ]);
  });

  it('in the format of CC-CEDICT gives entries, and the lines that are none', async () => {
    const text = '# mine\n讀伴 读伴 [du2 ban4] /reading companion/Duban/\n讀伴 读伴 /no reading/\n';
    expect(await read(text)).toEqual({
      kind: 'entries',
      entries: [
        {
          simplified: '读伴',
          traditional: '讀伴',
          pinyin: 'dú bàn',
          senses: ['reading companion', 'Duban'],
        },
      ],
      faults: [{ place: 'line 3', problem: 'is no entry' }],
    });
  });

  it('that is a backup is read as one', async () => {
    const backup = {
      words: [word],
      verdicts: [],
      entries: [],
      cuts: [],
      reviews: [],
      reviewLog: [],
    };
    expect(await read(writeBackup(backup, 0))).toEqual({
      kind: 'backup',
      backup,
      ok: true,
      faults: [],
    });
  });

  it.each([
    ['an empty one', '', 'no-words'],
    ['half a backup', '{"format": "duban-vocabulary", "wor', 'not-json'],
    ['other JSON', '{"a": 1}', 'other-format'],
    ['half a zip', Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0]), 'damaged'],
    ['a zip without a collection', zipSync({ 'a.txt': new Uint8Array(3) }), 'damaged'],
    ['a damaged collection', zipSync({ 'collection.anki2': new Uint8Array(300) }), 'damaged'],
    ['a package that unpacks to 3 GB', claiming(3_000_000_000), 'too-large'],
    ['a new collection', zipSync({ 'collection.anki21b': new Uint8Array(3) }), 'anki-too-new'],
    [
      'a picture',
      Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 0xff, 0, 0, 1]),
      'unknown-encoding',
    ],
  ])('is refused: %s', async (_why, content, reason) => {
    expect(await read(content)).toEqual({ kind: 'refused', reason });
  });

  it('is refused unread if it is 200 MB of no backup', async () => {
    const huge = new Blob(Array.from({ length: 20 }, () => new Uint8Array(10_000_000).fill(0x61)));
    const file = await readImportFile(huge, () => Promise.reject(new Error('not asked')));
    expect(file).toEqual({ kind: 'refused', reason: 'too-large' });
  });
});
