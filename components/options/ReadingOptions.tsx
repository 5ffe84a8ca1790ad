import { READING_STYLES, TONE_SCHEMES } from '@/lib/analysis';
import { LABEL_SIZES } from '@/lib/vocabulary';
import type { Settings } from '@/lib/settings';
import { useT } from '../i18n';
import { type ChangeSetting, Choice, Section, Switch } from './fields';

export interface ReadingOptionsProps {
  readonly settings: Settings;
  readonly onChange: ChangeSetting;
}

/** How readings are shown. */
export function ReadingOptions({ settings, onChange }: ReadingOptionsProps) {
  const t = useT();
  const { readingStyle, labelSize, toneColours, sandhi, taiwanReadings } = settings;
  return (
    <Section title={t('options.readings')} help={t('options.readingsHelp')}>
      <Choice
        name="readingStyle"
        label={t('options.readingStyle')}
        value={readingStyle}
        values={READING_STYLES}
        text={(style) => t(`options.style.${style}`)}
        onChange={(style) => onChange('readingStyle', style)}
      />
      <Choice
        name="toneColours"
        label={t('options.toneColours')}
        value={toneColours}
        values={TONE_SCHEMES}
        text={(scheme) => t(`options.tones.${scheme}`)}
        onChange={(scheme) => onChange('toneColours', scheme)}
      />
      <Switch
        name="sandhi"
        label={t('options.sandhi')}
        on={sandhi}
        onChange={(on) => onChange('sandhi', on)}
      />
      <Switch
        name="taiwanReadings"
        label={t('options.taiwanReadings')}
        on={taiwanReadings}
        onChange={(on) => onChange('taiwanReadings', on)}
      />
      <Choice
        name="labelSize"
        label={t('options.labelSize')}
        value={labelSize}
        values={LABEL_SIZES}
        text={(size) => t(`options.labelSizes.${size}`)}
        onChange={(size) => onChange('labelSize', size)}
      />
    </Section>
  );
}
