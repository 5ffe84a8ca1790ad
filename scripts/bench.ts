/**
 * Measurements: `npm run bench -- SUITE [--option value]…` prints one table, or with --json the same as JSON.
 *
 * A suite is a module in ./bench that takes the options and returns the table's rows.
 */
import { parseOptions, type Options, type Row } from './bench/rows';

async function run(name: string, options: Options): Promise<readonly Row[]> {
  switch (name) {
    case 'extraction':
      return (await import('./bench/extraction')).extraction(options);
    case 'fidelity':
      return (await import('./bench/fidelity')).fidelity(options);
    case 'readings':
      return (await import('./bench/readings')).readings(options);
    case 'first-screen':
      return (await import('./bench/first-screen')).firstScreen(options);
    case 'surface':
      return (await import('./bench/surface')).surface(options);
    case 'worker':
      return (await import('./bench/worker')).worker(options);
    case 'segmentation':
      return (await import('./bench/segmentation')).segmentation(options);
    case 'vocabulary':
      return (await import('./bench/vocabulary')).vocabulary(options);
    default:
      throw new Error(
        `No such suite: ${name}. There are: extraction, fidelity, segmentation, readings, first-screen, surface, worker`,
      );
  }
}

const [suite = '', ...words] = process.argv.slice(2);
try {
  const options = parseOptions(words);
  const rows = await run(suite, options);
  if (options.json === true) console.log(JSON.stringify(rows, null, 2));
  else console.table(rows);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
