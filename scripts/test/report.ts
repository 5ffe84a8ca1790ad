import { boolean, number, object, safeParse } from 'valibot';

/** What is read of the report that vitest's JSON reporter writes. */
const reportShape = object({
  success: boolean(),
  numPassedTests: number(),
  numFailedTests: number(),
});

export interface Tally {
  readonly passed: number;
  readonly failed: number;
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
  };
}

function tallyOf(report: string | null): Tally {
  const read = safeParse(reportShape, parsed(report));
  if (!read.success) return { passed: 0, failed: 1 };
  const { success, numPassedTests, numFailedTests } = read.output;
  return { passed: numPassedTests, failed: Math.max(numFailedTests, success ? 0 : 1) };
}

function parsed(json: string | null): unknown {
  try {
    return JSON.parse(json ?? 'null');
  } catch {
    return null;
  }
}
