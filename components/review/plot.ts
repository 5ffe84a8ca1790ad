/** Draws charts; apart, so that the library is loaded where there is something to draw. */
import uPlot from 'uplot';
import { dateOfDay } from '@/lib/vocabulary';
import type { ChartColours, ChartProps } from './Chart';

const FONT = '12px system-ui, sans-serif';
/** px: each label of an axis has so much room. */
const LABEL_WIDTH = 80;
const VALUE_AXIS_WIDTH = 46;
const DAY_AXIS_HEIGHT = 26;
/** Room for half a label of the last day. */
const RIGHT = 24;

/**
 * Draws a chart into an element.
 * @param onPointed told which day the pointer is on, null for none
 */
export function plotOf(
  props: ChartProps,
  colours: ChartColours,
  into: HTMLElement,
  height: number,
  onPointed: (index: number | null) => void,
): uPlot {
  const { days, series, kind, most, locale, format } = props;
  const dates = new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  });
  const numbers = new Intl.NumberFormat(locale);
  const axis = { stroke: colours.text, font: FONT, grid: { show: false }, ticks: { show: false } };
  const options: uPlot.Options = {
    width: Math.max(1, into.clientWidth),
    height,
    padding: [8, RIGHT, 0, 0],
    legend: { show: false },
    cursor: { y: false, drag: { x: false, y: false }, points: { show: kind === 'line' } },
    scales: {
      x: { time: false, range: (_plot, least, greatest) => [least - 0.6, greatest + 0.6] },
      y: { range: (_plot, _least, greatest) => [0, most ?? Math.max(4, greatest * 1.08)] },
    },
    axes: [
      {
        ...axis,
        size: DAY_AXIS_HEIGHT,
        space: LABEL_WIDTH,
        incrs: [1, 2, 5, 7, 10, 14, 20, 30],
        values: (_plot, splits) => splits.map((day) => dates.format(dateOfDay(day))),
      },
      {
        ...axis,
        size: VALUE_AXIS_WIDTH,
        grid: { show: true, stroke: colours.line, width: 1 },
        // Things are counted whole.
        incrs: most === undefined ? WHOLE : [0.25, 0.5],
        values: (_plot, splits) => splits.map((value) => format?.(value) ?? numbers.format(value)),
      },
    ],
    // What stands on top is drawn first, and what it stands on over it.
    series: [{}, ...series.map((_each, index) => styleOf(kind, colours, index)).toReversed()],
    hooks: { setCursor: [({ cursor }) => onPointed(cursor.idx ?? null)] },
  };
  const rows = series.map(({ values }) => values);
  const stacked = kind === 'line' ? rows : stack(rows);
  return new uPlot(options, [[...days], ...stacked.toReversed().map((row) => [...row])], into);
}

const WHOLE = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000];

function styleOf(kind: ChartProps['kind'], colours: ChartColours, index: number): uPlot.Series {
  const colour = colours.series[index] ?? colours.text;
  if (kind === 'line') return { stroke: colour, width: 2, points: { show: true, fill: colour } };
  if (kind === 'areas') return { stroke: colour, fill: colour, width: 0, points: { show: false } };
  const bars = uPlot.paths.bars?.({ size: [0.7, 24], radius: 0.15 });
  return {
    stroke: colour,
    fill: colour,
    width: 0,
    points: { show: false },
    ...(bars && { paths: bars }),
  };
}

/** Each row on top of those before it. */
function stack(rows: ChartProps['series'][number]['values'][]): (readonly number[])[] {
  const sums: number[][] = [];
  for (const row of rows) {
    const below = sums.at(-1);
    sums.push(row.map((value, index) => (value ?? 0) + (below?.[index] ?? 0)));
  }
  return sums;
}
