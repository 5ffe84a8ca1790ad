import { expect, it } from 'vitest';
import { parseSteps } from '@/lib/vocabulary';

it.each([
  ['minutes', '1m 10m', [1, 10]],
  ['hours', '30m 2h', [30, 120]],
  ['stray spaces', '  5m   1h ', [5, 60]],
  ['none', '', []],
  ['no unit', '1 10', null],
  ['days, which are intervals', '1d', null],
  ['a day in hours', '24h', null],
  ['just under a day', '23h', [1380]],
  ['nothing at all', '0m', null],
  ['fractions', '1.5m', null],
  ['eleven steps', '1m 1m 1m 1m 1m 1m 1m 1m 1m 1m 1m', null],
])('steps: %s', (_why, typed, expected) => {
  expect(parseSteps(typed)).toEqual(expected);
});
