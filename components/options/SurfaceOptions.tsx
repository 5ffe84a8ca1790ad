import { DISPLAY_MODES, WORD_BORDERS, WORD_MARKS } from '@/lib/vocabulary';
import { useT } from '../i18n';
import { Choice, Section, Switch } from './fields';
import type { ReadingOptionsProps } from './ReadingOptions';
import { SAMPLE_STATES } from '../sample/sentence';

/** The saved word of the sample, and the known one. */
const stateWords = Object.keys(SAMPLE_STATES);

/** How pages look: which words get pinyin, how words are marked and set apart, the bar. */
export function SurfaceOptions({ settings, onChange }: ReadingOptionsProps) {
  const t = useT();
  const { displayMode, wordMarks, wordBorders, readingBar } = settings;
  return (
    <Section title={t('options.pages')}>
      <Choice
        name="displayMode"
        label={t('popup.pinyin')}
        value={displayMode}
        values={DISPLAY_MODES}
        text={(mode) => t(`displayMode.${mode}`)}
        onChange={(mode) => onChange('displayMode', mode)}
      />
      <Choice
        name="wordBorders"
        label={t('options.wordBorders')}
        value={wordBorders}
        values={WORD_BORDERS}
        text={(borders) => t(`options.borders.${borders}`)}
        onChange={(borders) => onChange('wordBorders', borders)}
      />
      <Choice
        name="wordMarks"
        label={t('options.wordMarks')}
        value={wordMarks}
        values={WORD_MARKS}
        text={(marks) => t(`options.marks.${marks}`)}
        onChange={(marks) => onChange('wordMarks', marks)}
      />
      {wordMarks !== 'none' && (
        <p class="options-help">
          {t('sample.states', stateWords)} {t('options.marksHelp')}
        </p>
      )}
      <Switch
        name="readingBar"
        label={t('options.readingBar')}
        on={readingBar}
        onChange={(on) => onChange('readingBar', on)}
      />
    </Section>
  );
}
