/**
 * Measurements: `npm run bench -- SUITE [--option value]…` prints one table.
 *
 * A suite is a module in ./bench that takes the options and returns the table's rows.
 */
import { parseOptions, type Options, type Row } from './bench/rows';

async function run(name: string, options: Options): Promise<readonly Row[]> {
  switch (name) {
    case 'extraction':
      return (await import('./bench/extraction')).extraction(options);
    case 'worker':
      return (await import('./bench/worker')).worker(options);
    default:
      throw new Error(`No such suite: ${name}. There is: extraction, worker`);
  }
}

const [suite = '', ...words] = process.argv.slice(2);
try {
  console.table(await run(suite, parseOptions(words)));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
