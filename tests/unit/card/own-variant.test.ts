import { expect, it } from 'vitest';
import { isOfItself } from '@/lib/card';

const entry = (forms: string, pinyin: string) => {
  const [traditional = '', simplified = traditional] = forms.split('|');
  return { simplified, traditional, pinyin, senses: [], measureWords: [] };
};

const taiwan = [entry('臺灣|台湾', 'Tái wān'), entry('台灣|台湾', 'Tái wān')];
const is = [entry('是', 'shì'), entry('昰|是', 'shì')];

it.each([
  ['one character', 'variant of 是 [shì]: to be', is, '是', 'simplified', true],
  ['on a page in traditional script', 'variant of 是 [shì]: to be', is, '是', 'traditional', true],
  [
    'of a form that is not told apart',
    'variant of 臺灣|台湾 [Tái wān]',
    taiwan,
    '台湾',
    'simplified',
    true,
  ],
  ['with labels', '(Tw) old variant of 臺灣|台湾 [tái wān]', taiwan, '台湾', 'simplified', true],
  ['of a form that is', 'variant of 臺灣|台湾 [Tái wān]', taiwan, '台灣', 'traditional', false],
  [
    'of another word',
    'erhua variant of 點|点 [diǎn]',
    [entry('點兒|点儿', 'diǎn r')],
    '点儿',
    'simplified',
    false,
  ],
  ['of another reading', 'variant of 台 [tāi]', taiwan, '台', 'simplified', false],
  [
    'of an entry that is not there',
    'variant of 修 [xiū]',
    [entry('脩|修', 'xiū')],
    '修',
    'simplified',
    false,
  ],
  ['a meaning', 'to be', is, '是', 'simplified', false],
] as const)('isOfItself, %s: %s', (_why, sense, entries, word, script, expected) =>
  expect(isOfItself(sense, entries, word, script)).toBe(expected),
);
