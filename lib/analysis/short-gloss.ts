import type { Entry } from '@/lib/lexicon';

/** Longest gloss that fits under a word without pushing its neighbours far apart, in code units. */
const MAX_LENGTH = 24;

/**
 * A few English words for display under a token: the first sense that means something, shortened.
 * @returns null where the entries hold no such sense
 */
export function shortGloss(entries: readonly Entry[]): string | null {
  for (const { senses } of entries) {
    for (const sense of senses) {
      const gloss = shorten(meaning(sense));
      if (gloss !== '') return gloss;
    }
  }
  return null;
}

/** A sense without labels and asides: "(bound form) dog; hound (Tw)" → "dog". */
function meaning(sense: string): string {
  // A pointer that had the target's gloss brought in: "see 未可厚非 [wèi kě hòu fēi]: not inexcusable".
  const target = /\]: (?<gloss>.+)$/.exec(sense)?.groups?.gloss;
  return (target ?? sense)
    .replace(/\([^()]*\)/g, ' ')
    .split(/[;,:/]/, 1)
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Whole words up to the limit: "aspect particle indicating action in progress" → "aspect particle…". */
function shorten(gloss: string): string {
  if (gloss.length <= MAX_LENGTH) return gloss;
  const words = gloss.slice(0, MAX_LENGTH).split(' ').slice(0, -1);
  return words.length > 0 ? `${words.join(' ')}…` : '';
}
