import { type Tone, parseSyllable } from './pinyin';

export type ToneScheme = 'pleco' | 'mdbg' | 'dummitt' | 'none';

/** By tone: colours for light and for dark backgrounds, as CSS hexadecimal. */
export type ToneColours = Readonly<Record<Tone, { readonly light: string; readonly dark: string }>>;

const colours = (light: readonly string[], dark: readonly string[]): ToneColours => {
  const pair = (at: number) => ({ light: light[at] ?? '', dark: dark[at] ?? '' });
  return { 1: pair(0), 2: pair(1), 3: pair(2), 4: pair(3), 5: pair(4) };
};

/**
 * The schemes learners know, darkened or lightened where the original would not reach a contrast of 4.5 : 1 on white or
 * on #1E1E1E. Hues: Pleco red, green, blue, violet, grey; MDBG and Zhongwen red, orange, green, blue, grey; Nathan
 * Dummitt ("Chinese Through Tone and Color", 2008) red, orange, green, blue, black.
 */
export const TONE_COLOURS: Readonly<Record<Exclude<ToneScheme, 'none'>, ToneColours>> = {
  pleco: colours(
    ['#D30000', '#007A00', '#0000E6', '#8800A8', '#666666'],
    ['#FF6B6B', '#4CC94C', '#8FA8FF', '#D98CFF', '#AAAAAA'],
  ),
  mdbg: colours(
    ['#D30000', '#A85700', '#007A00', '#0000E6', '#666666'],
    ['#FF6B6B', '#FFA94D', '#4CC94C', '#8FA8FF', '#AAAAAA'],
  ),
  dummitt: colours(
    ['#D30000', '#A85700', '#007A00', '#0000E6', '#111111'],
    ['#FF6B6B', '#FFA94D', '#4CC94C', '#8FA8FF', '#EEEEEE'],
  ),
};

/** The tone of a syllable, with a tone mark or a number; null for what is none. */
export function toneOf(text: string): Tone | null {
  return parseSyllable(text)?.tone ?? null;
}
