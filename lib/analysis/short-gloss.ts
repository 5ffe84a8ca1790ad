import type { Entry } from '@/lib/lexicon';
import type { Role } from './role';

/** Longest gloss that fits under a word without pushing its neighbours far apart, in code units. */
const MAX_LENGTH = 24;

/**
 * A few English words for display under a token: the first sense that fits its role and means something, shortened.
 * @returns null where the entries hold no such sense
 */
export function shortGloss(entries: readonly Entry[], role: Role = null): string | null {
  for (const { senses } of entries) {
    for (const sense of bestFirst(senses, role)) {
      const gloss = shorten(meaning(sense));
      if (gloss !== '') return gloss;
    }
  }
  return null;
}

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

/** A sense without labels, asides and article: "(bound form) a dog; hound (Tw)" → "dog". */
function meaning(sense: string): string {
  if (CLASSIFIER.test(sense)) return 'measure word';
  // A pointer that had the target's gloss brought in: "see 未可厚非 [wèi kě hòu fēi]: not inexcusable".
  const target = /\]: (?<gloss>.+)$/.exec(sense)?.groups?.gloss;
  return (target ?? sense)
    .replace(/\([^()]*\)/g, ' ')
    .split(/[;,:/]/, 1)
    .join('')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^(?:lit\.|fig\.) /, '')
    .replace(/^(?:an?|the) (?=\p{L})/u, '');
}

/** Whole words up to the limit: "aspect particle indicating action in progress" → "aspect particle…". */
function shorten(gloss: string): string {
  if (gloss.length <= MAX_LENGTH) return gloss;
  const words = gloss.slice(0, MAX_LENGTH).split(' ').slice(0, -1);
  return words.length > 0 ? `${words.join(' ')}…` : '';
}
