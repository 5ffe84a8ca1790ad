import { POSTAG } from 'segmentit/dist/esm/segmentit.js';

const bits = new Map<string, number>();

/**
 * A part of speech in segmentit's terms.
 * @param tag ICTCLAS letters: "n", "vn", "nr"; a longer tag falls back to its first letter
 * @returns segmentit's POS bits, never 0: to segmentit's modules 0 is text still to be cut
 */
export function posBits(tag: string): number {
  const known = bits.get(tag);
  if (known !== undefined) return known;
  const [full, letter] = [tag.toUpperCase(), tag.charAt(0).toUpperCase()];
  const found =
    POSTAG[`A_${full}`] ?? POSTAG[`D_${full}`] ?? POSTAG[`D_${letter}`] ?? POSTAG[`A_${letter}`];
  const value = found ?? POSTAG['D_X'] ?? 1;
  bits.set(tag, value);
  return value;
}
