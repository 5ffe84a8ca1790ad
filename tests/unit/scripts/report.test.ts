import { expect, it } from 'vitest';
import { addUp } from '@/scripts/test/report';

const report = (numPassedTests: number, numFailedTests: number, success: boolean) =>
  JSON.stringify({ numPassedTests, numFailedTests, success, testResults: [] });

it.each<[string, (string | null)[], number, string]>([
  ['suites add up', [report(3, 0, true), report(4, 2, false)], 0, '7 passed, 2 failed'],
  [
    'a file that could not be loaded has no tests to fail',
    [report(3, 0, false)],
    0,
    '3 passed, 1 failed',
  ],
  ['a suite that died left no report', [report(3, 0, true), null], 0, '3 passed, 1 failed'],
  ['half a report is none', ['{"numPassedTests": 3'], 0, '0 passed, 1 failed'],
  ['a report of something else is none', ['[]'], 0, '0 passed, 1 failed'],
  ['other checks count', [report(3, 0, true)], 2, '3 passed, 2 failed'],
])('%s', (_why, reports, otherFailures, expected) => {
  const { passed, failed } = addUp(reports, otherFailures);
  expect(`${passed} passed, ${failed} failed`).toBe(expected);
});
