import { findArticle } from '@/lib/article';

/** Runs in the page: finds the article so many times, as the reader does, and times each. */
export function probe(runs: number): {
  readonly paragraphs: readonly string[];
  readonly times: number[];
} {
  const options = { isDrawn: (element: Element) => element.checkVisibility(), url: 'about:blank' };
  // A reader's click finds the page laid out; its layout is not the finder's time.
  document.body.getBoundingClientRect();
  const times: number[] = [];
  let paragraphs: readonly string[] = [];
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    const finding = findArticle(document, options);
    times.push(performance.now() - start);
    paragraphs = 'refusal' in finding ? [] : finding.article.blocks.map((block) => block.text);
  }
  return { paragraphs, times };
}
