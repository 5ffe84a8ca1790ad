/**
 * Lets the reader mend a cut: split a word, or join it with the next. At first that holds for its own block;
 * `keep` makes it a rule for every page.
 */
import type { AnalysedToken } from '@/lib/analysis';
import type { CutRule } from '@/lib/vocabulary';
import type { Block } from '@/lib/article';
import type { ReaderServices } from '../services';
import type { UndoList } from '../undo-list';
import { isLookable, type ReadBlock, wordAt, type WordPlace } from './read-block';
import type { WordIndex } from './word-index';

export interface MendingMeans {
  readonly services: Pick<ReaderServices, 'keepCut' | 'dropCut'>;
  readonly index: WordIndex;
  readonly undoList: UndoList;
  /** Paints a block as it has just been read. */
  readonly repaint: (read: ReadBlock) => Promise<void>;
  /** Shows the word that a mended cut has left at a place. */
  readonly show: (place: WordPlace) => Promise<void>;
}

export class Mending {
  #last: CutRule | null = null;

  constructor(private readonly means: MendingMeans) {}

  /** The cut that was mended last, while it can be kept for good. */
  get last(): CutRule | null {
    return this.#last;
  }

  /** The reader has gone on: what was mended stays as it is. */
  forget(): void {
    this.#last = null;
  }

  /**
   * Cuts a word in two. Does nothing to one character.
   * @param at code units into the word; without it, behind the first of the words inside it, or behind its first
   *   character
   */
  async split({ read, token }: WordPlace, at = borderIn(token)): Promise<void> {
    if (at > 0 && at < token.text.length)
      await this.#mend(read, token.start, { text: token.text, at: [at] });
  }

  /** The word that a word can be joined with: the next, if it follows at once. */
  nextOf({ read, index }: WordPlace): string | null {
    const next = read.tokens[index + 1];
    return next !== undefined && isLookable(next) ? next.text : null;
  }

  /** Makes one word of a word and the next, if that follows it at once. */
  async join(place: WordPlace): Promise<void> {
    const next = this.nextOf(place);
    const { read, token } = place;
    if (next !== null) await this.#mend(read, token.start, { text: token.text + next, at: [] });
  }

  /** Makes a rule of the cut that was mended last. */
  async keep(): Promise<void> {
    const rule = this.#last;
    if (rule === null) return;
    await this.means.services.keepCut(rule);
    this.#last = null;
    this.means.undoList.add(() => this.means.services.dropCut(rule.text));
  }

  async #mend({ block }: ReadBlock, start: number, rule: CutRule): Promise<void> {
    const { index, undoList } = this.means;
    const before = index.cutsOf(block);
    await this.#cut(block, start, [...before.filter((cut) => !contradicts(cut, rule)), rule]);
    this.#last = rule;
    undoList.add(async () => {
      this.#last = null;
      await this.#cut(block, start, before);
    });
  }

  async #cut(block: Block, start: number, rules: readonly CutRule[]): Promise<void> {
    const { index, repaint, show } = this.means;
    index.setCuts(block, rules);
    const [read] = await index.read([block]);
    if (read === undefined || !index.isCurrent(block)) return;
    await repaint(read);
    const place = wordAt(read, start);
    if (place !== null && isLookable(place.token)) await show(place);
  }
}

/** Where a word most likely falls in two, in code units. */
function borderIn({ text, start, parts }: AnalysedToken): number {
  const border = (parts?.[0]?.end ?? start) - start;
  const [first = ''] = text;
  return border > 0 && border < text.length ? border : first.length;
}

/** An earlier rule gives way to a new one that says otherwise of the same place: the longer text would win. */
const contradicts = (earlier: CutRule, rule: CutRule): boolean =>
  earlier.text === rule.text ||
  (earlier.at.length === 0 && rule.at.length > 0 && earlier.text.includes(rule.text)) ||
  (earlier.at.length > 0 && rule.at.length === 0 && rule.text.includes(earlier.text));
