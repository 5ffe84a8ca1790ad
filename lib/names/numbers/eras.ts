/** Years counted from somewhere else: 公元前221年, 民国113年, 光绪二十四年; centuries and decades. */
import { toInteger } from './decimal';
import { ordinal } from './english';
import type { Match } from './match';
import { costOf, PART } from './match';
import type { Numeral } from './numeral';
import { readNumeral } from './read-numeral';

/**
 * What says how years are counted: the word in front, how it reads in English with the number for #,
 * and the year 0 that the number is added to (null: none).
 * Source: the eras' first years as CC-CEDICT's entries for them have them.
 */
const RECKONINGS: readonly (readonly [words: string, english: string, yearZero: number | null])[] =
  [
    ['公元前 西元前', '# BC', null],
    ['公元 西元', 'AD #', null],
    ['民国 民國', 'Minguo', 1911],
    ['令和', 'Reiwa', 2018],
    ['平成', 'Heisei', 1988],
    ['昭和', 'Shōwa', 1925],
    ['大正', 'Taishō', 1911],
    ['明治', 'Meiji', 1867],
    ['宣统 宣統', 'Xuantong', 1908],
    ['光绪 光緒', 'Guangxu', 1874],
    ['同治', 'Tongzhi', 1861],
    ['咸丰 咸豐', 'Xianfeng', 1850],
    ['道光', 'Daoguang', 1820],
    ['嘉庆 嘉慶', 'Jiaqing', 1795],
    ['乾隆', 'Qianlong', 1735],
    ['雍正', 'Yongzheng', 1722],
    ['康熙', 'Kangxi', 1661],
    ['顺治 順治', 'Shunzhi', 1643],
    ['崇祯 崇禎', 'Chongzhen', 1627],
    ['万历 萬曆', 'Wanli', 1572],
    ['嘉靖', 'Jiajing', 1521],
    ['永乐 永樂', 'Yongle', 1402],
    ['洪武', 'Hongwu', 1367],
  ];

interface Reckoning {
  readonly word: string;
  readonly english: string;
  readonly yearZero: number | null;
}

/** By the last character of the word, so that a year with none before it costs one look-up. */
const reckonings = new Map<string, Reckoning[]>();
for (const [words, english, yearZero] of RECKONINGS) {
  for (const word of words.split(' ')) {
    const last = word.slice(-1);
    reckonings.set(last, [...(reckonings.get(last) ?? []), { word, english, yearZero }]);
  }
}

/** A year as written before 年, with the word in front that says how it is counted. */
export interface Year {
  readonly start: number;
  readonly english: string;
}

/** The year that `numeral` is, or null where it counts years (20年) or is none. */
export function yearOf(text: string, numeral: Numeral): Year | null {
  const { start, end, form, hedge, upper } = numeral;
  const value = hedge === null && upper === null ? toInteger(numeral.value) : null;
  if (value === null || value < 0) return null;
  const reckoning = reckonings
    .get(text.charAt(start - 1))
    ?.find(({ word }) => text.endsWith(word, start));
  if (reckoning !== undefined) {
    const { word, english, yearZero } = reckoning;
    const year =
      yearZero === null
        ? english.replace('#', String(value))
        : `${yearZero + value} (${english} ${value})`;
    return { start: start - word.length, english: year };
  }
  const length = end - start;
  const isYear = (form === 'digits' || form === 'sequence') && length === 4 && value >= 1000;
  if (isYear && value < 3000) return { start, english: String(value) };
  const isShort = length === 2 && (form === 'sequence' || (form === 'digits' && value < 10));
  if (isShort) return { start, english: String(value + (value < 50 ? 2000 : 1900)) };
  return null;
}

/** 21世纪, 20世纪90年代, 上世纪80年代, 七八十年代, 1990年代. */
export function matchCenturies(text: string, numeral: Numeral): readonly Match[] {
  // Nearly all that have 年 behind are years.
  if (!'纪紀代'.includes(text.charAt(numeral.end + 1) || ' ')) return [];
  const century = centuryAt(text, numeral.end) ? toInteger(numeral.value) : null;
  if (century !== null && century <= 30 && numeral.hedge === null) {
    return centuryAndDecade(text, numeral, century);
  }
  if (!text.startsWith('年代', numeral.end)) return [];
  const prefix = CENTURIES.find((one) => text.endsWith(one, numeral.start));
  const base = prefix === undefined ? null : prefix.startsWith('上') ? 1900 : 2000;
  const decade = decadeOf(text, numeral, base);
  if (decade === null) return [];
  const cost = costOf(text, numeral) + 2 * PART;
  const found: Match[] = [{ ...decade, start: numeral.start, kind: 'date', cost }];
  if (prefix !== undefined)
    found.push({ ...decade, start: numeral.start - prefix.length, kind: 'date', cost });
  return found;
}

