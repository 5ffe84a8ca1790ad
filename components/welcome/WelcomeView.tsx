import { type AnalysedToken, PLAIN_READING, shownSyllables } from '@/lib/analysis';
import { DEFAULT_LEVEL, wantsPinyin } from '@/lib/vocabulary';
import { Reading } from '../Reading';
import { useT } from '../i18n';

export interface WelcomeViewProps {
  /** The reader's HSK 2.0 level; 0 for none. */
  readonly level: number;
  /** Words outside the HSK lists are new beyond this frequency rank. */
  readonly rank: number;
  /** The words of the sample; [] while they are looked up. */
  readonly sample: readonly AnalysedToken[];
  /** Shortcuts of the browser's; '' for none. */
  readonly shortcuts: { readonly reading: string; readonly cursor: string };
  readonly onLevel: (level: number) => void;
  readonly onOptions: () => void;
}

const LEVELS = [0, 1, 2, 3, 4, 5, 6];

/** The first page a reader sees: one question, what it changes, and how to start. */
export function WelcomeView({
  level,
  rank,
  sample,
  shortcuts,
  onLevel,
  onOptions,
}: WelcomeViewProps) {
  const t = useT();
  return (
    <main class="welcome">
      <h1>{t('welcome.title')}</h1>
      <p>{t('welcome.intro')}</p>
      <fieldset class="welcome-levels">
        <legend>{t('welcome.level')}</legend>
        {LEVELS.map((each) => (
          <label key={each}>
            <input
              type="radio"
              name="level"
              checked={each === level}
              onChange={() => onLevel(each)}
            />
            <span>{each === 0 ? t('options.noLevel') : `HSK ${each}`}</span>
          </label>
        ))}
      </fieldset>
      <p class="welcome-help">{t('welcome.levelHelp')}</p>
      <h2>{t('welcome.sample')}</h2>
      <Sample tokens={sample} level={level} rank={rank} />
      <h2>{t('welcome.start')}</h2>
      <ol>
        <li>{t('welcome.startOpen')}</li>
        <li>
          {shortcuts.reading === ''
            ? t('welcome.startClick')
            : t('welcome.startKey', [shortcuts.reading])}
        </li>
        <li>{t('welcome.startPoint')}</li>
        {shortcuts.cursor !== '' && <li>{t('welcome.startCursor', [shortcuts.cursor])}</li>}
      </ol>
      <p>
        <button type="button" onClick={onOptions}>
          {t('welcome.options')}
        </button>
      </p>
    </main>
  );
}

interface SampleProps {
  readonly tokens: readonly AnalysedToken[];
  readonly level: number;
  readonly rank: number;
}

/** A sentence with pinyin and gloss at the words that would be new. */
function Sample({ tokens, level, rank }: SampleProps) {
  const readings = shownSyllables(tokens, PLAIN_READING);
  const reader = { ...DEFAULT_LEVEL, hsk: level, rank };
  return (
    <p class="welcome-sample" lang="zh-Hans">
      {tokens.map((token, index) => {
        const reading = readings[index] ?? [];
        if (reading.length === 0 || !wantsPinyin(token, 'unseen', reader, 'new')) return token.text;
        return (
          <ruby key={index} title={token.shortGloss ?? undefined}>
            {token.text}
            <rt>
              <Reading pinyin={reading.join(' ')} />
            </rt>
          </ruby>
        );
      })}
    </p>
  );
}
