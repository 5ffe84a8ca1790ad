import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { bundle } from '../browser/bundle';
import { launchChromium, probeIn } from '../browser/saved-page';
import { decodePage } from '../pages/read-page';
import { fromRoot } from '../setup/root';
import type { Fidelity } from './fidelity-probe';
import type { Options, Row } from './rows';

/** Where the development pages stand; they are not part of the project. */
const CORPUS = '../shared/corpus/article/pages';

/**
 * Annotates saved pages in Chromium, their own scripts off, and undoes it: is the document equal to what it was,
 * of the very same nodes, with its scroll position and selection? And how long did the page wait for it?
 * @param options `pages`: a folder of NAME.html
 * @throws where there is no such folder
 */
export async function fidelity(options: Options): Promise<readonly Row[]> {
  const pages = typeof options.pages === 'string' ? options.pages : fromRoot(CORPUS);
  if (!existsSync(pages))
    throw new Error(`There are no pages in ${pages}: name a folder with --pages DIR`);
  const probe = await bundle(fromRoot('scripts/bench/fidelity-probe.ts'), 'fidelityProbe');
  const browser = await launchChromium();
  try {
    const rows: Row[] = [];
    for (const file of readdirSync(pages).filter((name) => name.endsWith('.html'))) {
      const html = decodePage(readFileSync(join(pages, file)));
      // oxlint-disable-next-line no-await-in-loop -- one page at a time: it is timed
      const seen = await probeIn<Fidelity>(browser, html, probe, 'fidelityProbe.probe()');
      rows.push(rowOf(basename(file, '.html'), html.length, seen));
    }
    return rows;
  } finally {
    await browser.close();
  }
}

function rowOf(page: string, length: number, seen: Fidelity): Row {
  const faults = [
    ...(seen.isEqual ? [] : ['not equal']),
    ...(seen.sameNodes ? [] : ['other nodes']),
    ...(seen.sameScroll ? [] : ['scrolled']),
    ...(seen.sameSelection ? [] : ['selection lost']),
  ];
  return {
    page,
    kB: Math.round(length / 1000),
    article: seen.isArticle ? 'yes' : 'no',
    'first find ms': Math.round(seen.findMs * 10) / 10,
    'block painting ms': Math.round(seen.paintBlockMs),
    'block undoing ms': Math.round(seen.undoBlockMs),
    'elements added': seen.added,
    undone: faults.length === 0 ? 'yes' : faults.join(', '),
  };
}
