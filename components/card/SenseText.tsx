import { Fragment } from 'preact';
import { senseParts, type WordLink } from '@/lib/card';
import { Reading } from '../Reading';
import type { Script } from './script';
import { WordButton } from './WordButton';

export interface SenseTextProps {
  readonly sense: string;
  readonly script: Script;
  /** The word whose sense it is, as it is written. */
  readonly beside: string;
  readonly onFollow: (word: WordLink) => void;
}

/** A sense; the words that it names can be followed: "variant of 个 gè". */
export function SenseText({ sense, ...rest }: SenseTextProps) {
  return (
    <>
      {senseParts(sense).map((part, index) =>
        typeof part === 'string' ? (
          part
        ) : (
          <Fragment key={index}>
            <WordButton word={part} {...rest} />
            {part.pinyin !== null && (
              <>
                {' '}
                <Reading pinyin={part.pinyin} />
              </>
            )}
          </Fragment>
        ),
      )}
    </>
  );
}
