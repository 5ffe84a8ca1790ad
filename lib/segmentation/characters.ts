/**
 * What kind of character a UTF-16 code unit is, and how far a run of Latin letters, digits, emoji or
 * one repeated punctuation mark goes: the tokens that need no dictionary.
 */
import { endOfGroups } from '@/lib/names';

/** Kinds of code unit. A surrogate's kind is that of its code point: see `runEnd`. */
export const CHARACTER = {
  unknown: 0,
  han: 1,
  space: 2,
  digit: 3,
  letter: 4,
  kana: 5,
  punctuation: 6,
  surrogate: 7,
  symbol: 8,
  other: 9,
} as const;
type Character = (typeof CHARACTER)[keyof typeof CHARACTER];

/** Kinds by code unit, filled in as characters are met: asking Unicode for all 65,536 takes 20 ms. */
const known = new Uint8Array(65536);

/** Patterns in the order they are tried; 〇 is a numeral by Unicode's Script_Extensions, Han here. */
const PATTERNS: readonly (readonly [Character, RegExp])[] = [
  [CHARACTER.space, /^\s$/],
  [CHARACTER.han, /^[\p{Script=Han}々]$/u],
  [CHARACTER.digit, /^[0-9\uFF10-\uFF19]$/],
  [CHARACTER.kana, /^[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー]$/u],
  [CHARACTER.letter, /^[\p{L}\p{M}]$/u],
  [CHARACTER.surrogate, /^[\uD800-\uDFFF]$/],
  [CHARACTER.punctuation, /^\p{P}$/u],
  [CHARACTER.symbol, /^\p{S}$/u],
];

/** The kind of one UTF-16 code unit; surrogates are `surrogate`. */
export function characterOf(unit: number): number {
  return known[unit] || classify(unit);
}

function classify(unit: number): Character {
  const text = String.fromCharCode(unit);
  const kind = PATTERNS.find(([, pattern]) => pattern.test(text))?.[0] ?? CHARACTER.other;
  known[unit] = kind;
  return kind;
}

export const isAlphanumeric = (kind: number) =>
  kind === CHARACTER.digit || kind === CHARACTER.letter;

/** True for a gap between two letters or digits: "维生素B" does not end inside "维生素B12". */
export function isInsideRun(text: string, gap: number): boolean {
  return (
    gap > 0 &&
    gap < text.length &&
    isAlphanumeric(characterOf(text.charCodeAt(gap))) &&
    isAlphanumeric(characterOf(text.charCodeAt(gap - 1)))
  );
}

/** Marks that are written several times for one: …… —— ！！ ~~~ */
const REPEATED = new Set('…—─～~·.!！?？=*_-。、'.split('').map((mark) => mark.charCodeAt(0)));

/** What joins the characters before and after it into one run: 3.14, O'Neil, a@b.cn, http://a.cn/b?c=d. */
const NUMBER_JOINERS = '.．,';
const FULL_WIDTH_COMMA = '，';
const WORD_JOINERS = "'’.@_-/&";
const ADDRESS_JOINERS = "'.@_-/&?=%#~+:";
const SCHEME = '://';

const ZERO_WIDTH_JOINER = 0x200d;
const EMOJI_SUFFIX = /[\uFE0E\uFE0F\u20E3\p{Emoji_Modifier}\p{M}]/uy;

/**
 * Where the run that starts at an offset ends: letters and digits ("2008", "5G", "O'Neil",
 * "www.gmw.cn/a"), kana, an emoji with all its parts, one mark written several times, or else one
 * character. Never inside a surrogate pair.
 * @returns offset in code units, greater than `start`, at most `limit`
 */
export function runEnd(text: string, start: number, limit: number): number {
  switch (characterOf(text.charCodeAt(start))) {
    case CHARACTER.digit:
    case CHARACTER.letter:
      return alphanumericEnd(text, start, limit);
    case CHARACTER.kana:
      return sameKindEnd(text, start, limit, CHARACTER.kana);
    case CHARACTER.punctuation:
    case CHARACTER.symbol:
      return repetitionEnd(text, start, limit);
    case CHARACTER.han:
    case CHARACTER.space:
      return start + 1;
    default:
      return pictureEnd(text, start, limit);
  }
}

