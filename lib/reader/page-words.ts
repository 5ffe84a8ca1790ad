/**
 * The words of one document. Those of its article are read at once, painted and marked; any others are made when they
 * are looked at.
 */
import type { AnalysedToken } from '@/lib/analysis';
import type { Block } from '@/lib/article';
import type { WordState } from '@/lib/vocabulary';
import { ArticleReading } from './article-reading';
import type { Theme } from './card/card-model';
import { themeAt } from './card/page-theme';
import { concernsStory } from './concerns-story';
import { textElement } from './page-places';
import { drawNames } from './paint/names';
import { copyOriginals } from './paint/original-copy';
import { PageLook } from './paint/page-look';
import { Painter } from './paint/painter';
import { onRecolouring } from './paint/recolouring';
import { ScrollAnchor } from './paint/scroll-anchor';
import { Slices } from './paint/slices';
import { viewedLine } from './paint/viewed-line';
import type { ReaderOptions, Wants } from './reader-options';
import { loneText } from './words/lone-text';
import { markedWords } from './words/marked-words';
import { Marking } from './words/marking';
import type { ReadBlock } from './words/read-block';
import { type BlockFinder, WordIndex } from './words/word-index';
import { WordStates } from './words/word-states';
import type { Point } from './point';

export interface PageWordsMeans {
  /** Where it is; null before it has moved. */
  readonly pointer: () => Point | null;
  /** Called after words have been painted, or taken out of the page. */
  readonly onPainted: () => void;
  /** Called when the page has gone from light to dark, or back. */
  readonly onRecoloured: () => void;
}

export class PageWords {
  readonly names = drawNames();
  readonly states = new WordStates();
  readonly painter: Painter;
  readonly index: WordIndex;
  /** null on a page without one. */
  readonly article: ArticleReading | null;
  /** Resolves once the article has been read, or given up. */
  readonly started: Promise<void>;
  /** Resolves once reading has ended and nothing of it is left in the page. */
  readonly ended: Promise<void>;
  readonly #look: PageLook;
  readonly #marking: Marking;
  readonly #anchor: ScrollAnchor;
  readonly #slices = new Slices();
  /** Of the ground that the article stands on, as the rules have it. */
  #theme: Theme = 'light';

  constructor(
    private readonly options: ReaderOptions,
    private readonly wants: Wants,
    private readonly means: PageWordsMeans,
  ) {
    const { document, services, signal } = options;
    const { names, states } = this;
    this.#look = new PageLook(document, names);
    this.painter = new Painter(document, names, (added) => this.article?.pageChanged(added));
    this.#anchor = new ScrollAnchor(document, () =>
      viewedLine(document, means.pointer(), this.blocks, this.painter),
    );
    this.index = new WordIndex(
      services,
      states,
      (node) => this.painter.dataOf(node),
      (node, offset) => this.#blockAround(node, offset) ?? loneText(node),
    );
    this.#marking = new Marking(document, names, () => this.#marked(), signal);
    this.article = this.#readArticle();
    // First of all: the answer is on its way while the rest is set up.
    this.started = this.article?.start() ?? Promise.resolve();
    this.#writeRules();
    onRecolouring(document, () => this.#recolour(), signal);
    copyOriginals(
      {
        document,
        painter: this.painter,
        holdLine: () => this.#anchor.hold(means.pointer()),
        onPainted: () => this.#painted(),
      },
      signal,
    );
    this.ended = new Promise((resolve) => {
      signal.addEventListener('abort', () => void this.#remove().finally(resolve));
    });
  }

  /** The article's blocks in reading order; [] without one. */
  get blocks(): readonly Block[] {
    return this.article?.blocks ?? [];
  }

  /** Those of them that have been read. */
  get reads(): readonly ReadBlock[] {
    return this.article?.reads ?? [];
  }

  /** True for a word that is new to the reader, in an article. */
  isNew(token: AnalysedToken): boolean {
    return this.article?.isNew(token) ?? false;
  }

  /** True if a change of the page's own may mean another story than the one that is read. */
  isConcernedBy(change: MutationRecord): boolean {
    return concernsStory(change, this.article?.container ?? null, this.painter);
  }

  /** Shows the words as the reader now wants them. Resolves when the page is repainted. */
  async show(): Promise<void> {
    await this.article?.show(this.wants.preferences, () => this.#writeRules());
  }

  /**
   * Takes in what the reader has said of words, by `stateKey`.
   * @returns true if that is news
   */
  learnStates(said: Readonly<Record<string, WordState>>): boolean {
    const news = this.states.change(said);
    if (news.size === 0) return false;
    this.article?.statesChanged(news);
    this.mark();
    return true;
  }

  /** Marks the words as they are to the reader now, before long. */
  mark(): void {
    this.#marking.refresh();
  }

  /** Brings the rules of highlights to where one is about to lie. */
  readyForHighlight(node: Node): void {
    if (!this.painter.isOurs(node)) this.#look.adoptForHighlight(node);
  }

  /** Undoes at once what is not undone yet, once reading has been ended. */
  finish(): void {
    this.painter.remove();
    this.#look.remove();
  }

  #painted(): void {
    this.mark();
    this.means.onPainted();
  }

  #readArticle(): ArticleReading | null {
    const { article, services, signal } = this.options;
    if (article === null) return null;
    return new ArticleReading(article.blocks, this.wants.preferences, {
      services,
      painter: this.painter,
      index: this.index,
      states: this.states,
      blockAround: (node, offset) => this.#blockAround(node, offset),
      signal,
      onPainted: () => this.#painted(),
      adoptStyles: (node) => this.#look.adoptForPainting(node),
      slices: this.#slices,
      holdLine: () => this.#anchor.hold(this.means.pointer()),
    });
  }

  /** What is on the page are our words; what is read are the page's own. */
  #blockAround(node: Text, offset: number): ReturnType<BlockFinder> {
    const live = this.painter.toLive(node, offset, 'after');
    const block = this.options.blockAround(live.node, live.offset);
    return block === null ? null : this.painter.toOriginalBlock(block);
  }

  #marked(): ReturnType<typeof markedWords> {
    const { painter, states } = this;
    const isNew = (token: AnalysedToken) => this.isNew(token);
    const marked = markedWords(this.reads, this.wants.surface.marks, { painter, states, isNew });
    for (const stretches of marked.values())
      for (const { startContainer } of stretches) this.readyForHighlight(startContainer);
    return marked;
  }

  #writeRules(): void {
    const { borders, labelSize, display } = this.wants.preferences;
    const { style, colours } = display;
    this.#theme = this.#themeNow();
    this.#look.write({ style, colours, borders, labelSize, dark: this.#theme === 'dark' });
  }

  #themeNow(): Theme {
    return themeAt(textElement(this.options.document, this.blocks));
  }

  #recolour(): void {
    if (this.#themeNow() === this.#theme) return;
    this.#writeRules();
    this.means.onRecoloured();
  }

  async #remove(): Promise<void> {
    try {
      await this.painter.removeInSlices(this.#slices, this.#anchor.hold(this.means.pointer()));
    } finally {
      // The sheet goes last: without it, words that are still painted would be bare.
      this.#look.remove();
    }
  }
}
