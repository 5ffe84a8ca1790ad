/**
 * Adds up what the test suites reported in `test-results`: names each test that failed or had to be run
 * again, and prints `N passed, N failed` last.
 *
 *   npm run -s tally -- [--other-failures N] SUITE…
 *
 * A suite that left no report, or whose files did not all run, counts as one failed test more;
 * `--other-failures` adds checks that are no tests. Ends with code 1 when anything failed.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from './setup/root';
import { addUp } from './test/report';

const { values, positionals: suites } = parseArgs({
  allowPositionals: true,
  options: { 'other-failures': { type: 'string', default: '0' } },
});

const reports = suites.map((suite) => {
  try {
    return readFileSync(join(root, 'test-results', `${suite}.json`), 'utf8');
  } catch {
    return null;
  }
});
const { passed, failed, remarks } = addUp(reports, Number(values['other-failures']));
for (const remark of remarks) console.log(remark);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
