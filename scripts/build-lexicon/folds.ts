import type { Entry } from '@/lib/lexicon';

/**
 * Which characters are the same but for their script, read off CC-CEDICT's headwords: where the
 * traditional and the simplified form differ, the two characters belong together (發, 髮 and 发).
 * @returns variant → representative, by UTF-16 code unit; the simplified form represents its class
 */
export function scriptFolds(entries: readonly Entry[]): Map<string, string> {
  const parent = new Map<string, string>();
  const rootOf = (unit: string): string => {
    let root = unit;
    for (let up = parent.get(root); up !== undefined; up = parent.get(root)) root = up;
    return root;
  };
  for (const { traditional, simplified } of entries) {
    // Surrogate halves carry no meaning of their own: such pairs stay words of their own.
    if (
      traditional.length !== simplified.length ||
      /[\uD800-\uDFFF]/.test(traditional + simplified)
    ) {
      continue;
    }
    for (let at = 0; at < traditional.length; at++) {
      const variant = rootOf(traditional.charAt(at));
      const representative = rootOf(simplified.charAt(at));
      if (variant !== representative) parent.set(variant, representative);
    }
  }
  return new Map([...parent.keys()].map((unit) => [unit, rootOf(unit)]));
}
