/**
 * Finds the story on a page: reads the page into lines, chooses the box with the story, trims what
 * is not the story's, and judges whether the outcome is one Chinese article.
 */
import type { Article } from './article';
import { blocksOf } from './blocks';
import { chooseBody } from './body';
import { readDeclared } from './declared';
import { headlineOf } from './headline';
import { imprintOf, isDated } from './imprint';
import { languageOf } from './language';
import { readPage } from './page';
import { refusalReason } from './refusal';
import { storyLines } from './trim';
import { judge, type Evidence, type RefusalReason } from './verdict';
import { outlineOf } from './walk';

export interface FindOptions {
  /** The page's address, where it differs from the document's own (a saved page). */
  readonly url?: string;
  /** What is drawn, where layout exists. Without it attributes alone tell what is hidden. */
  readonly isDrawn?: (element: Element) => boolean;
}

interface Refusal {
  readonly reason: RefusalReason;
  /** 0–1: how sure the finder is that there is no article to read here. */
  readonly confidence: number;
  /** Origins of the foreign frames on the page, the largest first; the story may be in one. */
  readonly frames: readonly string[];
}

export type Finding =
  | { readonly article: Article; readonly evidence: readonly Evidence[] }
  | { readonly refusal: Refusal; readonly evidence: readonly Evidence[] };

/**
 * Looks for the article on a page; reads the DOM and changes nothing in it.
 * @returns the article with its blocks in reading order, or why there is none. Throws nothing that
 * the page could bring about.
 */
export function findArticle(document: Document, options: FindOptions = {}): Finding {
  const root = document.body ?? document.documentElement;
  if (root === null) return refuse('no-text', 1, [], []);
  const outline = outlineOf(root, options.isDrawn);
  const declared = readDeclared(document);
  const page = readPage(outline, {
    names: [document.title, ...declared.headlines],
    isDrawn: options.isDrawn,
  });
  const url = parseUrl(options.url ?? document.URL);
  const body = chooseBody(page);
  const headline = headlineOf(page, body, document.title, declared);
  const story = body < 0 ? [] : storyLines(page, body, headline);
  const [first = 0, last = 0] = [story[0], story.at(-1)];
  const imprint = imprintOf(page, headline.line, first, last + 1, declared);
  const findings = {
    page,
    body,
    story,
    headline,
    declared,
    hasDate: isDated(page, headline.line, [first, last], declared),
    url,
  };
  const verdict = judge(findings);
  if (!verdict.isArticle || story.length === 0) {
    const frames = outline.foreignFrames.flatMap((frame) => originOf(frame));
    const { confidence, evidence } = verdict;
    return refuse(refusalReason(findings, evidence, frames), confidence, frames, evidence);
  }
  const blocks = blocksOf(page, story);
  return {
    article: {
      title: headline.text,
      ...imprint,
      language: languageOf(blocks.map((block) => block.text)),
      blocks,
      confidence: verdict.confidence,
    },
    evidence: verdict.evidence,
  };
}

function refuse(
  reason: RefusalReason,
  confidence: number,
  frames: readonly string[],
  evidence: readonly Evidence[],
): Finding {
  return { refusal: { reason, confidence, frames }, evidence };
}

function parseUrl(text: string): URL | null {
  return URL.canParse(text) ? new URL(text) : null;
}

function originOf(frame: HTMLIFrameElement): readonly string[] {
  const url = parseUrl(frame.src);
  return url !== null && /^https?:$/.test(url.protocol) ? [url.origin] : [];
}
