import { GRADES, type Grade, type Outlook, type Schedule } from '@/lib/vocabulary';
import { useT } from '../i18n';

export interface GradeBarProps {
  readonly outlook: Outlook;
  /** The grade that space and enter give. */
  readonly suggested: Grade;
  readonly onGrade: (grade: Grade) => void;
}

/** How well was it known? Each grade says when the card would come again. */
export function GradeBar({ outlook, suggested, onGrade }: GradeBarProps) {
  const t = useT();
  return (
    <fieldset class="grades">
      <legend>{t('review.grade.label')}</legend>
      {GRADES.map((grade) => (
        <button
          key={grade}
          type="button"
          class={grade === suggested ? 'grade primary' : 'grade'}
          aria-keyshortcuts={String(grade)}
          onClick={() => onGrade(grade)}
        >
          <strong>{t(`review.grade.${NAMES[grade]}`)}</strong>
          <span>{t(...waitOf(outlook[grade]))}</span>
          <kbd aria-hidden="true">{grade}</kbd>
        </button>
      ))}
    </fieldset>
  );
}

const NAMES = { 1: 'again', 2: 'hard', 3: 'good', 4: 'easy' } as const;

const DAYS_OF_MONTH = 30;
const DAYS_OF_YEAR = 365;

/** "10 min", "3 days": the largest unit in which it is at least one and a half, months and years in round figures. */
function waitOf(schedule: Schedule): Parameters<ReturnType<typeof useT>> {
  const { dueAt, answeredAt, intervalDays } = schedule;
  if (dueAt !== null) {
    const minutes = Math.round((dueAt - answeredAt) / 60_000);
    return minutes < 90
      ? ['review.wait.minutes', minutes]
      : ['review.wait.hours', Math.round(minutes / 60)];
  }
  if (intervalDays < 1.5 * DAYS_OF_MONTH) return ['review.wait.days', intervalDays];
  if (intervalDays < 1.5 * DAYS_OF_YEAR) {
    return ['review.wait.months', Math.round(intervalDays / DAYS_OF_MONTH)];
  }
  return ['review.wait.years', Math.round(intervalDays / DAYS_OF_YEAR)];
}
