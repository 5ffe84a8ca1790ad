import { type ReadingDisplay, type ReadToken, shownSyllables } from '@/lib/analysis';
import type { LabelSize } from '@/lib/vocabulary';
import { Reading } from '../Reading';
import { ReadingDisplayContext } from '../reading-display';

/** A sentence in which every way to show readings makes a difference: words, what they are read as, and in Taiwan. */
const SENTENCE: readonly (readonly [text: string, spelled: string, taiwan?: string])[] = [
  ['这个', 'zhè ge'],
  ['星期', 'xīng qī', 'xīng qí'],
  ['我', 'wǒ'],
  ['想', 'xiǎng'],
  ['去', 'qù'],
  ['一趟', 'yī tàng'],
  ['西安', 'Xī ān'],
  ['，', ''],
  ['路', 'lù'],
  ['不', 'bù'],
  ['是', 'shì'],
  ['很', 'hěn'],
  ['远', 'yuǎn'],
  ['。', ''],
];

const TOKENS = SENTENCE.map(([text, spelled, taiwan]): ReadToken => ({
  text,
  start: 0,
  parts: null,
  spelled: spelled === '' ? [] : spelled.split(' '),
  taiwan: taiwan?.split(' ') ?? null,
}));

interface ReadingSampleProps {
  readonly display: ReadingDisplay;
  readonly size: LabelSize;
}

/** A sentence as it would look on a page. */
export function ReadingSample({ display, size }: ReadingSampleProps) {
  const readings = shownSyllables(TOKENS, display);
  return (
    <ReadingDisplayContext.Provider value={display}>
      <p class="options-sample" lang="zh-Hans" data-labels={size}>
        {TOKENS.map(({ text }, index) => {
          const reading = readings[index] ?? [];
          if (reading.length === 0) return text;
          return (
            <ruby key={index}>
              {text}
              <rt>
                <Reading pinyin={reading.join(' ')} />
              </rt>
            </ruby>
          );
        })}
      </p>
    </ReadingDisplayContext.Provider>
  );
}
