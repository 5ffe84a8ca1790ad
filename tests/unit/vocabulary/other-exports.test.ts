import { describe, expect, it } from 'vitest';
import { type SavedWord, sentencePinyin, writePleco, writeSkritter } from '@/lib/vocabulary';
import { firstSave } from '@/lib/vocabulary/merge';
import { context, of } from './words';

const saved = (word: Parameters<typeof of>[0] = {}, more: Partial<SavedWord> = {}): SavedWord => ({
  ...firstSave(of(word), 'id-1', 0),
  ...more,
});

describe('flashcards for Pleco', () => {
  const line = (word: SavedWord) => writePleco([word]).split('\r\n')[1];

  it('stand under a category of their own', () => {
    expect(writePleco([]).split('\r\n')).toEqual(['\uFEFF//Duban', '']);
  });

  it.each([
    ['both scripts', saved(), '轮船[輪船]\tlun2 chuan2\tsteamship; steamer'],
    [
      'one script where they are alike',
      saved({ simplified: '女', traditional: '女', pinyin: 'nǚ', senses: ['female'] }),
      '女\tnü3\tfemale',
    ],
    ['the own meaning', saved({}, { definition: 'liner' }), '轮船[輪船]\tlun2 chuan2\tliner'],
    ['the senses picked', saved({ chosen: ['steamer'] }), '轮船[輪船]\tlun2 chuan2\tsteamer'],
    [
      'no remark on pronunciation among the meanings',
      saved({ senses: ['steamship', 'also pr. [lun2chuan5]'] }),
      '轮船[輪船]\tlun2 chuan2\tsteamship',
    ],
    ['no tab, no line end', saved({ senses: ['a\tb\r\nc'] }), '轮船[輪船]\tlun2 chuan2\ta b c'],
  ])('have %s', (_why, word, expected) => expect(line(word)).toBe(expected));
});

describe('a list for Skritter', () => {
  it('has each word once, whatever its readings', () => {
    const words = [saved(), saved({ pinyin: 'lún chuan' }), saved({ simplified: '船' })];
    expect(writeSkritter(words)).toBe('轮船\n船\n');
  });
});

describe('the pinyin of a sentence', () => {
  /** Tokens in short: "他=tā 乘=chéng". */
  const tokens = (marked: string) => {
    let start = 0;
    return marked.split(' ').map((token) => {
      const [text = '', pinyin] = token.split('=');
      start += text.length;
      return { text, start: start - text.length, pinyin: pinyin?.split('-') ?? [] };
    });
  };
  const spell = (marked: string, cut: string, pinyin: string) => {
    const { before, word, after } = sentencePinyin(context(marked), tokens(cut), pinyin);
    return `${before}«${word}»${after}`;
  };

  it.each([
    [
      'words apart, marks close',
      '他乘«轮船»去，好。',
      '他=tā 乘=chéng 轮船=lún-chuán 去=qù ， 好=hǎo 。',
      'lún chuán',
      'tā chéng «lúnchuán» qù, hǎo.',
    ],
    [
      'the word as it was saved, not as the sentence is cut now',
      '他乘«轮»船去',
      '他=tā 乘=chéng 轮船=lún-chuán 去=qù',
      'LÚN',
      'tā chéng «LÚN» chuán qù',
    ],
    ['a word that has no reading of its own', '«轮船»', '轮船=lún-chuán', '', '«lúnchuán»'],
    ['an apostrophe', '«船»西安', '船=chuán 西安=xī-ān', 'chuán', "«chuán» xī'ān"],
    [
      'Latin letters and brackets',
      '«船»（GDP）高',
      '船=chuán （ GDP ） 高=gāo',
      'chuán',
      '«chuán» (GDP) gāo',
    ],
    ['a sentence that is not read', '他«船»', '', 'chuán', '«chuán»'],
  ])('%s', (_why, marked, cut, pinyin, expected) =>
    expect(spell(marked, cut, pinyin)).toBe(expected),
  );
});
