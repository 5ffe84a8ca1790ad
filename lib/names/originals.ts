/**
 * Original spellings that an article gives in brackets: 丹尼尔·霍特(Daniel Huot),
 * 马斯克（Elon Musk）; and the short forms that a full name is taken up by: 霍特.
 */
import type { Cut } from './before';
import { stretchBefore, wordsIn } from './before';
import type { Bracketed } from './brackets';
import { bracketsOf } from './brackets';
import type { EvidenceFinder, KnownName } from './evidence';
import { isNameDot, isTransliterating } from './transliteration';

/** A name with its original spelling, where it stands. */
export interface Original {
  readonly name: string;
  readonly original: string;
  /** Index of the paragraph; offsets of the name in it, UTF-16 code units. */
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
}

/**
 * Finds persons' names with their original spelling, in order.
 * @param cut makes the start of names surer; it may be null
 * @param isName whether a string is known to be a name, from other evidence
 */
export function findOriginals(
  paragraphs: readonly string[],
  cut: Cut | null = null,
  isName: (text: string) => boolean = () => false,
): readonly Original[] {
  return paragraphs.flatMap((text, paragraph) =>
    bracketsOf(text)
      .map((bracket) => readBracket(text, bracket, cut, isName))
      .filter((found) => found !== null)
      .map((found) => ({ ...found, paragraph })),
  );
}

/** Originals as evidence: the full name, and each short form with its own part of the spelling. */
export function originalFinder(cut: Cut | null): EvidenceFinder {
  return (paragraphs) =>
    findOriginals(paragraphs, cut).flatMap(({ name, original }) => [
      known(name, null, original),
      ...shortForms(name, original).map((short) => known(short.text, name, short.original)),
    ]);
}

/** What a name with dots may be called later: its last part and its first, of two or more characters. */
export function shortForms(
  name: string,
  original: string,
): readonly { readonly text: string; readonly original: string }[] {
  const parts = name.split(/[·•‧・∙]/u);
  const words = original.split(/\s+/u);
  if (parts.length < 2) return [];
  return [parts.length - 1, 0]
    .map((i) => {
      const isParallel = words.length === parts.length;
      return { text: parts[i] ?? '', original: isParallel ? (words[i] ?? original) : original };
    })
    .filter(({ text }) => text.length >= 2);
}

/** In nats: as likely in its article as a frequent word; what only a part of it says, less so. */
const NAME = 8;
const SHORT_NAME = 9.5;

function known(text: string, refersTo: string | null, original: string): KnownName {
  const facts = { gloss: 'personal name, transliterated', refersTo, original };
  return { text, kind: 'person', cost: refersTo === null ? NAME : SHORT_NAME, facts };
}

type Found = Omit<Original, 'paragraph'>;

function readBracket(
  text: string,
  { open, start, end }: Bracketed,
  cut: Cut | null,
  isName: (text: string) => boolean,
): Found | null {
  const original = text.slice(start, end).replace(/^英文(?:名|名字)?[：:]?\s*/u, '');
  if (!isSpelling(original)) return null;
  const stretch = stretchBefore(text, open);
  const nameStart =
    startOfKnown(text, stretch, open, isName) ?? startOfDotted(text, stretch, open, cut);
  if (nameStart !== null)
    return { name: text.slice(nameStart, open), original, start: nameStart, end: open };
  if (!isPersonal(original) || hasDot(text, stretch, open)) return null;
  const plain = startOfPlain(text, stretch, open, cut);
  return plain === null
    ? null
    : { name: text.slice(plain, open), original, start: plain, end: open };
}

/** Latin words with a capital first letter; an acronym is a definition, not a spelling. */
function isSpelling(text: string): boolean {
  return /^\p{Lu}[\p{Script=Latin}\p{M}'’.\- ]+$/u.test(text) && /\p{Ll}/u.test(text);
}

/** Two to five words, each with a capital but for particles, and none that names a body or a place. */
function isPersonal(original: string): boolean {
  const words = original.split(/\s+/u);
  if (words.length < 2 || words.length > 5) return false;
  return (
    words.every((word) => /^\p{Lu}/u.test(word) || PARTICLES.has(word)) && !BODIES.test(original)
  );
}

const PARTICLES = new Set('de da di del der van von den la le bin al el ibn dos du y'.split(' '));
const BODIES =
  /\b(?:Inc|Corp|Corporation|Group|Ltd|Company|Co|University|College|Institute|Bank|Association|Cent(?:er|re)|Organi[sz]ation|Foundation|Council|Times|News|Post|Journal|Street|Park|City|Island|River|Museum|School|Lab|Labs|Technologies|Systems|Motors|Airlines|Agency|Union|Party|Games|Studios?|Project|Act|Award|Prize|Mountain|Lake|Bay|Airport|Station|Hospital|Fund|Capital|Partners|Services?|International|National|Global)\b/u;

function startOfKnown(
  text: string,
  from: number,
  end: number,
  isName: (text: string) => boolean,
): number | null {
  for (let start = from; start < end - 1; start++) if (isName(text.slice(start, end))) return start;
  return null;
}

/** The name has a dot: its first part reaches back over transliterating characters. */
function startOfDotted(text: string, from: number, end: number, cut: Cut | null): number | null {
  let firstDot = -1;
  for (let at = end - 1; at >= from && isNamePart(text, at); at--)
    if (isNameDot(text, at)) firstDot = at;
  if (firstDot <= from || firstDot === end - 1) return null;
  return startOfRun(text, from, firstDot, end, cut, 1);
}

function hasDot(text: string, from: number, end: number): boolean {
  for (let at = from; at < end; at++) if (isNameDot(text, at)) return true;
  return false;
}

function startOfPlain(text: string, from: number, end: number, cut: Cut | null): number | null {
  return startOfRun(text, from, end, end, cut, 2);
}

const MAX_PART = 8;

/**
 * Back from `to` over transliterating characters. A word may start with one too (总裁|马斯克 has
 * none, 林肯|公园 has four), so of the offsets in the run the farthest that starts a word is taken.
 */
function startOfRun(
  text: string,
  from: number,
  to: number,
  end: number,
  cut: Cut | null,
  minLength: number,
): number | null {
  let start = to;
  while (start > from && to - start < MAX_PART && isTransliterating(text, start - 1)) start--;
  if (cut !== null) {
    const words = wordsIn(text, from, end, cut);
    start = words.find((word) => word.start >= start)?.start ?? to;
  }
  return to - start >= minLength ? start : null;
}

function isNamePart(text: string, at: number): boolean {
  return isNameDot(text, at) || /[\p{Script=Han}-]/u.test(text[at] ?? ' ');
}