const CENTURIES = ['上世纪', '上世紀', '上个世纪', '上個世紀', '本世纪', '本世紀'];

function centuryAndDecade(text: string, numeral: Numeral, century: number): readonly Match[] {
  const { start } = numeral;
  const end = numeral.end + 2;
  const cost = costOf(text, numeral) + PART;
  const BC = text.endsWith('公元前', start) || text.endsWith('西元前', start);
  const before = BC ? 3 : 0;
  const gloss = `the ${ordinal(century)} century${BC ? ' BC' : ''}`;
  const found: Match[] = [{ start: start - before, end, kind: 'date', cost, gloss }];
  const part = partAt(text, end);
  if (part !== null) {
    const partGloss = gloss.replace('the ', part.gloss);
    found.push({
      start: start - before,
      end: part.end,
      kind: 'date',
      cost: cost + PART,
      gloss: partGloss,
    });
  }
  const years = readNumeral(text, end);
  const decade = years === null ? null : decadeOf(text, years, (century - 1) * 100);
  if (decade !== null) found.push({ ...decade, start, kind: 'date', cost: cost + PART });
  return found;
}

function centuryAt(text: string, at: number): boolean {
  return text.startsWith('世纪', at) || text.startsWith('世紀', at);
}

/** The decade that ends with 年代: "the 1980s". Without a century, 30–90 are the 20th's. */
function decadeOf(
  text: string,
  numeral: Numeral,
  century: number | null,
): { end: number; gloss: string } | null {
  if (!text.startsWith('年代', numeral.end) || numeral.hedge !== null) return null;
  const low = toInteger(numeral.value);
  const high = numeral.upper === null ? low : toInteger(numeral.upper);
  if (low === null || high === null || low % 10 > 0 || high % 10 > 0) return null;
  const isFull = low >= 1000 && low < 3000;
  if (!isFull && low > 90) return null;
  const base = isFull ? 0 : (century ?? (low >= 30 ? 1900 : 2000));
  const end = numeral.end + 2;
  if (high !== low) return { end, gloss: `the ${base + low}s–${base + high}s` };
  const part = partAt(text, end);
  return { end: part?.end ?? end, gloss: `${part?.gloss ?? 'the '}${base + low}s` };
}

/**
 * Parts of a century or decade that are no words of their own, and how they read in English before "1980s". 中期 and
 * 后期 are words to learn.
 */
const PARTS: readonly (readonly [words: string, gloss: string, notBefore: string])[] = [
  ['上半叶 上半葉 前半叶 前半葉', 'the first half of the ', ''],
  ['下半叶 下半葉 后半叶 後半葉', 'the second half of the ', ''],
  ['初', 'the early ', '期步中级級'],
  ['末', 'the late ', '期'],
];
const ENGLISH_OF_PART = PARTS.flatMap(([words, gloss, notBefore]) =>
  words.split(' ').map((word) => ({ word, gloss, notBefore })),
);

function partAt(text: string, at: number): { end: number; gloss: string } | null {
  const part = ENGLISH_OF_PART.find(({ word }) => text.startsWith(word, at));
  if (part === undefined) return null;
  const end = at + part.word.length;
  return part.notBefore.includes(text[end] ?? '。') ? null : { end, gloss: part.gloss };
}

/** 95后: those born in the five years, or ten, from 1995 on. */
export function matchBirthYears(text: string, numeral: Numeral): readonly Match[] {
  const { start, end, form } = numeral;
  const value = form === 'digits' && end - start === 2 ? toInteger(numeral.value) : null;
  if (value === null || value % 5 > 0 || BEHIND_IN_TIME.includes(text[end + 1] ?? '。')) return [];
  const year = value < 50 ? 2000 + value : 1900 + value;
  const gloss = `the generation born from ${year} on`;
  return [{ start, end: end + 1, kind: 'number', cost: costOf(text, numeral) + PART, gloss }];
}

/** 后 is "behind" or "later" before these: 10后来, 60后续. */
const BEHIND_IN_TIME = '来來续續面方';
