import type { Settings } from '@/lib/settings';
import { useT } from '../i18n';
import { type ChangeSetting, Choice, Section, Switch } from './fields';
import { StepsField } from './StepsField';

export interface ReviewOptionsProps {
  readonly settings: Settings;
  /** Whether this machine can speak Chinese. */
  readonly hasVoice: boolean;
  readonly onChange: ChangeSetting;
}

const RETENTIONS = [0.8, 0.85, 0.9, 0.92, 0.95];
const NEW_PER_DAY = [0, 5, 10, 15, 20, 30, 50];
const REVIEWS_PER_DAY = [20, 50, 100, 200, 500, 10_000];
const HOURS = Array.from({ length: 24 }, (_, hour) => hour);
const LEECH_LAPSES = [0, 4, 6, 8, 12, 16];
const KINDS = [
  ['meaning', 'askMeaning'],
  ['gap', 'askGap'],
  ['reading', 'askReading'],
  ['listening', 'askListening'],
  ['word', 'askWord'],
] as const;

/** How saved words are reviewed. */
export function ReviewOptions({ settings, hasVoice, onChange }: ReviewOptionsProps) {
  const t = useT();
  const { retention, newPerDay, reviewsPerDay, dayStartsAt, leechLapses } = settings;
  return (
    <Section id="reviews" title={t('options.reviews')} help={t('options.reviewsHelp')}>
      {KINDS.map(([kind, name]) => (
        <Switch
          name={name}
          key={kind}
          label={t(`options.ask.${kind}`)}
          on={settings[name]}
          onChange={(on) => onChange(name, on)}
        />
      ))}
      {settings.askListening && !hasVoice && <p class="options-help">{t('options.noVoice')}</p>}
      <Choice
        name="newPerDay"
        label={t('options.newPerDay')}
        value={newPerDay}
        values={NEW_PER_DAY}
        text={String}
        onChange={(count) => onChange('newPerDay', count)}
      />
      <Choice
        name="reviewsPerDay"
        label={t('options.reviewsPerDay')}
        value={reviewsPerDay}
        values={REVIEWS_PER_DAY}
        text={(count) => (count === 10_000 ? t('options.noLimit') : String(count))}
        onChange={(count) => onChange('reviewsPerDay', count)}
      />
      <Choice
        name="retention"
        label={t('options.retention')}
        value={retention}
        values={RETENTIONS}
        text={(share) => `${Math.round(share * 100)} %`}
        onChange={(share) => onChange('retention', share)}
      />
      <StepsField
        name="learningSteps"
        label={t('options.learningSteps')}
        value={settings.learningSteps}
        onChange={(steps) => onChange('learningSteps', steps)}
      />
      <StepsField
        name="relearningSteps"
        label={t('options.relearningSteps')}
        value={settings.relearningSteps}
        onChange={(steps) => onChange('relearningSteps', steps)}
      />
      <Choice
        name="leechLapses"
        label={t('options.leechLapses')}
        value={leechLapses}
        values={LEECH_LAPSES}
        text={(lapses) => (lapses === 0 ? t('options.never') : t('options.lapses', lapses))}
        onChange={(lapses) => onChange('leechLapses', lapses)}
      />
      <Choice
        name="dayStartsAt"
        label={t('options.dayStartsAt')}
        value={dayStartsAt}
        values={HOURS}
        text={(hour) => `${String(hour).padStart(2, '0')}:00`}
        onChange={(hour) => onChange('dayStartsAt', hour)}
      />
      <Switch
        name="dueBadge"
        label={t('options.dueBadge')}
        on={settings.dueBadge}
        onChange={(on) => onChange('dueBadge', on)}
      />
    </Section>
  );
}
