/** Paints the words of an article as the reader wants them, in slices, and keeps the line that they are on in place. */
import type { AnalysedToken } from '@/lib/analysis';
import { PINYIN_OF_MODE, isNew, stateKey, wantsPinyin } from '@/lib/vocabulary';
import type { Hold } from './paint/hold';
import type { Painter } from './paint/painter';
import type { Slices } from './paint/slices';
import { lookIn, paintedFrom, type Preferences } from './preferences';
import { isVertical } from './vertical';
import { nodeStretches, type ReadBlock } from './words/read-block';
import { type Display, rubiesByNode } from './words/rubies';
import type { WordIndex } from './words/word-index';
import type { WordStates } from './words/word-states';

export interface PaintingMeans {
  readonly painter: Painter;
  readonly index: WordIndex;
  readonly states: WordStates;
  readonly signal: AbortSignal;
  readonly slices: Slices;
  /** Takes note of the line that the reader is on, and keeps it where it is. */
  readonly holdLine: () => Hold;
  /** Brings the style sheet to where a node is. */
  readonly adoptStyles: (node: Node) => void;
  /** Called after words have been painted, or taken out of the page. */
  readonly onPainted: () => void;
}

export class ArticlePainting {
  #preferences: Preferences;

  constructor(
    preferences: Preferences,
    private readonly means: PaintingMeans,
  ) {
    this.#preferences = preferences;
  }

  /** True while nothing is painted. */
  get isPlain(): boolean {
    const { mode, borders } = this.#preferences;
    return mode === 'none' && borders === 'none';
  }

  isNew(token: AnalysedToken): boolean {
    return isNew(token, this.means.states.stateOf(token), this.#preferences.level);
  }

  /**
   * Shows all words otherwise.
   * @param reads the article's blocks, those in view first
   * @param restyle changes the style sheet, which moves lines by itself
   */
  async show(
    preferences: Preferences,
    reads: readonly ReadBlock[],
    restyle: () => void,
  ): Promise<void> {
    const before = this.#preferences;
    this.#preferences = preferences;
    if (paintedFrom(preferences) !== paintedFrom(before)) {
      await this.paint(reads, restyle);
      return;
    }
    const { isVeiled } = lookIn(preferences.mode);
    const isOtherVeil = isVeiled !== lookIn(before.mode).isVeiled;
    const veil = ({ block }: ReadBlock) => this.means.painter.setVeiled(block, isVeiled);
    await this.#inSlices('veil', isOtherVeil ? reads : [], veil, restyle);
  }

  /** Paints these as they have just been read. */
  async paint(reads: readonly ReadBlock[], restyle = () => {}): Promise<void> {
    const kind = this.isPlain ? 'undo' : this.#preferences.mode;
    await this.#inSlices(kind, reads, (read) => this.#paintOrBare(read), restyle);
  }

  /** Paints a block at once. */
  paintNow(read: ReadBlock): void {
    const { painter, adoptStyles } = this.means;
    for (const { node } of read.block.pieces) adoptStyles(node);
    painter.paint(
      read.block,
      rubiesByNode(read, (token) => this.#displayOf(token), this.#preferences.display),
      { ...lookIn(this.#preferences.mode), isVertical: this.#hasVerticalBorders(read) },
    );
  }

  /**
   * Shows or blanks the readings of words, without moving anything.
   * @param keys by `stateKey`, of those that are something else to the reader now
   */
  statesChanged(reads: readonly ReadBlock[], keys: ReadonlySet<string>): void {
    for (const { block, tokens } of reads) {
      for (const token of tokens) {
        if (!keys.has(stateKey(token.headword))) continue;
        const blank = !this.#displayOf(token).pinyin;
        for (const { node, start, end } of nodeStretches(block, token.start, token.end))
          this.means.painter.setBlank(node, start, end, blank);
      }
    }
  }

  /** Asks anew for each block: between slices the reader may want them otherwise. */
  #paintOrBare(read: ReadBlock): void {
    const { painter, index } = this.means;
    if (this.isPlain) painter.unpaint(read.block);
    else if (index.isCurrent(read.block)) this.paintNow(read);
  }

  /** @param kind of work, by any name: one kind tells nothing of how long another takes */
  async #inSlices(
    kind: string,
    reads: readonly ReadBlock[],
    act: (read: ReadBlock) => void,
    restyle: () => void,
  ): Promise<void> {
    const { slices, signal, holdLine, onPainted } = this.means;
    const since = performance.now();
    const hold = holdLine();
    restyle();
    await slices.run(reads, { kind, since, signal, lengthOf, act, hold });
    onPainted();
  }

  #hasVerticalBorders({ block: { pieces } }: ReadBlock): boolean {
    const element = pieces[0]?.node.parentElement ?? null;
    return this.#preferences.borders !== 'none' && element !== null && isVertical(element);
  }

  #displayOf(token: AnalysedToken): Display {
    const { mode, level, borders } = this.#preferences;
    const state = this.means.states.stateOf(token);
    const pinyin = wantsPinyin(token, state, level, PINYIN_OF_MODE[mode]);
    return { pinyin, gloss: pinyin && mode === 'gloss', apart: borders !== 'none' };
  }
}

const lengthOf = ({ block }: ReadBlock): number => block.text.length;
