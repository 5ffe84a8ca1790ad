import type { RawEntry } from './raw-entry';

/**
 * A sense that only points elsewhere: "see 未可厚非[wei4 ke3 hou4 fei1]", "(Tw) variant of 臺|台[tai2]".
 * What stands before the target says how the two words are related; nothing may follow the target.
 */
const POINTER =
  /^(?:\([^)]*\) )*(?:[a-z-]+ )*?(?:see|variant of|form of|same as|abbr\. (?:for|of|to)|short for|contraction of|equivalent (?:of|to)|(?:term|name) for) (?<target>[^\s[\]]+\[[^\]]+\])$/;

/** How far "see X" is followed when X itself says "see Y". */
const MAX_STEPS = 3;

/** Senses of the target that are brought in: the first few tell what the word means. */
const SENSES_BROUGHT = 2;

/**
 * Brings the target's gloss into entries that say no more than where to look:
 * "see 未可厚非[…]" → "see 未可厚非[…]: not altogether inexcusable".
 */
export function resolveReferences(entries: readonly RawEntry[]): RawEntry[] {
  const index = new Map<string, RawEntry[]>();
  for (const entry of entries) {
    const headword = `${entry.traditional}|${entry.simplified}`;
    // With its capitals first: 和 [hé] is not the surname 和 [Hé].
    for (const key of [`${headword}|${entry.pinyin}`, foldedKeyOf(entry), headword]) {
      index.set(key, [...(index.get(key) ?? []), entry]);
    }
  }
  const glossOf = (target: string, steps: number): string | null => {
    const reference = parseReference(target);
    const headword = `${reference.traditional}|${reference.simplified}`;
    const found =
      index.get(`${headword}|${reference.pinyin}`)?.[0] ??
      index.get(foldedKeyOf(reference))?.[0] ??
      index.get(headword)?.[0];
    if (!found || steps === 0) return null;
    const plain = found.senses.filter((sense) => !POINTER.test(sense)).slice(0, SENSES_BROUGHT);
    if (plain.length > 0) return plain.join('; ');
    const next = POINTER.exec(found.senses[0] ?? '')?.groups?.target;
    return next ? glossOf(next, steps - 1) : null;
  };
  return entries.map((entry) => ({
    ...entry,
    senses: entry.senses.map((sense) => {
      const target = POINTER.exec(sense)?.groups?.target;
      const gloss = target ? glossOf(target, MAX_STEPS) : null;
      return gloss === null ? sense : `${sense}: ${gloss}`;
    }),
  }));
}

interface Reference {
  readonly traditional: string;
  readonly simplified: string;
  readonly pinyin: string;
}

/** "臺灣|台湾[Tai2 wan1]" taken apart; without "|" both scripts are the same. */
function parseReference(target: string): Reference {
  const bracket = target.indexOf('[');
  const [traditional = '', simplified = traditional] = target.slice(0, bracket).split('|');
  return { traditional, simplified, pinyin: target.slice(bracket + 1, -1) };
}

/** Apart from the key with its own capitals, which only differs in case, by its prefix. */
const foldedKeyOf = ({ traditional, simplified, pinyin }: Reference) =>
  `any case: ${traditional}|${simplified}|${pinyin.toLowerCase()}`;
