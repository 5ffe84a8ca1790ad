/**
 * A reading whose syllables have the colours of their tones. A pseudo-element has but one colour, so each syllable is
 * an element of its own, in one that stands above the word. None holds text: whoever copies, searches or reads aloud
 * meets the page's own characters alone, as with readings of one colour.
 */
import { type ShownSyllable, TONES, type ToneScheme, toneColour } from '@/lib/analysis';
import type { PageNames } from './names';

/** Builds the element that stands above a word, to be put at the word's end. */
export function colouredReading(
  document: Document,
  syllables: readonly ShownSyllable[],
  names: PageNames,
): HTMLElement {
  const above = document.createElement(names.above);
  for (const { text, tone } of syllables) {
    const syllable = document.createElement(names.syllable);
    syllable.setAttribute(names.reading, text);
    if (tone !== null) syllable.setAttribute(names.tone, String(tone));
    above.append(syllable);
  }
  return above;
}

/**
 * @param label the rules of what stands above a word
 * @param dark whether that stands on a dark ground
 */
export function colouredRules(
  { above, syllable, reading, tone }: PageNames,
  label: string,
  colours: ToneScheme,
  dark: boolean,
): string {
  const colour = (each: (typeof TONES)[number]) =>
    `${syllable}[${tone}="${each}"]::before { color: ${toneColour(colours, each) ?? 'inherit'}; }`;
  return `
${above} { all: unset !important; color-scheme: ${dark ? 'dark' : 'light'} !important; ${label} color: inherit !important; }
${syllable} { all: unset !important; display: inline !important; }
${syllable}::before { content: attr(${reading}) / ""; white-space: pre !important; }
${TONES.map(colour).join('\n')}`;
}
