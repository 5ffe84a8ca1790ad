import { useEffect, useMemo, useState } from 'preact/hooks';
import { FIRM_DAYS, type Progress, type ReviewServices } from '@/lib/vocabulary';
import { useT } from '../i18n';
import { localeKey } from '../locale-key';
import { type Failure, failureOf } from '../vocabulary/failure';
import { Chart, type ChartProps } from './Chart';
import './progress-view.css';

export interface ProgressViewProps {
  readonly services: ReviewServices;
  /** BCP 47, for dates and numbers. */
  readonly locale: string;
}

/** How the reader is getting on: words, what is to come, what was remembered, what was done. */
export function ProgressView({ services, locale }: ProgressViewProps) {
  const t = useT();
  const [progress, setProgress] = useState<Progress | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  useEffect(() => {
    const read = () =>
      void services.progress().then(setProgress, (error: unknown) => setFailure(failureOf(error)));
    read();
    return services.subscribe(read);
  }, [services]);
  if (failure !== null) {
    return (
      <p class="failure" role="alert">
        {t(`vocabulary.failure.${localeKey(failure)}`)}
      </p>
    );
  }
  if (progress === null) return null;
  return <Charts progress={progress} locale={locale} />;
}

/** The charts of some progress. */
export function Charts({ progress, locale }: { progress: Progress; locale: string }) {
  const t = useT();
  const charts = useMemo(() => chartsOf(progress, t), [progress]);
  return (
    <div class="progress">
      {charts.map(({ name, text, chart }) => (
        <section key={name}>
          <h2>{t(`progress.${name}.title`)}</h2>
          <p>{text}</p>
          <Chart {...chart} title={t('progress.table')} locale={locale} />
        </section>
      ))}
    </div>
  );
}

interface Described {
  readonly name: string;
  /** What the chart comes to. */
  readonly text: string;
  readonly chart: Omit<ChartProps, 'title' | 'locale'>;
}

function chartsOf(progress: Progress, t: ReturnType<typeof useT>): readonly Described[] {
  return [words(progress, t), forecast(progress, t), retention(progress, t), activity(progress, t)];
}

type Describe = (progress: Progress, t: ReturnType<typeof useT>) => Described;

const words: Describe = ({ stages, today }, t) => {
  const { firm = 0, learning = 0, waiting = 0 } = stages.at(-1) ?? {};
  return {
    name: 'words',
    text: t('progress.words.text', [
      String(firm + learning + waiting),
      String(firm),
      String(FIRM_DAYS),
    ]),
    chart: {
      kind: 'areas',
      told: 'last',
      days: daysUpTo(today, stages.length),
      series: [
        { label: t('progress.words.firm'), values: stages.map((row) => row.firm) },
        { label: t('progress.words.learning'), values: stages.map((row) => row.learning) },
        { label: t('progress.words.waiting'), values: stages.map((row) => row.waiting) },
      ],
    },
  };
};

const forecast: Describe = ({ forecast: due, today }, t) => ({
  name: 'forecast',
  text: t('progress.forecast.text', [String(due[0] ?? 0), String(sum(due.slice(1, 8)))]),
  chart: {
    kind: 'bars',
    told: 'first',
    days: due.map((_count, index) => today + index),
    series: [{ label: t('progress.forecast.due'), values: due }],
  },
});

const retention: Describe = ({ retention: weeks }, t) => {
  const answers = sum(weeks.map((week) => week.answers));
  const known = sum(weeks.map((week) => week.known));
  return {
    name: 'retention',
    text:
      answers === 0
        ? t('progress.retention.none')
        : t('progress.retention.text', [percent(known / answers), String(answers)]),
    chart: {
      kind: 'line',
      told: 'last',
      days: weeks.map(({ day }) => day),
      most: 1,
      format: percent,
      series: [
        {
          label: t('progress.retention.known'),
          values: weeks.map((week) => (week.answers === 0 ? null : week.known / week.answers)),
        },
      ],
    },
  };
};

const activity: Describe = ({ activity: days, today }, t) => ({
  name: 'activity',
  text: t('progress.activity.text', [
    String(days.filter((day) => day.answers + day.saved + day.articles > 0).length),
    String(days.length),
    String(sum(days.map((day) => day.articles))),
  ]),
  chart: {
    kind: 'bars',
    told: 'last',
    days: daysUpTo(today, days.length),
    series: [
      { label: t('progress.activity.answers'), values: days.map((day) => day.answers) },
      { label: t('progress.activity.saved'), values: days.map((day) => day.saved) },
      { label: t('progress.activity.articles'), values: days.map((day) => day.articles) },
    ],
  },
});

const daysUpTo = (today: number, count: number) =>
  Array.from({ length: count }, (_, index) => today - count + 1 + index);

const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);

const percent = (share: number) => `${String(Math.round(100 * share))} %`;
