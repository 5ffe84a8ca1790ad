import type { Tone } from './pinyin';

export const TONE_SCHEMES = ['none', 'pleco', 'mdbg', 'dummitt'] as const;
export type ToneScheme = (typeof TONE_SCHEMES)[number];

/** By tone: colours for light and for dark backgrounds, as CSS hexadecimal. */
export type ToneColours = Readonly<Record<Tone, { readonly light: string; readonly dark: string }>>;

const colours = (light: readonly string[], dark: readonly string[]): ToneColours => {
  const pair = (at: number) => ({ light: light[at] ?? '', dark: dark[at] ?? '' });
  return { 1: pair(0), 2: pair(1), 3: pair(2), 4: pair(3), 5: pair(4) };
};

/**
 * The schemes learners know, darkened or lightened where the original would not reach a contrast of 4.5 : 1 on light
 * grounds (white, sepia, light grey) or on dark ones. Hues: Pleco red, green, blue, violet, grey; MDBG and Zhongwen red, orange, green, blue, grey; Nathan
 * Dummitt ("Chinese Through Tone and Color", 2008) red, orange, green, blue, black.
 */
export const TONE_COLOURS: Readonly<Record<Exclude<ToneScheme, 'none'>, ToneColours>> = {
  pleco: colours(
    ['#D30000', '#007A00', '#0000E6', '#8800A8', '#666666'],
    ['#FF6B6B', '#4CC94C', '#8FA8FF', '#D98CFF', '#AAAAAA'],
  ),
  mdbg: colours(
    ['#D30000', '#9C5000', '#007A00', '#0000E6', '#666666'],
    ['#FF6B6B', '#FFA94D', '#4CC94C', '#8FA8FF', '#AAAAAA'],
  ),
  dummitt: colours(
    ['#D30000', '#9C5000', '#007A00', '#0000E6', '#111111'],
    ['#FF6B6B', '#FFA94D', '#4CC94C', '#8FA8FF', '#EEEEEE'],
  ),
};

/**
 * The colour of a tone as a CSS value that follows the colour scheme of its place.
 * @param tone null for what is no syllable
 * @returns null where it keeps the colour of the text around it
 */
export function toneColour(scheme: ToneScheme, tone: Tone | null): string | null {
  if (scheme === 'none' || tone === null) return null;
  const { light, dark } = TONE_COLOURS[scheme][tone];
  return `light-dark(${light}, ${dark})`;
}
