import { useEffect, useRef, useState } from 'preact/hooks';
import type uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import { dateOfDay } from '@/lib/vocabulary';
import { useT } from '../i18n';
import './chart.css';

/** One row of values, drawn in the colour of its number: `--chart-1` and so on. */
export interface ChartSeries {
  readonly label: string;
  /** One for each day; null leaves a gap. */
  readonly values: readonly (number | null)[];
}

export interface ChartProps {
  /** What the chart shows; its table says the same. */
  readonly title: string;
  /** The reader's days, rising. */
  readonly days: readonly number[];
  readonly series: readonly ChartSeries[];
  /** Bars and areas stand on one another. */
  readonly kind: 'bars' | 'areas' | 'line';
  /** The largest value there can be; absent where there is none. */
  readonly most?: number;
  /** The day whose values the key tells, unless the pointer is on another one. */
  readonly told: 'first' | 'last';
  /** BCP 47, for dates and numbers. */
  readonly locale: string;
  /** How a value is written; a plain number otherwise. */
  readonly format?: (value: number) => string;
}

const HEIGHT = 190;

/**
 * A chart with its key, and under it the same figures as a table. Nothing in it moves by itself. It is drawn anew
 * when the window or the colours of the system change.
 */
export function Chart(props: ChartProps) {
  const { title, series, days, told } = props;
  const [pointed, setPointed] = useState<number | null>(null);
  const { figure, plot } = usePlot(props, setPointed);
  const index = pointed ?? (told === 'first' ? 0 : days.length - 1);
  return (
    <figure class="chart" ref={figure}>
      <div class="chart-plot" ref={plot} aria-hidden="true" />
      <ul class="chart-key" aria-hidden="true">
        <li class="chart-day">{dayText(days[index], props.locale)}</li>
        {series.map(({ label, values }, at) => (
          <li key={label}>
            <span class={`swatch swatch-${String(at + 1)}`} />
            {label} <strong>{written(values[index], props)}</strong>
          </li>
        ))}
      </ul>
      <details>
        <summary>{title}</summary>
        <Table {...props} />
      </details>
    </figure>
  );
}

function Table(props: ChartProps) {
  const t = useT();
  const { days, series, title } = props;
  return (
    <section class="chart-table" aria-label={title}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('progress.day')}</th>
            {series.map(({ label }) => (
              <th key={label} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {days.map((day, index) => (
            <tr key={day}>
              <th scope="row">{dayText(day, props.locale)}</th>
              {series.map(({ label, values }) => (
                <td key={label}>{written(values[index], props)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function dayText(day: number | undefined, locale: string): string {
  if (day === undefined) return '';
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
  return format.format(dateOfDay(day));
}

function written(value: number | null | undefined, { format, locale }: ChartProps): string {
  if (value === null || value === undefined) return '–';
  return format?.(value) ?? new Intl.NumberFormat(locale).format(value);
}

/** Keeps a plot in the figure for as long as it is there. */
function usePlot(props: ChartProps, onPointed: (index: number | null) => void) {
  const figure = useRef<HTMLElement>(null);
  const plot = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const stop = new AbortController();
    let drawn: uPlot | null = null;
    const draw = async () => {
      const { plotOf } = await import('./plot');
      if (stop.signal.aborted || plot.current === null) return;
      drawn?.destroy();
      drawn = plotOf(props, coloursIn(figure.current), plot.current, HEIGHT, onPointed);
    };
    void draw();
    const scheme = matchMedia('(prefers-color-scheme: dark)');
    scheme.addEventListener('change', () => void draw(), { signal: stop.signal });
    const resized = new ResizeObserver(([entry]) => {
      const width = Math.floor(entry?.contentRect.width ?? 0);
      if (drawn !== null && width > 0 && width !== drawn.width)
        drawn.setSize({ width, height: HEIGHT });
    });
    if (figure.current !== null) resized.observe(figure.current);
    return () => {
      stop.abort();
      resized.disconnect();
      drawn?.destroy();
    };
  }, [props.days, props.series, props.locale]);
  return { figure, plot };
}

/** The colours of a chart, as they come out on this page: a canvas knows no custom properties. */
export interface ChartColours {
  readonly series: readonly string[];
  readonly text: string;
  readonly line: string;
}

function coloursIn(figure: HTMLElement | null): ChartColours {
  const swatches = [...(figure?.querySelectorAll('.swatch') ?? [])];
  const style = figure === null ? null : getComputedStyle(figure);
  return {
    series: swatches.map((swatch) => getComputedStyle(swatch).backgroundColor),
    text: style?.color ?? 'gray',
    line: style?.borderTopColor ?? 'silver',
  };
}
