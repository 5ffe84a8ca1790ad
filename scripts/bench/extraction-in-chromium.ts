/**
 * The article finder in a real browser: the time it takes there, and whether it finds on each saved
 * page the paragraphs that it finds in Node. The pages' own scripts are off and nothing is fetched.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { findArticle } from '@/lib/article';
import { bundle } from '../browser/bundle';
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
  const browser = await launch();
  try {
    const rows: Row[] = [];
    for (const file of readdirSync(pages).filter((name) => name.endsWith('.html'))) {
      const html = decodePage(readFileSync(join(pages, file)));
      const { paragraphs, times } = await runIn(browser, html, probe);
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

async function launch(): Promise<Browser> {
  const installed = '/usr/bin/chromium';
  return chromium.launch({
    args: ['--headless=new', '--no-sandbox', '--disable-background-networking'],
    ...(existsSync(installed) ? { executablePath: installed } : {}),
  });
}

async function runIn(browser: Browser, html: string, probe: string): Promise<ReturnType<Probe>> {
  const context = await browser.newContext({ javaScriptEnabled: false, offline: true });
  try {
    const page = await context.newPage();
    await page.route('**', (route) => route.abort());
    await page.setContent(html, { waitUntil: 'domcontentloaded' });
    // Evaluation works with the page's scripts off: it comes through the debugging protocol.
    return await page.evaluate<ReturnType<Probe>, { code: string; runs: number }>(
      // eslint-disable-next-line no-eval -- the bundle is ours
      ({ code, runs }) => (0, eval)(`${code}; articleProbe.probe`)(runs),
      { code: probe, runs: RUNS },
    );
  } finally {
    await context.close();
  }
}

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
