import { READING_STYLES, TONE_SCHEMES } from '@/lib/analysis';
import type { SettingName, Settings } from '@/lib/settings';
import { useT } from '../i18n';
import { Choice, Section, Switch } from './fields';
import { ReadingSample } from './ReadingSample';

/** Gives one setting another value. */
export type ChangeSetting = <N extends SettingName>(name: N, value: Settings[N]) => void;

export interface ReadingOptionsProps {
  readonly settings: Settings;
  readonly onChange: ChangeSetting;
}

/** How readings are shown, above a sentence that shows them so. */
export function ReadingOptions({ settings, onChange }: ReadingOptionsProps) {
  const t = useT();
  const { readingStyle, toneColours, sandhi, taiwanReadings } = settings;
  return (
    <Section title={t('options.readings')} help={t('options.readingsHelp')}>
      <Choice
        label={t('options.readingStyle')}
        value={readingStyle}
        values={READING_STYLES}
        text={(style) => t(`options.style.${style}`)}
        onChange={(style) => onChange('readingStyle', style)}
      />
      <Choice
        label={t('options.toneColours')}
        value={toneColours}
        values={TONE_SCHEMES}
        text={(scheme) => t(`options.tones.${scheme}`)}
        onChange={(scheme) => onChange('toneColours', scheme)}
      />
      <Switch label={t('options.sandhi')} on={sandhi} onChange={(on) => onChange('sandhi', on)} />
      <Switch
        label={t('options.taiwanReadings')}
        on={taiwanReadings}
        onChange={(on) => onChange('taiwanReadings', on)}
      />
      <ReadingSample
        display={{ style: readingStyle, colours: toneColours, sandhi, taiwan: taiwanReadings }}
      />
    </Section>
  );
}
