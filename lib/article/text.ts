/**
 * What a stretch of text is made of, counted in one pass over its UTF-16 code units. Everything
 * the finder decides about wording rests on these counts.
 */
export interface TextCounts {
  /** Han characters; one outside the BMP counts once. */
  readonly han: number;
  /** Hiragana and katakana, without the marks ・ and ー that Chinese borrows for foreign names. */
  readonly kana: number;
  readonly hangul: number;
  /** Letters of alphabets: Latin, Greek, Cyrillic and so on. */
  readonly letters: number;
  readonly digits: number;
  /** 。！？… and their like: where sentences end. */
  readonly stops: number;
  /** ，、；： within sentences. */
  readonly pauses: number;
}

const STOPS = '。！？…!?｡．';
const PAUSES = '，、；：,;﹐﹑';

export function countText(text: string): TextCounts {
  let [han, kana, hangul, letters, digits, stops, pauses] = [0, 0, 0, 0, 0, 0, 0];
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit < 0x80) {
      if (unit >= 0x30 && unit <= 0x39) digits++;
      else if ((unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a) letters++;
      else if (unit === 0x21 || unit === 0x3f) stops++;
      else if (unit === 0x2c || unit === 0x3b) pauses++;
    } else if (isHanUnit(unit)) han++;
    else if (isKanaUnit(unit)) kana++;
    else if (unit >= 0xac00 && unit <= 0xd7a3) hangul++;
    else if (unit >= 0xff10 && unit <= 0xff19) digits++;
    else if (unit >= 0xc0 && unit <= 0x1fff) letters++;
    else if (STOPS.includes(text.charAt(index))) stops++;
    else if (PAUSES.includes(text.charAt(index))) pauses++;
  }
  return { han, kana, hangul, letters, digits, stops, pauses };
}

/** Han by its first code unit: the BMP blocks, and the high surrogates of planes 2 and 3. */
function isHanUnit(unit: number): boolean {
  return (
    (unit >= 0x4e00 && unit <= 0x9fff) ||
    (unit >= 0x3400 && unit <= 0x4dbf) ||
    (unit >= 0xf900 && unit <= 0xfaff) ||
    (unit >= 0xd840 && unit <= 0xd8bf) ||
    unit === 0x3007
  );
}

function isKanaUnit(unit: number): boolean {
  return (
    (unit >= 0x3041 && unit <= 0x3096) ||
    (unit >= 0x30a1 && unit <= 0x30fa) ||
    (unit >= 0xff66 && unit <= 0xff9d && unit !== 0xff70)
  );
}

/**
 * Whether the text reads as Chinese: mostly Han among its scripts, with next to no kana or hangul
 * (a Chinese sentence may quote a word: の). A Latin word carries about as much as two Han
 * characters, and has about five letters.
 */
export function isChinese(counts: TextCounts): boolean {
  const { han, kana, hangul, letters } = counts;
  return han > 0 && kana * 12 <= han && hangul * 8 <= han && letters <= han * 5;
}

/** A time of day or a date, as stamped beside headlines and comments. */
const STAMP = new RegExp(
  [
    String.raw`\d{4}\s*[-/.年]\s*\d{1,2}(?:\s*[-/.月]\s*\d{1,2}\s*日?)?`,
    String.raw`\d{1,2}\s*月\s*\d{1,2}\s*日`,
    String.raw`\d{1,2}[-/]\d{1,2}`,
    String.raw`\d{1,2}[:：]\d{2}(?:[:：]\d{2})?`,
    String.raw`\d+\s*(?:秒|分钟|分鐘|小时|小時|天|周|週|个月|個月|年)前`,
    String.raw`刚刚|剛剛|昨天|今天|前天`,
  ].join('|'),
  'g',
);

/** Every stamp has one of these. */
const IN_STAMPS = /[\d刚剛昨今前]/;

/**
 * Whether a short line is a time stamp and little else: 2019-09-30 07:42, 3小时前, 昨天 22:17.
 */
export function isStamp(text: string): boolean {
  if (text.length > 40 || !IN_STAMPS.test(text)) return false;
  const rest = text.replace(STAMP, '');
  return rest.length < text.length && countText(rest).han <= 4 && !/\d{3}/.test(rest);
}

/** Whether the text ends in a date, as the blurbs of recommendation lists do. */
export function endsInStamp(text: string): boolean {
  return /(?:\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?|\d{1,2}[-月]\d{1,2}日?|\d+\s*(?:秒|分钟|分鐘|小时|小時|天)前)\s*(?:\d{1,2}:\d{2}(?::\d{2})?)?$/.test(
    text.slice(-24),
  );
}

/** Letters and digits only, lower case, wide forms narrowed: what two headlines are compared by. */
export function skeleton(text: string): string {
  let plain = '';
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit >= 0x4e00 && unit <= 0x9fff) plain += text.charAt(at);
    else if (unit < 0x80) {
      if (isLetterOrDigit(unit)) plain += text.charAt(at);
    } else if (!isPunctuation(unit)) return thoroughSkeleton(text);
  }
  return plain.toLowerCase();
}

const isLetterOrDigit = (unit: number): boolean =>
  (unit >= 0x30 && unit <= 0x39) || ((unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a);

/** What stands between the characters of headlines mostly; of these blocks only what is no letter or digit. */
const isPunctuation = (unit: number): boolean =>
  (unit >= 0x2000 && unit <= 0x206f) ||
  (unit >= 0x3000 && unit <= 0x3004) ||
  (unit >= 0x3008 && unit <= 0x3020) ||
  (unit >= 0xff01 && unit <= 0xff0f) ||
  (unit >= 0xff1a && unit <= 0xff20) ||
  (unit >= 0xff3b && unit <= 0xff40) ||
  (unit >= 0xff5b && unit <= 0xff65) ||
  [0xa0, 0xab, 0xb7, 0xbb].includes(unit);

/** Of any text: tables of all the world's letters take their time to be set up. */
const thoroughSkeleton = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
