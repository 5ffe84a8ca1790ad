/** What the reader does by keys and on the bar: goes from word to word, mends cuts, takes things back. */
import type { AnalysedToken } from '@/lib/analysis';
import type { Block } from '@/lib/article';
import { type WordState, stateKey } from '@/lib/vocabulary';
import { type Acts, acts } from './act';
import { Bar } from './bar/bar';
import type { BarModel } from './bar/bar-model';
import { linesEnd } from './bar/lines-end';
import type { StateGiven } from './card/card-actions';
import type { Cuts } from './card/card-commands';
import { themeAt } from './card/page-theme';
import { ReadingCursor } from './keyboard/reading-cursor';
import { listenToKeys } from './keyboard/keys';
import type { CardListener, LookUp } from './look-up';
import { bringIntoView, outermostDocument, textElement } from './page-places';
import type { PageWords } from './page-words';
import { drawName } from './paint/names';
import type { ReaderOptions, Wants } from './reader-options';
import { takingBack } from './taking-back';
import { UndoList } from './undo-list';
import { Mending } from './words/mending';
import type { WordPlace } from './words/read-block';

export class Commands implements CardListener {
  readonly #undoList = new UndoList();
  readonly #cursor: ReadingCursor;
  readonly #mending: Mending;
  readonly #acts: Acts;
  readonly #bar: Bar;
  #isHelpOpen = false;

  constructor(
    private readonly options: ReaderOptions,
    private readonly wants: Wants,
    private readonly words: PageWords,
    private readonly lookUp: LookUp,
  ) {
    this.#cursor = this.#makeCursor();
    this.#mending = new Mending({
      services: options.services,
      index: words.index,
      undoList: this.#undoList,
      repaint: async (read) => words.article?.repaint(read),
      show: async (place) => {
        await lookUp.session.show(place, 'keyboard');
        this.#bar.refresh();
      },
    });
    this.#acts = acts({
      session: lookUp.session,
      cursor: this.#cursor,
      undoList: this.#undoList,
      mending: this.#mending,
      mode: () => wants.preferences.mode,
      setMode: options.controls.setMode,
      isHelpOpen: () => this.#isHelpOpen,
      openHelp: (open) => this.#openHelp(open),
      onChange: () => this.refresh(),
    });
    this.#bar = this.#makeBar();
    this.#bar.refresh();
    this.#listenToKeys();
  }

  /** How the card has the cut of its word mended. */
  get cuts(): Cuts {
    const mending = this.#mending;
    const refreshAfter = (deed: Promise<void>) =>
      void deed.catch(() => {}).finally(() => this.refresh());
    return {
      nextOf: (place) => mending.nextOf(place),
      split: (place, at) => refreshAfter(mending.split(place, at)),
      join: (place) => refreshAfter(mending.join(place)),
      mended: () => mending.last,
      keep: () => this.#acts.act('keepCut'),
      undo: () => this.#acts.act('undo'),
    };
  }

  /** Draws the bar and the card as things are now. */
  refresh(): void {
    this.#bar.refresh();
    this.lookUp.session.refresh();
  }

  refreshBar(): void {
    this.#bar.refresh();
  }

  /** Starts reading by keys: opens the card of the first word in view, from where they lead on. */
  async startCursor(): Promise<void> {
    const start = this.#cursor.start();
    this.#bar.refresh();
    await start;
  }

  /** The card has been opened on a word, or closed. */
  shown(place: WordPlace | null): void {
    if (place === null) return;
    this.#cursor.stay(place);
    const box = this.lookUp.targets.boxOf(place);
    if (box !== null && this.#outermost === this.options.document) this.#bar.avoid(box.kept);
  }

  /** The reader has said on the card what a word is to them. */
  stateGiven(token: AnalysedToken, given: StateGiven): void {
    const learn = (now: WordState) => {
      this.words.learnStates({ [stateKey(token.headword)]: now });
      this.refresh();
    };
    this.#undoList.add(takingBack(this.options.services, token, given, learn));
    learn(given.state);
  }

  /** Something else has been done on the card that can be taken back. */
  done(takeBack: () => Promise<void>): void {
    this.#undoList.add(takeBack);
  }

  /** The page's own document, also where this is one in a frame of it. */
  get #outermost(): Document {
    return outermostDocument(this.options.document);
  }

  #openHelp(open: boolean): void {
    this.#isHelpOpen = open;
    this.#bar.refresh();
  }

  #makeCursor(): ReadingCursor {
    const { words } = this;
    const { document } = this.options;
    const { session, targets } = this.lookUp;
    return new ReadingCursor({
      blocks: () => words.blocks,
      read: async (block) =>
        words.index.readOf(block) ?? (await words.index.read([block]))[0] ?? null,
      isNew: (token) => words.isNew(token),
      isInView: (place) => (targets.boxOf(place)?.kept.top ?? -1) >= 0,
      shown: () => session.place,
      async show(place) {
        bringIntoView(document, targets.boxOf(place)?.kept ?? null);
        await session.show(place, 'keyboard');
      },
    });
  }

  #makeBar(): Bar {
    const document = this.#outermost;
    const isOwn = document === this.options.document;
    return new Bar({
      document,
      textBoxes: () => (isOwn ? this.words.blocks.flatMap(boxOf) : []),
      linesEnd: () => linesEnd(this.words.blocks),
      name: drawName(),
      view: this.options.barView,
      signal: this.options.signal,
      model: () => this.#barModel(),
    });
  }

  #barModel(): Omit<BarModel, 'room'> {
    const { document, article, controls } = this.options;
    const { preferences, surface } = this.wants;
    const { act } = this.#acts;
    return {
      isShown: surface.bar && article !== null,
      isFolded: surface.barFolded,
      isHelpOpen: this.#isHelpOpen,
      mode: preferences.mode,
      newWords: this.words.article?.progress.newWords ?? null,
      isCursorOn: this.#cursor.isOn,
      canUndo: !this.#undoList.isEmpty,
      mended: this.#mending.last,
      keys: surface.keys,
      impossible: this.lookUp.session.actions.impossible,
      theme: themeAt(textElement(document, this.words.blocks)),
      commands: {
        fold: controls.fold,
        setMode: controls.setMode,
        nextNew: () => act('nextNew'),
        toggleCursor: () => this.#toggleCursor(),
        undo: () => act('undo'),
        keepCut: () => act('keepCut'),
        help: (open) => this.#openHelp(open),
        stop: controls.stop,
      },
    };
  }

  #toggleCursor(): void {
    if (!this.#cursor.isOn) return void this.startCursor().catch(() => {});
    this.lookUp.session.close();
    this.#acts.act('close');
  }

  #listenToKeys(): void {
    const { document, signal } = this.options;
    const { host } = this.lookUp;
    if (document.defaultView === null) return;
    listenToKeys(
      document.defaultView,
      {
        ...this.#acts,
        keys: () => this.wants.surface.keys,
        isTaken: (event) => this.#bar.takes(event) || (host.owns(event) && host.isTyping),
      },
      signal,
    );
  }
}

const boxOf = ({ pieces: [first] }: Block): DOMRect | [] =>
  first?.node.parentElement?.getBoundingClientRect() ?? [];
