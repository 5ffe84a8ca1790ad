import { type AnalysedToken, type ReadingDisplay, shownSyllables } from '@/lib/analysis';
import type { Settings } from '@/lib/settings';
import { isNew, type MarkedState, markOf, PINYIN_OF_MODE, wantsPinyin } from '@/lib/vocabulary';
import { Reading } from '../Reading';
import { ReadingDisplayContext } from '../reading-display';
import { SAMPLE_STATES } from './sentence';

/** The settings that a page's look depends on. */
export type PageLook = Pick<
  Settings,
  | 'displayMode'
  | 'hskLevel'
  | 'rankBand'
  | 'wordBorders'
  | 'wordMarks'
  | 'labelSize'
  | 'readingStyle'
  | 'toneColours'
  | 'sandhi'
  | 'taiwanReadings'
>;

export interface PageSampleProps {
  /** The words of the sample; [] while they are looked up. */
  readonly tokens: readonly AnalysedToken[];
  readonly settings: PageLook;
}

/** A sentence as it looks on a page with these settings. */
export function PageSample({ tokens, settings }: PageSampleProps) {
  const { displayMode, wordBorders, wordMarks, labelSize } = settings;
  const display: ReadingDisplay = {
    style: settings.readingStyle,
    colours: settings.toneColours,
    sandhi: settings.sandhi,
    taiwan: settings.taiwanReadings,
  };
  const level = { hsk: settings.hskLevel, rank: settings.rankBand };
  const readings = shownSyllables(tokens, display);
  return (
    <ReadingDisplayContext.Provider value={display}>
      <p
        class="page-sample"
        lang="zh-Hans"
        data-mode={displayMode}
        data-borders={wordBorders}
        data-labels={labelSize}
      >
        {tokens.map((token, index) => {
          if (token.kind !== 'word') return token.text;
          const state = wordMarks === 'none' ? 'unseen' : (SAMPLE_STATES[token.text] ?? 'unseen');
          const hasPinyin = wantsPinyin(token, state, level, PINYIN_OF_MODE[displayMode]);
          return (
            <Word
              key={index}
              text={token.text}
              reading={hasPinyin ? (readings[index] ?? []) : []}
              gloss={hasPinyin && displayMode === 'gloss' ? token.shortGloss : null}
              mark={markOf(state, wordMarks, () => isNew(token, state, level))}
            />
          );
        })}
      </p>
    </ReadingDisplayContext.Provider>
  );
}

interface WordProps {
  readonly text: string;
  /** Syllables; [] for none above it. */
  readonly reading: readonly string[];
  readonly gloss: string | null;
  readonly mark: MarkedState | null;
}

function Word({ text, reading, gloss, mark }: WordProps) {
  const base = (
    <span class="page-sample-text" data-mark={mark ?? undefined}>
      {text}
    </span>
  );
  return (
    <span class="page-sample-word">
      {reading.length === 0 ? (
        <span>{base}</span>
      ) : (
        <ruby>
          {base}
          <rt>
            <Reading pinyin={reading.join(' ')} />
          </rt>
        </ruby>
      )}
      {gloss !== null && (
        <span class="page-sample-gloss" lang="en">
          {gloss}
        </span>
      )}
    </span>
  );
}
