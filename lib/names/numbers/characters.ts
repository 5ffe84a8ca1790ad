/** The characters that numerals are written with, in a table by UTF-16 code unit. */

/** What a character does in a numeral; 0 for every other character. */
export const ARABIC = 1;
/** 一 … 九, 两. */
export const DIGIT = 2;
/** 壹 … 玖, as on cheques. */
export const FINANCIAL_DIGIT = 3;
/** 零, 〇, ○. */
export const NOUGHT = 4;
/** 十 百 千. */
export const TEN_HUNDRED_THOUSAND = 5;
/** 拾 佰 仟. */
export const FINANCIAL_UNIT = 6;
/** 万 亿 兆: closes a section of up to four digits. */
export const SCALE = 7;
/** 几, 数: an unknown digit. */
export const SEVERAL = 8;
/** 廿 卅 卌: twenty, thirty, forty in one character. */
export const TENS = 9;

const classes = new Uint8Array(0x1_0000);
/** Digits: their value. Units and scales: their power of ten. */
const values = new Uint8Array(0x1_0000);

function define(kind: number, value: number, characters: string): void {
  for (let i = 0; i < characters.length; i++) {
    classes[characters.charCodeAt(i)] = kind;
    values[characters.charCodeAt(i)] = value;
  }
}

['0０', '1１', '2２', '3３', '4４', '5５', '6６', '7７', '8８', '9９'].forEach((forms, value) => {
  define(ARABIC, value, forms);
});
['一', '二两兩', '三', '四', '五', '六', '七', '八', '九'].forEach((forms, i) => {
  define(DIGIT, i + 1, forms);
});
['壹', '贰貳弍', '叁參叄', '肆', '伍', '陆陸', '柒', '捌', '玖'].forEach((forms, i) => {
  define(FINANCIAL_DIGIT, i + 1, forms);
});
['十', '百', '千'].forEach((forms, i) => define(TEN_HUNDRED_THOUSAND, i + 1, forms));
['拾', '佰', '仟'].forEach((forms, i) => define(FINANCIAL_UNIT, i + 1, forms));
['廿', '卅', '卌'].forEach((forms, i) => define(TENS, i + 2, forms));
define(NOUGHT, 0, '零〇○');
define(SCALE, 4, '万萬');
define(SCALE, 8, '亿億');
define(SCALE, 12, '兆');
define(SEVERAL, 1, '几幾数數');

/** One of the constants above, or 0; also 0 past either end of the text. */
export function numeralClass(text: string, at: number): number {
  return classes[text.charCodeAt(at)] ?? 0;
}

/** Digits: 0–9; units and scales: their power of ten; 廿卅卌: 2–4; anything else 0. */
export function numeralValue(text: string, at: number): number {
  return values[text.charCodeAt(at)] ?? 0;
}

/** Whether a numeral ends before `end`, with nothing behind it that it counts: 三千, 1.5, 十余, not 三天. */
export function endsInNumeral(text: string, end: number): boolean {
  return numeralClass(text, end - 1) > 0 || HEDGES.includes(text.charAt(end - 1));
}

const HEDGES = '多余餘来來';

/** 十 百 千 万 亿 and the like. */
export function isNumeralUnit(text: string, at: number): boolean {
  const kind = numeralClass(text, at);
  return kind === TEN_HUNDRED_THOUSAND || kind === SCALE || kind === FINANCIAL_UNIT;
}

/** ASCII and full-width Latin letters. */
export function isLatinLetter(text: string, at: number): boolean {
  const unit = text.charCodeAt(at) & ~0x20;
  if (unit >= 0x41 && unit <= 0x5a) return true;
  const code = text.charCodeAt(at);
  return (code >= 0xff21 && code <= 0xff3a) || (code >= 0xff41 && code <= 0xff5a);
}

/** ASCII digits for half and full width ones; other characters are dropped. */
export function toAsciiDigits(text: string, start: number, end: number): string {
  let digits = '';
  for (let at = start; at < end; at++) {
    if (numeralClass(text, at) === ARABIC) digits += String(numeralValue(text, at));
  }
  return digits;
}
