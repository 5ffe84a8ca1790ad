/**
 * The article finder in a real browser: the time it takes there, and whether it finds on each saved
 * page the paragraphs that it finds in Node. The pages' own scripts are off and nothing is fetched.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { findArticle } from '@/lib/article';
import { bundle } from '../browser/bundle';
import { launchChromium, probeIn } from '../browser/saved-page';
import { decodePage, parsePage } from '../pages/read-page';
import { fromRoot } from '../setup/root';
import { median } from './median';
import type { Row } from './rows';

const RUNS = 20;

/** What the bundle leaves in the page. */
type Probe = (runs: number) => { readonly paragraphs: readonly string[]; readonly times: number[] };

/**
 * @param pages folder of NAME.html
 * @returns a row per page: its size in kB, milliseconds for the first and the median run, and how
 * many of its paragraphs differ from those found in Node
 */
export async function extractionInChromium(pages: string): Promise<readonly Row[]> {
  const probe = await bundle(fromRoot('scripts/bench/article-probe.ts'), 'articleProbe');
  const browser = await launchChromium();
  try {
    const rows: Row[] = [];
    for (const file of readdirSync(pages).filter((name) => name.endsWith('.html'))) {
      const html = decodePage(readFileSync(join(pages, file)));
      const { paragraphs, times } = await probeIn<ReturnType<Probe>>(
        browser,
        html,
        probe,
        `articleProbe.probe(${RUNS})`,
      );
      const inNode = paragraphsInNode(html);
      rows.push({
        page: basename(file, '.html'),
        kB: Math.round(html.length / 1000),
        firstMs: round(times[0] ?? 0),
        medianMs: round(median(times)),
        paragraphs: paragraphs.length,
        differing: symmetricDifference(paragraphs, inNode),
      });
    }
    return rows;
  } finally {
    await browser.close();
  }
}

const round = (ms: number): number => Math.round(ms * 10) / 10;

function paragraphsInNode(html: string): readonly string[] {
  const finding = findArticle(parsePage(html), { url: 'about:blank' });
  return 'refusal' in finding ? [] : finding.article.blocks.map((block) => block.text);
}

function symmetricDifference(one: readonly string[], other: readonly string[]): number {
  const [a, b] = [new Set(one), new Set(other)];
  return (
    [...a].filter((text) => !b.has(text)).length + [...b].filter((text) => !a.has(text)).length
  );
}