function sameKindEnd(text: string, start: number, limit: number, kind: Character): number {
  let at = start + 1;
  while (at < limit && characterOf(text.charCodeAt(at)) === kind) at++;
  return at;
}

/** Digits join across . and between groups of three ("3.14", "1,000"), letters across more, a web address across nearly all. */
function alphanumericEnd(text: string, start: number, limit: number): number {
  let joiners = NUMBER_JOINERS;
  let at = start;
  while (at < limit) {
    const kind = characterOf(text.charCodeAt(at));
    if (kind === CHARACTER.letter && joiners === NUMBER_JOINERS) joiners = WORD_JOINERS;
    if (isAlphanumeric(kind)) {
      at++;
    } else if (joiners === NUMBER_JOINERS && text[at] === FULL_WIDTH_COMMA) {
      const end = Math.min(limit, endOfGroups(text, start, at));
      if (end === at) break;
      at = end;
    } else if (
      joiners !== NUMBER_JOINERS &&
      text.startsWith(SCHEME, at) &&
      at + SCHEME.length < limit
    ) {
      joiners = ADDRESS_JOINERS;
      at += SCHEME.length;
    } else if (joinsNext(text, at, limit, joiners)) {
      at++;
    } else {
      break;
    }
  }
  return at;
}

function joinsNext(text: string, at: number, limit: number, joiners: string): boolean {
  if (at + 1 >= limit || !joiners.includes(text.charAt(at))) return false;
  const next = characterOf(text.charCodeAt(at + 1));
  if (joiners !== NUMBER_JOINERS) return isAlphanumeric(next);
  return text[at] === ',' ? isBetweenGroups(text, at) : next === CHARACTER.digit;
}

/** A comma with one to three digits before it and just three behind: 1,000, but not 20,5G or 11,3.0. */
function isBetweenGroups(text: string, comma: number): boolean {
  const before = digitsFrom(text, comma - 1, -1);
  return before >= 1 && before <= GROUP && digitsFrom(text, comma + 1, 1) === GROUP;
}

const GROUP = 3;

/** How many digits there are from an offset on, in steps of 1 or −1; counts to one more than a group. */
function digitsFrom(text: string, start: number, step: 1 | -1): number {
  let count = 0;
  while (count <= GROUP && characterOf(text.charCodeAt(start + count * step)) === CHARACTER.digit) {
    count++;
  }
  return count;
}

function repetitionEnd(text: string, start: number, limit: number): number {
  const mark = text.charCodeAt(start);
  let at = start + 1;
  if (!REPEATED.has(mark)) return at;
  while (at < limit && text.charCodeAt(at) === mark) at++;
  return at;
}

/** One code point with the variation selectors, skin tones and joined code points that belong to it. */
function pictureEnd(text: string, start: number, limit: number): number {
  let at = codePointEnd(text, start, limit);
  if (isRegionalIndicator(text, start) && isRegionalIndicator(text, at))
    at = codePointEnd(text, at, limit);
  while (at < limit) {
    EMOJI_SUFFIX.lastIndex = at;
    if (text.charCodeAt(at) === ZERO_WIDTH_JOINER && at + 1 < limit)
      at = codePointEnd(text, at + 1, limit);
    else if (EMOJI_SUFFIX.test(text)) at = codePointEnd(text, at, limit);
    else break;
  }
  return at;
}

function codePointEnd(text: string, at: number, limit: number): number {
  return Math.min(limit, at + ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1));
}

function isRegionalIndicator(text: string, at: number): boolean {
  const codePoint = text.codePointAt(at) ?? 0;
  return codePoint >= 0x1f1e6 && codePoint <= 0x1f1ff;
}
