import { Fragment } from 'preact';
import { type SensePart, senseParts, type WordLink } from '@/lib/card';
import { Reading } from '../Reading';
import { langOf, type Script } from './script';
import { WordButton } from './WordButton';

export interface SenseTextProps {
  readonly sense: string;
  readonly script: Script;
  /** The word whose sense it is, as it is written. */
  readonly beside: string;
  /** null where the words that it names can't be followed: inside a button. */
  readonly onFollow: ((word: WordLink) => void) | null;
}

/** A sense; the words that it names can be followed: "variant of 个 gè". */
export function SenseText({ sense, ...rest }: SenseTextProps) {
  return (
    <>
      {senseParts(sense).map((part, index) => (
        <Fragment key={index}>
          <Part part={part} {...rest} />
        </Fragment>
      ))}
    </>
  );
}

export type SenseLineProps = Omit<SenseTextProps, 'sense'> & { readonly senses: readonly string[] };

/** Senses on one line. */
export const SenseLine = ({ senses, ...rest }: SenseLineProps) => (
  <>
    {senses.map((sense, index) => (
      <Fragment key={index}>
        {index > 0 && '; '}
        <SenseText sense={sense} {...rest} />
      </Fragment>
    ))}
  </>
);

type PartProps = Omit<SenseTextProps, 'sense'> & { readonly part: SensePart };

function Part({ part, onFollow, ...rest }: PartProps) {
  if (typeof part === 'string') return <>{part}</>;
  if ('reading' in part) return <Reading pinyin={part.reading} />;
  return (
    <>
      {onFollow === null ? (
        <span lang={langOf(rest.script)}>{part[rest.script]}</span>
      ) : (
        <WordButton word={part} onFollow={onFollow} {...rest} />
      )}
      {part.pinyin !== null && (
        <>
          {' '}
          <Reading pinyin={part.pinyin} />
        </>
      )}
    </>
  );
}
