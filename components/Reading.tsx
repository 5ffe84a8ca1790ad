import {
  type ReadEntry,
  type ReadingStyle,
  entrySyllables,
  showReading,
  toneColour,
} from '@/lib/analysis';
import { useReadingDisplay } from './reading-display';

export interface ReadingProps {
  /** Syllables with tone marks, separated by spaces: "Lián hé guó". */
  readonly pinyin: string;
}

/** BCP 47: pinyin, or Chinese in bopomofo. */
const LANGUAGES: Readonly<Record<ReadingStyle, string>> = {
  marks: 'zh-Latn-pinyin',
  numbers: 'zh-Latn-pinyin',
  zhuyin: 'zh-Bopo',
};

/**
 * A word's reading in the style and the colours that the reader has chosen. Tone marks and numbers say the same
 * without the colours.
 */
export function Reading({ pinyin }: ReadingProps) {
  const { style, colours } = useReadingDisplay();
  const shown = showReading(pinyin.split(' '), style);
  return (
    <span class="reading" lang={LANGUAGES[style]}>
      {colours === 'none'
        ? shown.map(({ text }) => text).join('')
        : shown.map(({ text, tone }, index) => (
            <span key={index} style={{ color: toneColour(colours, tone) ?? '' }}>
              {text}
            </span>
          ))}
    </span>
  );
}

/** A dictionary entry's reading, in Taiwan or as it is spoken where the reader wants that. */
export function EntryReading({ entry }: { readonly entry: ReadEntry }) {
  return <Reading pinyin={entrySyllables(entry, useReadingDisplay()).join(' ')} />;
}
