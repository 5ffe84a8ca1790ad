import { type Entry, meaningsIn } from '@/lib/lexicon';
import { cutGloss, glossLimit, isCutWell, isFitting } from './fitted-gloss';
import type { Role } from './role';

/** Longest gloss that is taken in at a glance, in code units. */
const MAX_LENGTH = 24;

/**
 * A few English words for display under a token: the first sense that fits its role and means something, shortened;
 * one that is too wide gives way to what the dictionary puts beside it, as "at the present time" to "currently".
 * @param characters how many the word has that it is shown under; any number is enough for a list
 * @returns null where the entries hold no such sense
 */
export function shortGloss(
  entries: readonly Entry[],
  role: Role = null,
  characters = Infinity,
): string | null {
  const room = glossLimit(characters);
  for (const { senses } of entries) {
    const meanings = meaningsOf(bestFirst(senses, role));
    const [first] = meanings;
    if (first === undefined) continue;
    const fitting = meanings
      .filter(
        (each) =>
          each.index === first.index || (!isCutWell(first.gloss, room) && isBeside(each, first)),
      )
      .find(({ gloss }) => gloss.length <= MAX_LENGTH && isFitting(gloss, room));
    const gloss = fitting?.gloss ?? shorten(first.gloss);
    if (gloss !== '') return gloss;
  }
  return null;
}

/** One of the ways in which an entry says what its word means. */
interface Meaning {
  readonly gloss: string;
  readonly sense: string;
  /** Of the sense, from 0. */
  readonly index: number;
}

/** All meanings of an entry in order; those that only point to another word, where there are no others. */
function meaningsOf(senses: readonly string[]): readonly Meaning[] {
  const meanings = meaningsIn(senses).flatMap((sense, index) =>
    glossesOf(sense).map((gloss) => ({ gloss, sense, index })),
  );
  const plain = meanings.filter(({ gloss }) => !HAN.test(gloss));
  return plain.length > 0 ? plain : meanings;
}

/** True for what says nearly the same as the first meaning: the dictionary has such senses side by side. */
const isBeside = (other: Meaning, first: Meaning): boolean =>
  other.index - first.index <= FURTHEST_BESIDE &&
  PLAIN.test(other.sense) &&
  VERB.test(other.sense) === VERB.test(first.sense);

/** Senses further on are another matter. */
const FURTHEST_BESIDE = 2;
const HAN = /\p{Script=Han}/u;

/** Senses in the dictionary's order, but for one that fits the role, or is figurative, before a first one that doesn't. */
function bestFirst(senses: readonly string[], role: Role): readonly string[] {
  const [first = ''] = senses;
  const better = senses.find((sense) => {
    if (role === 'measure-word') return CLASSIFIER.test(sense);
    if (first.startsWith('lit. ')) return sense.startsWith('fig. ');
    return role === 'noun' && VERB.test(first) && NOUN.test(sense);
  });
  return better === undefined ? senses : [better, ...senses];
}

const CLASSIFIER = /^(?:\([^()]*\) )?classifier\b/;
const VERB = /^(?:\([^()]*\) )?to /;
/** A noun that goes without a label: slang and special uses stand behind what a word mostly means. */
const NOUN = /^(?!to |\(|classifier\b|see |variant |abbr\.|also |CL:)/;

/** A sense that holds without a label, and means something by itself. */
const PLAIN =
  /^(?!\((?!bound form\))|classifier\b|fig\. |surname |see |variant |abbr\.|also |used in )/;

/** The renderings of a sense without labels, asides and article: "(bound form) a dog; hound (Tw)" → "dog", "hound". */
function glossesOf(sense: string): readonly string[] {
  if (CLASSIFIER.test(sense)) return ['measure word'];
  // A pointer that had the target's gloss brought in: "see 未可厚非 [wèi kě hòu fēi]: not inexcusable".
  const target = /\]: (?<gloss>.+)$/.exec(sense)?.groups?.gloss;
  return withoutNotation(target ?? sense)
    .split(/[;/]/)
    .map((rendering) =>
      (rendering.split(/[,:]/, 1)[0] ?? '')
        .replace(/\s+/g, ' ')
        .trim()
        .replace(/^(?:lit\.|fig\.) /, '')
        .replace(/^(?:an?|the) (?=\p{L})/u, ''),
    )
    .filter((gloss) => /\p{L}/u.test(gloss) && !/\bpr\.$/u.test(gloss));
}

/** "(Tw) used in 自個兒|自个儿 [zì gě r]" → "used in 自个儿". */
const withoutNotation = (sense: string): string =>
  sense
    .replace(/^\((?:[^()]|\([^()]*\))*\)/, ' ')
    .replace(/\([^()]*\)/g, ' ')
    .replace(
      /^ *abbr\. (?:for|of|to) (?=\p{Script=Latin})(?:(\P{Script=Han}+) \p{Script=Han}.*)?/u,
      '$1',
    )
    .replace(/\p{Script=Han}+\|(?=\p{Script=Han})/gu, '')
    .replace(/\[[^\]]*\]/g, ' ');

/** Of what is too long for a glance the words that say most; '' where that is a part of one. */
function shorten(gloss: string): string {
  if (gloss.length <= MAX_LENGTH) return gloss;
  return cutGloss(gloss, MAX_LENGTH) ?? '';
}
