import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY_MS, type DayClock, dateOfDay, dayOf, startOfDay } from '@/lib/vocabulary';

/** The clock of a place, by the time zone data that Node carries. */
function clockOf(timeZone: string, dayStartsAt: number): DayClock {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  const offsetAt = (at: number) => {
    const parts = Object.fromEntries(
      format.formatToParts(at).map(({ type, value }) => [type, Number(value)]),
    );
    const { year = 0, month = 1, day, hour, minute, second } = parts;
    const local = Date.UTC(year, month - 1, day, hour, minute, second);
    return Math.round((Math.floor(at / 1000) * 1000 - local) / 60_000);
  };
  return { dayStartsAt, offsetAt };
}

const day = (at: string, clock: DayClock) =>
  new Date(dateOfDay(dayOf(Date.parse(at), clock))).toISOString().slice(0, 10);

describe('dayOf', () => {
  it.each([
    ['an evening', '2026-11-24T22:00:00+08:00', 'Asia/Shanghai', '2026-11-24'],
    [
      'after midnight, still the evening before',
      '2026-11-25T03:59:59+08:00',
      'Asia/Shanghai',
      '2026-11-24',
    ],
    [
      'the hour at which the day begins',
      '2026-11-25T04:00:00+08:00',
      'Asia/Shanghai',
      '2026-11-25',
    ],
    ['the same moment elsewhere', '2026-11-25T04:00:00+08:00', 'America/New_York', '2026-11-24'],
    ['a quarter-hour zone', '2026-11-25T04:00:00+05:45', 'Asia/Kathmandu', '2026-11-25'],
    ['the furthest east', '2026-11-25T03:59:59+14:00', 'Pacific/Kiritimati', '2026-11-24'],
    ['the night clocks go forward', '2026-03-08T01:59:59-05:00', 'America/New_York', '2026-03-07'],
    ['the morning after', '2026-03-08T04:00:00-04:00', 'America/New_York', '2026-03-08'],
    [
      'the hour that comes twice, first time',
      '2026-11-01T01:30:00-04:00',
      'America/New_York',
      '2026-10-31',
    ],
    [
      'the hour that comes twice, second time',
      '2026-11-01T01:30:00-05:00',
      'America/New_York',
      '2026-10-31',
    ],
    ['before 1970', '1969-12-31T12:00:00Z', 'UTC', '1969-12-31'],
  ])('%s', (_why, at, timeZone, expected) => {
    expect(day(at, clockOf(timeZone, 4))).toBe(expected);
  });

  it('goes by this machine unless told otherwise', () => {
    const local = new Date(2026, 10, 24, 3, 59);
    expect(dayOf(local.getTime() + 60_000, { dayStartsAt: 4 })).toBe(
      dayOf(local.getTime(), { dayStartsAt: 4 }) + 1,
    );
  });
});

const zones = [
  'UTC',
  'Asia/Shanghai',
  'America/New_York',
  'Australia/Lord_Howe',
  'America/Sao_Paulo',
  'Asia/Kathmandu',
  'Pacific/Kiritimati',
];
const anyClock = fc
  .record({ zone: fc.constantFrom(...zones), hour: fc.integer({ min: 0, max: 23 }) })
  .map(({ zone, hour }) => clockOf(zone, hour));
const anyTime = fc.integer({ min: Date.UTC(2000, 0, 1), max: Date.UTC(2040, 0, 1) });

describe('a day', () => {
  it('begins at its first moment: the one before belongs to the day before', () => {
    fc.assert(
      fc.property(anyClock, anyTime, (clock, at) => {
        const today = dayOf(at, clock);
        const start = startOfDay(today, clock);
        expect(start).toBeLessThanOrEqual(at);
        expect(dayOf(start, clock)).toBe(today);
        expect(dayOf(start - 1, clock)).toBe(today - 1);
      }),
      { numRuns: 60 },
    );
  });

  it('lasts 23 to 25 hours', () => {
    fc.assert(
      fc.property(anyClock, anyTime, (clock, at) => {
        const today = dayOf(at, clock);
        const hours = (startOfDay(today + 1, clock) - startOfDay(today, clock)) / (DAY_MS / 24);
        expect(hours).toBeGreaterThanOrEqual(23);
        expect(hours).toBeLessThanOrEqual(25);
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    ['clocks that go forward over its first hour', '2026-03-08', 2, '2026-03-08T07:00:00.000Z'],
    ['clocks that go back', '2026-11-01', 4, '2026-11-01T09:00:00.000Z'],
  ])('begins as late as it must: %s', (_why, date, hour, expected) => {
    const clock = clockOf('America/New_York', hour);
    const start = startOfDay(Math.floor(Date.parse(date) / DAY_MS), clock);
    expect(new Date(start).toISOString()).toBe(expected);
  });
});
