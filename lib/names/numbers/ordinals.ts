/** 第42届, 第三次, 第一至第三, 一季度, 十九届(四中全会), 二十大: what has a place in a row. */
import { toInteger } from './decimal';
import { ordinal } from './english';
import type { Match } from './match';
import { costOf, endOfConnector, PART } from './match';
import type { Numeral } from './numeral';
import { readNumeral } from './read-numeral';

/** 第 and the number together are less likely than either; dictionary words (第二天) must win. */
const ORDINAL = 1.5;

/** Words that close an ordinal: # stands for "42nd", 0 for "42". Others (第三个) stay words. */
const CLOSERS: readonly (readonly [word: string, gloss: string, notBefore: string])[] = [
  ['届', '# (session)', '时'],
  ['屆', '# (session)', '時'],
  ['次', '# time', '元要日级級序'],
  ['条', 'Article 0', '道线線路件约約'],
  ['條', 'Article 0', '道线線路件约約'],
  ['章', 'Chapter 0', '程法'],
  ['节', 'Section 0', '目课課日点點奏'],
  ['節', 'Section 0', '目课課日点點奏'],
  ['款', 'Paragraph 0', '项項式待'],
  ['页', 'page 0', '面'],
  ['頁', 'page 0', '面'],
  ['号', 'No. 0', '称召码'],
  ['號', 'No. 0', '稱召碼'],
  ['季度', '# quarter', ''],
  ['集', 'Episode 0', '团團体體合中'],
  ['期', '# issue or phase', '间間待望货貨'],
  ['版', '# edition', '本权權'],
  ['卷', 'Volume 0', ''],
  ['代', '# generation', '表理价價替'],
  ['轮', '# round', '流船椅回'],
  ['輪', '# round', '流船椅迴'],
  ['批', '# batch', '评評准準发發判'],
  ['年', '# year', '级級代轻輕度'],
  ['天', '# day', '然'],
  ['周', '# week', '年岁歲期'],
];
const closersByFirst = new Map(CLOSERS.map((closer) => [closer[0].charAt(0), closer]));

/** The ordinal whose number is `numeral`, 第 standing before it. */
export function matchOrdinals(text: string, numeral: Numeral): readonly Match[] {
  const low = toInteger(numeral.value);
  if (low === null || numeral.hedge !== null) return [];
  const start = numeral.start - 1;
  const last = lastOfRange(text, numeral) ?? numeral;
  const high = last === numeral ? numeral.upper : last.value;
  const highest = high === null ? null : toInteger(high);
  const number = highest === null ? `${low}` : `${low}–${highest}`;
  const rank = highest === null ? ordinal(low) : `${ordinal(low)}–${ordinal(highest)}`;
  const cost = ORDINAL + costOf(text, numeral, false);
  const found: Match[] = [{ start, end: last.end, kind: 'number', cost, gloss: rank }];
  const closer = closerAt(text, last.end);
  if (closer !== null) {
    const gloss = closer.gloss.replace(/[#0]/u, (sign) => (sign === '#' ? rank : number));
    // With its measure word it is dearer: 第二天 is a dictionary word.
    const closedCost = ORDINAL + costOf(text, numeral) + PART;
    found.push({ start, end: closer.end, kind: 'number', cost: closedCost, gloss });
  }
  return found;
}

/** 第一至第三, 第1-3名: the numeral at the far end. */
function lastOfRange(text: string, numeral: Numeral): Numeral | null {
  const connected = endOfConnector(text, numeral.end);
  if (connected === numeral.end) return null;
  return readNumeral(text, text[connected] === '第' ? connected + 1 : connected);
}

function closerAt(text: string, at: number): { gloss: string; end: number } | null {
  const closer = closersByFirst.get(text.charAt(at));
  if (closer === undefined) return null;
  const [word, gloss, notBefore] = closer;
  const end = at + word.length;
  const isTaken = notBefore.includes(text[end] ?? '。');
  return isTaken || !text.startsWith(word, at) ? null : { gloss, end };
}

/** 十四五(规划), but not 十四五个. */
export function matchFiveYearPlans(text: string, { start }: Numeral): readonly Match[] {
  const plan = PLANS.indexOf(text.slice(start, start + 3));
  if (plan < 1 || '个個名人天年岁歲次位家万萬亿億'.includes(text[start + 3] ?? ' ')) return [];
  const gloss = `${ordinal(plan + 10)} Five-Year Plan`;
  return [{ start, end: start + 3, kind: 'number', cost: PLAN, gloss }];
}

const PLANS = ['', '十一五', '十二五', '十三五', '十四五', '十五五', '十六五'];
const PLAN = 10;

const QUARTERS = ['1st quarter', '2nd quarter', '3rd quarter', '4th quarter'];

/** Ordinals that do without 第. */
export function matchBareOrdinals(text: string, numeral: Numeral): readonly Match[] {
  const { start, end } = numeral;
  // Nearly all that have 年 behind are years.
  if (text[end] === '年' && !'级級'.includes(text.charAt(end + 1) || ' ')) return [];
  const value = numeral.upper === null && numeral.hedge === null ? toInteger(numeral.value) : null;
  if (value === null) return [];
  if (text.startsWith('季度', end)) {
    const isCount = text[start - 1] === '前' || text[start - 1] === '个';
    const gloss = isCount ? `${value} quarters` : QUARTERS[value - 1];
    return gloss === undefined ? [] : [bareOrdinal(text, numeral, 2, gloss)];
  }
  if (text.startsWith('年级', end) || text.startsWith('年級', end)) {
    const isGrade = value >= 1 && value <= 12 && !'别別'.includes(text[end + 2] ?? '。');
    return isGrade ? [bareOrdinal(text, numeral, 2, `Grade ${value}`)] : [];
  }
  const isSession = text[end] === '届' || text[end] === '屆';
  if (isSession && value > 3 && text.startsWith('中全', end + 2)) {
    return [bareOrdinal(text, numeral, 1, `${ordinal(value)} (session)`)];
  }
  if (text[end] !== '大' || numeral.form !== 'chinese' || value < 12 || value > 29) return [];
  if (CONGRESS_NOT_BEFORE.includes(text[end + 1] ?? ' ')) return [];
  return [bareOrdinal(text, numeral, 1, `${ordinal(value)} Party Congress`)];
}

/** @param length of what stands behind the numeral, in UTF-16 code units */
function bareOrdinal(text: string, numeral: Numeral, length: number, gloss: string): Match {
  const { start, end } = numeral;
  const cost = costOf(text, numeral) + 2 * PART;
  return { start, end: end + length, kind: 'number', cost, gloss };
}

/** 二十大类 are twenty great kinds. */
const CONGRESS_NOT_BEFORE = '类類项項型学學城行产產重洋军軍家道件板块塊品门門';
