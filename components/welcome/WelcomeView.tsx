import type { AnalysedToken } from '@/lib/analysis';
import { PINYIN_OF_MODE } from '@/lib/vocabulary';
import { useT } from '../i18n';
import type { ChangeSetting } from '../options/fields';
import { type PageLook, PageSample } from '../sample/PageSample';

export interface WelcomeViewProps {
  readonly settings: PageLook;
  /** The words of the sample; [] while they are looked up. */
  readonly sample: readonly AnalysedToken[];
  /** Shortcuts of the browser's; '' for none. */
  readonly shortcuts: { readonly reading: string; readonly cursor: string };
  readonly onChange: ChangeSetting;
  readonly onOptions: () => void;
}

const LEVELS = [0, 1, 2, 3, 4, 5, 6];

/** The first page a reader sees: one question, what it changes, and how to start. */
export function WelcomeView({
  settings,
  sample,
  shortcuts,
  onChange,
  onOptions,
}: WelcomeViewProps) {
  const t = useT();
  const { displayMode, hskLevel } = settings;
  /** Where the level decides what is shown. */
  const isByLevel = PINYIN_OF_MODE[displayMode] === 'new';
  return (
    <main class="welcome">
      <h1>{t('welcome.title')}</h1>
      <p>{t('welcome.intro')}</p>
      <fieldset class="welcome-levels">
        <legend>{t('welcome.level')}</legend>
        {LEVELS.map((each) => (
          <Pill
            key={each}
            isChosen={isByLevel && each === hskLevel}
            onChoose={() => {
              onChange('hskLevel', each);
              // An answer is to show; whoever gives none reads with pinyin above every word.
              if (!isByLevel) onChange('displayMode', 'new');
            }}
          >
            {each === 0 ? t('options.noLevel') : `HSK ${each}`}
          </Pill>
        ))}
        <Pill isChosen={displayMode === 'all'} onChoose={() => onChange('displayMode', 'all')}>
          {t('welcome.allWords')}
        </Pill>
      </fieldset>
      <p class="welcome-help">{t('welcome.levelHelp')}</p>
      <h2>{t('sample.title')}</h2>
      <PageSample tokens={sample} settings={settings} />
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

interface PillProps {
  readonly isChosen: boolean;
  readonly onChoose: () => void;
  readonly children: string;
}

/** One answer to the question. */
const Pill = ({ isChosen, onChoose, children }: PillProps) => (
  <label>
    <input type="radio" name="level" checked={isChosen} onChange={onChoose} />
    <span>{children}</span>
  </label>
);
