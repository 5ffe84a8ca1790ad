/** Runs in the page: annotates it and undoes that, and tells what has become of the page and how long it took. */
import type { AnalysedToken } from '@/lib/analysis';
import { blockAround, findArticle } from '@/lib/article';
import { DEFAULT_CARD_PREFERENCES } from '@/lib/card';
import { DEFAULT_KEYS } from '@/lib/keys';
import { type ReaderServices, startPageReader } from '@/lib/reader';
import { wordToken } from '@/components/card/word-token.fixture';

export interface Fidelity {
  readonly isArticle: boolean;
  /** ms: finding the story for the first time in this page. */
  readonly findMs: number;
  /** ms: the longest time that the page had to wait for its turn while it was annotated. */
  readonly paintBlockMs: number;
  /** The same while that was undone. */
  readonly undoBlockMs: number;
  /** Elements that the page had more while it was annotated. */
  readonly added: number;
  readonly isEqual: boolean;
  readonly sameNodes: boolean;
  readonly sameScroll: boolean;
  readonly sameSelection: boolean;
}

export async function probe(): Promise<Fidelity> {
  const root = document.documentElement;
  document.body.getBoundingClientRect();
  const start = performance.now();
  const finding = findArticle(document, { isDrawn: (element) => element.checkVisibility() });
  const findMs = performance.now() - start;
  const article = 'article' in finding ? finding.article : null;

  window.scrollTo(0, (root.scrollHeight - innerHeight) / 2);
  const node = article?.blocks.at(-1)?.pieces[0]?.node ?? null;
  const end = Math.min(5, node?.length ?? 0);
  if (node !== null) document.getSelection()?.setBaseAndExtent(node, end, node, 0);
  const before = { clone: root.cloneNode(true), nodes: nodesNow(), scroll: scrollY };
  // The selection's change is told a task later.
  await nextTask();

  const ending = new AbortController();
  const heart = new Heart();
  const reader = startPageReader({
    document,
    article,
    blockAround,
    services: STUBS,
    view: { css: '', draw: () => {} },
    barView: { css: '', draw: () => {} },
    preferences: {
      mode: 'all',
      level: { hsk: 0, rank: 0 },
      display: { style: 'marks', colours: 'none', sandhi: false, taiwan: false },
      card: DEFAULT_CARD_PREFERENCES,
      borders: 'none',
      labelSize: 'normal',
    },
    surface: { bar: true, barFolded: true, marks: 'none', keys: DEFAULT_KEYS },
    controls: { setMode: () => {}, fold: () => {}, stop: () => {} },
    signal: ending.signal,
  });
  while (reader.progress?.isDone === false) await nextTask();
  const added = document.querySelectorAll('*').length - elementsIn(before.nodes);
  await nextTask();
  const paintBlockMs = heart.lap();
  ending.abort();
  await reader.ended;
  await nextTask();
  const undoBlockMs = heart.lap();
  heart.stop();

  const now = nodesNow();
  const selection = document.getSelection();
  return {
    isArticle: article !== null,
    findMs,
    paintBlockMs,
    undoBlockMs,
    added,
    isEqual: root.isEqualNode(before.clone),
    sameNodes:
      now.length === before.nodes.length && now.every((one, at) => one === before.nodes[at]),
    sameScroll: Math.abs(scrollY - before.scroll) <= 1,
    sameSelection:
      node === null ||
      (selection?.anchorNode === node &&
        selection.anchorOffset === end &&
        selection.focusNode === node &&
        selection.focusOffset === 0),
  };
}

/** Beats whenever the page has its turn, and keeps the longest time between two beats. */
class Heart {
  readonly #channel = new MessageChannel();
  #last = performance.now();
  #longest = 0;

  constructor() {
    this.#channel.port1.addEventListener('message', () => this.#beat());
    this.#channel.port1.start();
    this.#channel.port2.postMessage(null);
  }

  /** @returns the longest pause since the last lap, in ms */
  lap(): number {
    this.#note();
    const longest = this.#longest;
    this.#longest = 0;
    return longest;
  }

  stop(): void {
    this.#channel.port1.close();
  }

  #note(): void {
    const now = performance.now();
    this.#longest = Math.max(this.#longest, now - this.#last);
    this.#last = now;
  }

  #beat(): void {
    this.#note();
    this.#channel.port2.postMessage(null);
  }
}

/** Words of two characters with a made-up reading: what is measured is the page, not the dictionary. */
function cut(text: string): readonly AnalysedToken[] {
  return [...text.matchAll(/\p{Script=Han}{1,2}|[^\p{Script=Han}]+/gu)].map(
    ({ 0: word, index }) => {
      const syllables = [...word].filter((c) => /\p{Script=Han}/u.test(c)).map(() => 'zhuāng');
      return wordToken(word, syllables, {
        start: index,
        kind: syllables.length > 0 ? 'word' : 'other',
      });
    },
  );
}

const unasked = () => Promise.reject(new Error('nothing is looked up here'));

const STUBS: ReaderServices = {
  gatherEvidence: () => Promise.resolve([]),
  async analyse(paragraphs) {
    await nextTask();
    return { paragraphs: paragraphs.map(cut), states: {} };
  },
  explain: unasked,
  lookUp: unasked,
  savedSenses: unasked,
  save: unasked,
  unsave: unasked,
  meet: unasked,
  setVerdict: unasked,
  keepCut: unasked,
  dropCut: unasked,
  keepEntry: unasked,
};

const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

function nodesNow(): readonly Node[] {
  const walker = document.createTreeWalker(document.documentElement);
  const nodes: Node[] = [document.documentElement];
  while (walker.nextNode()) nodes.push(walker.currentNode);
  return nodes;
}

const elementsIn = (nodes: readonly Node[]): number =>
  nodes.filter(({ nodeType }) => nodeType === Node.ELEMENT_NODE).length;
