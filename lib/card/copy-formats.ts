/** What of a word can be copied. */
export const COPY_FORMATS = ['word', 'pinyin', 'sense', 'entry', 'sentence'] as const;
export type CopyFormat = (typeof COPY_FORMATS)[number];

/** A word, as far as it can be copied; '' where there is no such thing. */
export interface Copyable {
  readonly word: string;
  /** Tone marks, syllables separated by spaces. */
  readonly pinyin: string;
  /** In dictionary order. */
  readonly senses: readonly string[];
  readonly sentence: string;
}

/** The text that goes to the clipboard; an entry's fields are separated by tabs, as lists of cards want it. */
export function copyAs(format: CopyFormat, { word, pinyin, senses, sentence }: Copyable): string {
  const sense = senses.join('; ');
  const texts: Readonly<Record<CopyFormat, string>> = {
    word,
    pinyin,
    sense,
    entry: [word, pinyin, sense].join('\t'),
    sentence,
  };
  return texts[format];
}
