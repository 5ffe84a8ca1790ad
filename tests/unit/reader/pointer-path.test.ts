import { describe, expect, it } from 'vitest';
import {
  distanceTo,
  isTowards,
  PASSING_SPEED,
  PointerPath,
} from '@/lib/reader/pointer/pointer-path';

describe('speed', () => {
  const speedOf = (...samples: readonly [x: number, time: number][]) => {
    const path = new PointerPath();
    for (const [x, time] of samples) path.add({ x, y: 0, time });
    return path.speed;
  };
  it.each<[string, [number, number][], number]>([
    ['nothing has moved', [], 0],
    ['one place is no way', [[5, 0]], 0],
    [
      '10 px in 20 ms',
      [
        [0, 0],
        [10, 20],
      ],
      0.5,
    ],
    [
      'there and back is a way',
      [
        [0, 0],
        [10, 10],
        [0, 20],
      ],
      1,
    ],
    [
      'what is long past does not count',
      [
        [0, 0],
        [500, 10],
        [500, 200],
        [505, 210],
      ],
      0.5,
    ],
    [
      'two samples at one time',
      [
        [0, 10],
        [50, 10],
      ],
      0,
    ],
  ])('%s', (_why, samples, expected) => expect(speedOf(...samples)).toBe(expected));

  it('tells reading from passing by', () => {
    expect(speedOf([0, 0], [2, 16])).toBeLessThan(PASSING_SPEED);
    expect(speedOf([0, 0], [40, 16])).toBeGreaterThan(PASSING_SPEED);
  });
});

describe('the wedge towards a card below', () => {
  const card = { left: 100, right: 400, top: 130, bottom: 300 };
  it.each<[string, [number, number], boolean]>([
    ['straight down', [200, 125], true],
    ['down and a little aside', [220, 120], true],
    ['along the line', [240, 101], false],
    ['further along the line, hardly down', [300, 120], false],
    ['up and away', [200, 80], false],
    ['not moved at all', [200, 100], true],
  ])('%s', (_why, [x, y], expected) =>
    expect(isTowards({ x: 200, y: 100 }, card, { x, y })).toBe(expected),
  );

  it.each<[string, [number, number], boolean]>([
    ['to a card above', [200, 390], true],
    ['away from it', [200, 410], false],
  ])('%s', (_why, [x, y], expected) =>
    expect(isTowards({ x: 200, y: 400 }, card, { x, y })).toBe(expected),
  );
});

it.each<[string, [number, number], number]>([
  ['inside', [5, 5], 0],
  ['on the edge', [10, 5], 0],
  ['beside', [14, 5], 4],
  ['off a corner', [13, 14], 5],
])('distance to a box: %s', (_why, [x, y], expected) =>
  expect(distanceTo({ x, y }, { left: 0, right: 10, top: 0, bottom: 10 })).toBe(expected),
);
