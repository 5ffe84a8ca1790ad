import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { JSDOM } from 'jsdom';
import { type Context, type SavedWord, writeAnkiText, writeCsv } from '@/lib/vocabulary';
import { anyText, anyWordToSave, context, of } from './words';
import { firstSave } from '@/lib/vocabulary/merge';

const saved = (word: Parameters<typeof of>[0], id = 'id-1'): SavedWord =>
  firstSave(of(word), id, 0);
const anyWord = fc
  .record({ word: anyWordToSave, title: anyText })
  .map(({ word, title }) =>
    firstSave(
      { ...word, context: word.context && { ...word.context, articleTitle: title } },
      'id-1',
      0,
    ),
  );

/** The notes of a file for Anki, cut into fields as Anki cuts them. */
const notes = (words: readonly SavedWord[]) =>
  writeAnkiText(words, new Map())
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'));

const lines = (text = '') => text.toWellFormed().replace(/\r\n|[\r\u2028\u2029]/gu, '\n');

/** The word may begin or end between \r and \n: then each is a line end of its own. */
function linesOf(met?: Context): string {
  if (met === undefined) return '';
  const { sentence, start, end } = met;
  return [sentence.slice(0, start), sentence.slice(start, end), sentence.slice(end)]
    .map(lines)
    .join('');
}

/** A CSV reader by the book (RFC 4180), written for this test alone. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy;
  let row: string[] = [];
  for (const [, quoted, plain = '', end] of text.replace(/^\uFEFF/u, '').matchAll(cell)) {
    row.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === '\r\n') rows.push(row.splice(0));
  }
  return rows;
}

describe('CSV', () => {
  it('is a table with a head', () => {
    const word = saved({ context: context('他乘«轮船»去。') });
    expect(writeCsv([word])).toBe(
      '\uFEFFsimplified,traditional,pinyin,senses,hsk,sentence,title,site,url,saved,met,tags,notes\r\n' +
        '轮船,輪船,lún chuán,steamship; steamer,6,他乘轮船去。,航运,news.example,https://news.example/a,1970-01-01T00:00:00.000Z,1,,\r\n',
    );
  });

  it.each([
    ['a formula', '=1+1', "'=1+1"],
    ['a command', '@SUM(A1)', "'@SUM(A1)"],
    ['a minus', '-1', "'-1"],
    ['a quote', 'say "a", "b"', 'say "a", "b"'],
    ['a line end', 'a\r\nb', 'a\r\nb'],
  ])('%s comes back as text', (_why, sense, expected) => {
    expect(parseCsv(writeCsv([saved({ senses: [sense] })]))[1]?.[3]).toBe(expected);
  });

  it('any words come back, a row each', () => {
    fc.assert(
      fc.property(fc.array(anyWord), (words) => {
        // A spreadsheet would take them for formulas. What has a quote of its own is told from that by no one.
        const guarded = (cell: string) => (/^[=+@\t\r-]/u.test(cell) ? `'${cell}` : cell);
        const rows = parseCsv(writeCsv(words)).slice(1);
        expect(rows.map((row) => [row[0], row[3], row[5]])).toEqual(
          words.map(({ simplified, senses, contexts }) =>
            [simplified, senses.join('; '), contexts.at(-1)?.sentence ?? ''].map(guarded),
          ),
        );
      }),
    );
  });
});

describe('the text file for Anki', () => {
  it('opens with the headers Anki reads', () => {
    expect(writeAnkiText([], new Map()).split('\n')).toEqual([
      '#separator:tab',
      '#html:true',
      '#columns:GUID\tWord\tTraditional\tPinyin\tMeaning\tSentence\tSentencePinyin\tSource\tHSK\tNotes\tTags',
      '#guid column:1',
      '#tags column:11',
      '',
    ]);
  });

  it('marks the word in its sentence and links its source', () => {
    expect(notes([saved({ context: context('他乘«轮船»去。') })])).toEqual([
      [
        expect.stringMatching(/^[0-9a-f]{20}$/u),
        '轮船',
        '輪船',
        'lún chuán',
        'steamship<br>steamer',
        '他乘<b>轮船</b>去。',
        '',
        '<a href="https://news.example/a">航运</a>',
        '6',
        '',
        '',
      ],
    ]);
  });

  it.each([
    ['markup is text', '<b>&', '&lt;b&gt;&amp;'],
    ['a quote is no delimiter', '"a"', '&quot;a&quot;'],
    ['a tab is no delimiter', 'a\tb', 'a&#9;b'],
    ['a line end is no end', 'a\r\nb\nc\u2028d\u2029e', 'a<br>b<br>c<br>d<br>e'],
    ['a hash is no comment', '#a', '&#35;a'],
    ['emoji and what lies beyond the BMP', '😀𠮷', '😀𠮷'],
  ])('%s', (_why, sense, expected) => {
    expect(notes([saved({ senses: [sense] })])[0]?.[4]).toBe(expected);
  });

  it('any words come back through an HTML parser, eleven fields each', () => {
    const { document } = new JSDOM('').window;
    const textOf = (html = '') => {
      const field = document.createElement('div');
      field.innerHTML = html.replaceAll('<br>', '\n');
      return field.textContent;
    };
    fc.assert(
      fc.property(fc.array(anyWord), (words) => {
        const read = notes(words);
        expect(read.map(({ length }) => length)).toEqual(words.map(() => 11));
        expect(
          read.map(([, word, , , senses, sentence]) => [word, senses, sentence].map(textOf)),
        ).toEqual(
          words.map(({ simplified, senses, contexts }) => [
            simplified,
            lines(senses.map(lines).join('\n')),
            linesOf(contexts.at(-1)),
          ]),
        );
      }),
      { numRuns: 50 },
    );
  });
});
