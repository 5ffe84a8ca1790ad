/** How much of a gloss fits under its word, and what to leave out of one that is too wide. */

/** A gloss may have this many letters, and more under a word of more characters: wider ones tear the line apart. */
const SHORTEST = 8;
const PER_CHARACTER = 5;

const wordSet = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Words that promise more to come, and say nothing at the end of what is left: "at the present…". */
const PROMISES = wordSet(
  'a an the of to by in on at as or and for from with without into onto upon about over under above below before ' +
    'after behind along across around against through towards within between than that which who whose when where ' +
    "while if be is are was its his her one's sb's sth's oneself own very used according compared with etc e.g. i.e. such",
);
/** Words that say little without the next: "take the initiative", "type of battle-ax". */
const LIGHT = wordSet(
  'be have take make hold bring put draw give do get keep go come set type kind sort line way one form seat piece name',
);
const CONJUNCTIONS = wordSet('or and');
/** What a verb needs to be itself: "declare to be untrue", "seek by inquiry". */
const COMPLETING = wordSet('to by');

/** As a label under a Chinese word has it: "to conserve" is "conserve". */
const labelOf = (gloss: string): string => gloss.replace(/^to (?=\p{L})/u, '');

/** The most letters, in code units, that a gloss may have under a word of so many characters. */
export const glossLimit = (characters: number): number => SHORTEST + PER_CHARACTER * characters;

/** @param limit code units, as `glossLimit` gives them */
export const isFitting = (gloss: string, limit: number): boolean => labelOf(gloss).length <= limit;

/** True if what can be left of a gloss still says what is meant: "king or monarch", but not "at the present time". */
export function isCutWell(gloss: string, limit: number): boolean {
  const words = labelOf(gloss).split(' ');
  const kept = countFirst(words, limit);
  const [first = '', next = ''] = [words[0], words[kept]];
  if (kept === 0 || PROMISES.has(first)) return false;
  if (CONJUNCTIONS.has(next)) return true;
  return !LIGHT.has(first) && !(gloss.startsWith('to ') && COMPLETING.has(next));
}

/**
 * A gloss as it stands under a word of so many characters: of one that is too wide the words that say most, as "person
 * of the same profession" → "person…", "general headquarters" → "…headquarters".
 * @returns at most `glossLimit(characters)` code units
 */
export function fittedGloss(gloss: string, characters: number): string {
  const label = labelOf(gloss);
  const limit = glossLimit(characters);
  if (label.length <= limit) return label;
  const words = label.split(' ');
  const end = hasLightStart(words) && !gloss.endsWith('…') ? lastWords(words, limit) : '';
  if (end !== '') return `…${end}`;
  const cut = labelOf(cutGloss(gloss, limit) ?? '');
  const isReversed = words.some(isDenial) && !cut.split(' ').some(isDenial);
  return cut === '' || isReversed ? `${label.slice(0, limit - 1)}…` : cut;
}

/** True for "take the initiative" and "name of a river", but not for "hold up in one's hand". */
function hasLightStart([first = '', second = '', ...others]: readonly string[]): boolean {
  if (!LIGHT.has(first) || isDenial(second)) return false;
  if (second === 'of') return true;
  return (ARTICLES.has(second) || !PROMISES.has(second)) && !others.some(isPromiseOrDenial);
}

const ARTICLES = wordSet('a an the');
const isDenial = (word: string): boolean => /^not?$/u.test(word);
const isPromiseOrDenial = (word: string): boolean => PROMISES.has(word) || isDenial(word);

/**
 * The words that say most of a gloss that is wider than `limit`, with dots for the others; "to" is kept, and not counted.
 * @param limit code units
 * @returns null where not one word fits
 */
export function cutGloss(gloss: string, limit: number): string | null {
  const label = labelOf(gloss);
  const words = label.replace(/^…|…$/gu, '').split(' ');
  const end = isNounPhrase(gloss, words) ? lastWords(words, limit) : '';
  if (end !== '') return `…${end}`;
  const kept = countFirst(words, limit);
  if (kept === 0) {
    const rest = lastWords(words, limit);
    return rest === '' || gloss.endsWith('…') ? null : `…${rest}`;
  }
  const start = words
    .slice(0, kept)
    .join(' ')
    .replace(/[\s\p{P}]+$/u, '');
  return `${gloss.slice(0, -label.length)}${start}…`;
}

/** True for a noun behind what describes it. Names have in front what tells them apart. */
const isNounPhrase = (gloss: string, words: readonly string[]): boolean =>
  gloss.startsWith('…') ||
  (/^\p{Ll}/u.test(gloss) &&
    !/^to |…$/u.test(gloss) &&
    !words.some((word) => isPromiseOrDenial(word) || /\p{Ll}ing$/u.test(word)));

/** How many words to keep in front, and one more letter for the dots. */
function countFirst(words: readonly string[], limit: number): number {
  let kept = words.length;
  while (kept > 0 && words.slice(0, kept).join(' ').length >= limit) kept -= 1;
  while (kept > 0 && isPromiseOrDenial(words[kept - 1] ?? '')) kept -= 1;
  return kept;
}

function lastWords(words: readonly string[], limit: number): string {
  let to = words.length;
  while (to > 0 && PROMISES.has(words[to - 1] ?? '')) to -= 1;
  let from = 0;
  const isTooWide = () => words.slice(from, to).join(' ').length >= limit;
  while (from < to && (isTooWide() || PROMISES.has(words[from] ?? ''))) from += 1;
  return words.slice(from, to).join(' ');
}
