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

it('names the tests that failed and those that passed only when run again', () => {
  const result = (fullName: string, status: string, ...failureMessages: string[]) => ({
    fullName,
    status,
    failureMessages,
  });
  const testResults = [
    {
      name: '/project/tests/card.test.ts',
      message: '',
      assertionResults: [
        result('card opens', 'passed'),
        result('card closes', 'passed', 'AssertionError: late\n    at card.ts:1'),
        result('card moves', 'failed', 'Error: never'),
      ],
    },
    {
      name: '/project/tests/bar.test.ts',
      message: 'SyntaxError: no\nmore',
      assertionResults: [],
    },
  ];
  const suite = { numPassedTests: 2, numFailedTests: 1, success: false, testResults };
  expect(addUp([JSON.stringify(suite), null])).toEqual({
    passed: 2,
    failed: 2,
    remarks: [
      'passed only when run again: card.test.ts: card closes: AssertionError: late',
      'failed: card.test.ts: card moves: Error: never',
      'failed: bar.test.ts: SyntaxError: no',
      'failed: a suite left no report',
    ],
  });
});
