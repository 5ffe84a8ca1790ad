/** Moves from word to word through the blocks of an article. */
import { type AnalysedToken, sentenceAt } from '@/lib/analysis';
import type { Block } from '@/lib/article';
import { neighbour, outermost, type ReadBlock, type WordPlace } from '../words/read-block';

export interface CursorMeans {
  /** The blocks of the article in reading order; empty where there is none. */
  readonly blocks: () => readonly Block[];
  /** Rejects if the dictionary does not answer. */
  readonly read: (block: Block) => Promise<ReadBlock | null>;
  readonly isNew: (token: AnalysedToken) => boolean;
  readonly isInView: (place: WordPlace) => boolean;
  /** The word that the card shows; null while it is closed. */
  readonly shown: () => WordPlace | null;
  readonly show: (place: WordPlace) => Promise<void>;
}

/** Where to go: `nextNew` is the next word that is new to the reader. */
export type Move = 'next' | 'previous' | 'nextNew' | 'nextSentence';

export class ReadingCursor {
  #last: WordPlace | null = null;
  #isOn = false;

  constructor(private readonly means: CursorMeans) {}

  /** True from `start` until `end`: then the reader reads by keys, also while no card is open. */
  get isOn(): boolean {
    return this.#isOn;
  }

  /** Remembers the word that is shown, from where the way goes on once its card is closed. */
  stay(place: WordPlace): void {
    this.#last = place;
  }

  /** Opens the card of the word that was last shown if it is in view, else of the first one in view. */
  async start(): Promise<void> {
    this.#isOn = true;
    if (this.means.shown() !== null) return;
    const first = this.#lastInView() ?? (await firstWord(this.means, this.means.isInView));
    if (first !== null) await this.means.show(first);
  }

  end(): void {
    this.#isOn = false;
  }

  /** Shows another word; does nothing where there is none on that side. */
  async go(move: Move): Promise<void> {
    const shown = this.means.shown();
    const from = shown ?? this.#last;
    const to =
      from === null || !this.#isCurrent(from)
        ? await this.#enter(move)
        : await this.#find(from, move);
    // The reader may have gone elsewhere meanwhile.
    if (to !== null && this.means.shown() === shown) await this.means.show(to);
  }

  async #enter(move: Move): Promise<WordPlace | null> {
    const first = await firstWord(this.means, this.means.isInView);
    if (first === null || move !== 'nextNew' || this.means.isNew(first.token)) return first;
    return this.#find(first, move);
  }

  async #find(from: WordPlace, move: Move): Promise<WordPlace | null> {
    const isThere = this.#goal(from, move);
    const step = move === 'previous' ? -1 : 1;
    let at: WordPlace | null = from;
    do {
      // oxlint-disable-next-line no-await-in-loop -- one word leads to the next
      at = await wordBeside(at, step, this.means);
    } while (at !== null && !isThere(at));
    return at;
  }

  #goal({ read, token }: WordPlace, move: Move): (place: WordPlace) => boolean {
    if (move === 'nextNew') return (place) => this.means.isNew(place.token);
    if (move !== 'nextSentence') return () => true;
    const { end } = sentenceAt(read.block.text, token.start, token.end);
    return (place) => place.read.block !== read.block || place.token.start >= end;
  }

  #lastInView(): WordPlace | null {
    const last = this.#last;
    return last !== null && this.#isCurrent(last) && this.means.isInView(last) ? last : null;
  }

  /** A word outside the article leads on in its own block; one that the page has rewritten leads nowhere. */
  #isCurrent({ read }: WordPlace): boolean {
    return read.block.pieces.every(({ node }) => node.isConnected);
  }
}

/**
 * The next (1) or previous (−1) word, over the ends of blocks.
 * @returns null at the end of the article, and of a block outside it
 */
export async function wordBeside(
  place: WordPlace,
  step: 1 | -1,
  { blocks, read }: Pick<CursorMeans, 'blocks' | 'read'>,
): Promise<WordPlace | null> {
  const beside = neighbour(place, step);
  if (beside !== null) return beside;
  const all = blocks();
  const here = all.indexOf(place.read.block);
  if (here === -1) return null;
  for (let at = here + step; at >= 0 && at < all.length; at += step) {
    const block = all[at];
    // oxlint-disable-next-line no-await-in-loop -- up to the first block that has a word
    const next = block === undefined ? null : await read(block);
    const word = next === null ? null : outermost(next, step);
    if (word !== null) return word;
  }
  return null;
}

/** The first word of the article that is in view, or its very first. */
async function firstWord(
  { blocks, read }: Pick<CursorMeans, 'blocks' | 'read'>,
  isInView: (place: WordPlace) => boolean,
): Promise<WordPlace | null> {
  let first: WordPlace | null = null;
  for (const block of blocks()) {
    // oxlint-disable-next-line no-await-in-loop -- most often the first block has it
    const next = await read(block);
    for (
      let word = next === null ? null : outermost(next, 1);
      word !== null;
      word = neighbour(word, 1)
    ) {
      first ??= word;
      if (isInView(word)) return word;
    }
  }
  return first;
}
