import { basename } from 'node:path';
import { array, boolean, number, object, safeParse, string } from 'valibot';

/** What is read of the report that vitest's JSON reporter writes. */
const reportShape = object({
  success: boolean(),
  numPassedTests: number(),
  numFailedTests: number(),
  testResults: array(
    object({
      name: string(),
      message: string(),
      assertionResults: array(
        object({ fullName: string(), status: string(), failureMessages: array(string()) }),
      ),
    }),
  ),
});

export interface Tally {
  readonly passed: number;
  readonly failed: number;
  /** What needs a look, one line each with its cause: tests that failed, or passed only when run again. */
  readonly remarks: readonly string[];
}

/**
 * Sums the reports of several suites.
 * @param reports each suite's report as JSON; null where it left none
 * @param otherFailures failed checks that are no tests
 * @returns a suite without a readable report, or one that failed although no test of its did
 *   (a file could not be loaded), counts as one failed test
 */
export function addUp(reports: readonly (string | null)[], otherFailures = 0): Tally {
  const tallies = reports.map(tallyOf);
  return {
    passed: tallies.reduce((sum, { passed }) => sum + passed, 0),
    failed: tallies.reduce((sum, { failed }) => sum + failed, otherFailures),
    remarks: tallies.flatMap(({ remarks }) => remarks),
  };
}

function tallyOf(report: string | null): Tally {
  const read = safeParse(reportShape, parsed(report));
  if (!read.success) return { passed: 0, failed: 1, remarks: ['failed: a suite left no report'] };
  const { success, numPassedTests, numFailedTests, testResults } = read.output;
  return {
    passed: numPassedTests,
    failed: Math.max(numFailedTests, success ? 0 : 1),
    remarks: testResults.flatMap(({ name, message, assertionResults }) => [
      ...(message === '' ? [] : [`failed: ${basename(name)}: ${firstLine(message)}`]),
      ...assertionResults
        .filter(({ failureMessages }) => failureMessages.length > 0)
        .map(({ fullName, status, failureMessages: [cause = ''] }) => {
          const how = status === 'passed' ? 'passed only when run again' : 'failed';
          return `${how}: ${basename(name)}: ${fullName}: ${firstLine(cause)}`;
        }),
    ]),
  };
}

const firstLine = (text: string) => text.split('\n', 1)[0] ?? '';

function parsed(json: string | null): unknown {
  try {
    return JSON.parse(json ?? 'null');
  } catch {
    return null;
  }
}
