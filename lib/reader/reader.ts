/**
 * The page side: finds the article's words, paints them, answers the pointer and the keys. Everything it
 * puts on the page goes again when its signal is aborted.
 */
import type { Headword } from '@/lib/analysis';
import type { Article, Block } from '@/lib/article';
import { type WordState, stateKey } from '@/lib/vocabulary';
import { acts } from './act';
import { ArticleReading, type Progress } from './article-reading';
import { Bar } from './bar/bar';
import type { BarModel, BarView } from './bar/bar-model';
import { CardHost } from './card/card-host';
import type { CardView } from './card/card-model';
import { CardSession } from './card/card-session';
import { themeAt } from './card/page-theme';
import { listenToKeys } from './keyboard/keys';
import { ReadingCursor } from './keyboard/reading-cursor';
import { ActiveHighlight } from './paint/active-highlight';
import { drawName, drawNames } from './paint/names';
import { PageLook } from './paint/page-look';
import { Painter } from './paint/painter';
import { Marking } from './words/marking';
import { markedWords } from './words/marked-words';
import { ScrollAnchor } from './paint/scroll-anchor';
import { Slices } from './paint/slices';
import { viewedLine } from './paint/viewed-line';
import { Hover } from './pointer/hover';
import { offerSelections } from './pointer/selection-offer';
import { Targets } from './pointer/targets';
import { encountersIn } from './encounters';
import { concernsStory } from './concerns-story';
import type { ReaderServices } from './services';
import { bringIntoView, outermostDocument, sourceOf, textElement } from './page-places';
import type { Preferences } from './preferences';
import type { Controls, Surface } from './surface';
import { takingBack } from './taking-back';
import { UndoList } from './undo-list';
import { Mending } from './words/mending';
import { loneText } from './words/lone-text';
import { type BlockFinder, WordIndex } from './words/word-index';
import { WordStates } from './words/word-states';

export interface ReaderOptions {
  readonly document: Document;
  /** null on a page without one: then words are looked up, and nothing is painted. */
  readonly article: Article | null;
  readonly blockAround: BlockFinder;
  readonly services: ReaderServices;
  readonly view: CardView;
  readonly barView: BarView;
  readonly preferences: Preferences;
  readonly surface: Surface;
  readonly controls: Controls;
  /** Ends reading and undoes all of it. */
  readonly signal: AbortSignal;
}

export interface Reader {
  /** How far the article is; null without one. */
  readonly progress: Progress | null;
  /** Goes on with the story as the page has it now. @param blocks as `pageBlock` gives them */
  follow(blocks: readonly Block[]): void;
  /** A block found on the page as it looks now, made of the page's own text nodes. */
  pageBlock(block: Block): Block;
  /** True if a change of the page's own may mean another story than the one that is read. */
  isConcernedBy(change: MutationRecord): boolean;
  /** Shows the words otherwise. Resolves when the page is repainted. */
  show(preferences: Preferences): Promise<void>;
  /** Lets the surface be otherwise, without touching the words. */
  arrange(surface: Surface): void;
  /** Takes in what the reader has said of words somewhere else, by `stateKey`. */
  learnStates(states: Readonly<Record<string, WordState>>): void;
  /** Has the words cut anew. */
  readAnew(): Promise<void>;
  /** Starts reading by keys: opens the card of the first word in view, from where they lead on. */
  startCursor(): Promise<void>;
  /** Resolves once reading has ended and all of it is undone, which is done in slices. */
  readonly ended: Promise<void>;
  /** Undoes at once what is not undone yet, once reading has been ended. */
  finish(): void;
}

/** Starts reading at once; painting goes on in slices. */
export function startReader(options: ReaderOptions): Reader {
  const { document, article, services, view, signal } = options;
  const names = drawNames();
  const states = new WordStates();
  const look = new PageLook(document, names);
  const readyForHighlight = (node: Node) => {
    if (!painter.isOurs(node)) look.adoptForHighlight(node);
  };
  const highlight = new ActiveHighlight(document, names);
  const host = new CardHost(document, drawName(), view.css);
  const painter = new Painter(document, names, (added) => reading?.pageChanged(added));
  const slices = new Slices();
  const anchor = new ScrollAnchor(document, () =>
    viewedLine(document, hover.point, reading?.blocks ?? [], painter),
  );
  // What is on the page are our words; what is read are the page's own.
  const blockAround: BlockFinder = (node, offset) => {
    const live = painter.toLive(node, offset, 'after');
    const block = options.blockAround(live.node, live.offset);
    return block === null ? null : painter.toOriginalBlock(block);
  };
  const index = new WordIndex(
    services,
    states,
    (node) => painter.dataOf(node),
    (node, offset) => blockAround(node, offset) ?? loneText(node),
  );
  const reading =
    article === null
      ? null
      : new ArticleReading(article.blocks, options.preferences, {
          services,
          painter,
          index,
          states,
          blockAround,
          signal,
          onPainted: () => marking.refresh(),
          adoptStyles: (node) => look.adoptForPainting(node),
          slices,
          holdLine: () => anchor.hold(hover.point),
        });
  // First of all: the answer is on its way while the rest is set up.
  const started = reading?.start();

  const source = sourceOf(document, article);
  const targets = new Targets(document, names, painter, index);

  let { preferences, surface } = options;
  const session = new CardSession({
    display: () => preferences.display,
    services,
    view,
    host,
    states,
    source,
    script: article?.language === 'zh-Hant' ? 'traditional' : 'simplified',
    preferences: () => preferences.card,
    keys: () => surface.keys,
    signal,
    boxOf: (target) => targets.boxOf(target),
    onShow: (place) => {
      const ranges = place === null ? [] : targets.rangesOf(place);
      for (const range of ranges) readyForHighlight(range.startContainer);
      highlight.set(ranges);
      if (place !== null) cursor.stay(place);
      const box = place === null ? null : targets.boxOf(place);
      if (box !== null && outermost === document) bar.avoid(box.kept);
    },
    onDeed: (takeBack) => undoList.add(takeBack),
    cuts: {
      nextOf: (place) => mending.nextOf(place),
      split: (place, at) => refreshAfter(mending.split(place, at)),
      join: (place) => refreshAfter(mending.join(place)),
      mended: () => mending.last,
      keep: () => act('keepCut'),
      undo: () => act('undo'),
    },
    onState(token, state, takeBack) {
      undoList.add(takingBack(services, token, states.stateOf(token), takeBack, learnState));
      learnState(token.headword, state);
    },
  });
  const hover = new Hover(
    {
      document,
      host,
      session,
      targetAt: (point) => targets.at(point),
      preferences: () => preferences.card,
    },
    signal,
  );
  offerSelections(
    {
      document,
      session,
      looseTexts: targets.looseTexts,
      isEnabled: () => preferences.card.offersSelection,
    },
    signal,
  );
  const readBlocks = () => (reading?.blocks ?? []).flatMap((block) => index.readOf(block) ?? []);
  const marking = new Marking(
    document,
    names,
    () => {
      const marked = markedWords(readBlocks(), surface.marks, {
        painter,
        states,
        isNew: (token) => reading?.isNew(token) ?? false,
      });
      for (const stretches of marked.values())
        for (const { startContainer } of stretches) readyForHighlight(startContainer);
      return marked;
    },
    signal,
  );
  const write = ({ borders, labelSize, display: { style, colours } }: Preferences) => {
    const dark = themeAt(textElement(document, article)) === 'dark';
    look.write({ style, colours, borders, labelSize, dark });
  };
  const learnStates = (changed: Readonly<Record<string, WordState>>) => {
    const news = states.change(changed);
    if (news.size > 0) {
      reading?.statesChanged(news);
      marking.refresh();
    }
    refresh();
  };
  const learnState = (headword: Headword, state: WordState) =>
    learnStates({ [stateKey(headword)]: state });
  const cursor = new ReadingCursor({
    blocks: () => reading?.blocks ?? [],
    read: async (block) => index.readOf(block) ?? (await index.read([block]))[0] ?? null,
    isNew: (token) => reading?.isNew(token) ?? false,
    isInView: (place) => (targets.boxOf(place)?.kept.top ?? -1) >= 0,
    shown: () => session.place,
    async show(place) {
      bringIntoView(document, targets.boxOf(place)?.kept ?? null);
      await session.show(place, 'keyboard');
    },
  });
  const refresh = () => {
    bar.refresh();
    session.refresh();
  };
  const refreshAfter = (deed: Promise<void>) => void deed.catch(() => {}).finally(refresh);
  const undoList = new UndoList();
  const mending = new Mending({
    services,
    index,
    undoList,
    repaint: async (read) => reading?.repaint(read),
    async show(place) {
      await session.show(place, 'keyboard');
      bar.refresh();
    },
  });
  let isHelpOpen = false;
  const openHelp = (open: boolean) => {
    isHelpOpen = open;
    bar.refresh();
  };
  const { act, isAwake } = acts({
    session,
    cursor,
    undoList,
    mending,
    mode: () => preferences.mode,
    setMode: options.controls.setMode,
    isHelpOpen: () => isHelpOpen,
    openHelp,
    onChange: () => refresh(),
  });
  const startCursor = async () => {
    const start = cursor.start();
    bar.refresh();
    await start;
  };
  const outermost = outermostDocument(document);
  const bar = new Bar({
    document: outermost,
    textBoxes: () =>
      outermost !== document
        ? []
        : (reading?.blocks ?? []).flatMap(
            ({ pieces: [first] }) => first?.node.parentElement?.getBoundingClientRect() ?? [],
          ),
    name: drawName(),
    view: options.barView,
    signal,
    model: (): BarModel => ({
      isShown: surface.bar && article !== null,
      isFolded: surface.barFolded,
      isHelpOpen,
      mode: preferences.mode,
      newWords: reading?.progress.newWords ?? null,
      isCursorOn: cursor.isOn,
      canUndo: !undoList.isEmpty,
      mended: mending.last,
      keys: surface.keys,
      theme: themeAt(textElement(document, article)),
      commands: {
        fold: options.controls.fold,
        setMode: options.controls.setMode,
        nextNew: () => act('nextNew'),
        toggleCursor() {
          if (!cursor.isOn) return void startCursor().catch(() => {});
          session.close();
          act('close');
        },
        undo: () => act('undo'),
        keepCut: () => act('keepCut'),
        help: openHelp,
        stop: options.controls.stop,
      },
    }),
  });

  write(options.preferences);
  bar.refresh();
  if (document.defaultView !== null)
    listenToKeys(
      document.defaultView,
      {
        keys: () => surface.keys,
        isAwake,
        act,
        isTaken: (event) => bar.takes(event) || (host.owns(event) && host.isTyping),
      },
      signal,
    );
  const ended = new Promise<void>((resolve) => {
    signal.addEventListener('abort', () => {
      const hold = anchor.hold(hover.point);
      highlight.set([]);
      void painter.removeInSlices(slices, hold).finally(() => {
        // The sheet goes last: without it, words that are still painted would be bare.
        look.remove();
        resolve();
      });
    });
  });
  void started
    ?.then(async () => {
      if (signal.aborted) return;
      for (const batch of encountersIn(readBlocks(), states, source, Date.now()))
        await services.meet(batch);
    })
    // A sentence that could not be added is no matter to stop reading for.
    .catch(() => {});
  reading?.whenDone(() => bar.refresh());

  return {
    get progress() {
      return reading?.progress ?? null;
    },
    follow: (blocks) => void reading?.follow(blocks),
    pageBlock: (block) => painter.toOriginalBlock(block),
    isConcernedBy: (change) => concernsStory(change, reading?.container ?? null, painter),
    async show(wanted) {
      const isOther = JSON.stringify(wanted) !== JSON.stringify(preferences);
      preferences = wanted;
      session.refresh();
      if (isOther) await reading?.show(wanted, () => write(wanted));
      bar.refresh();
    },
    arrange(wanted) {
      surface = wanted;
      marking.refresh();
      bar.refresh();
    },
    learnStates,
    readAnew: async () => reading?.readAnew(),
    startCursor,
    ended,
    finish() {
      painter.remove();
      look.remove();
    },
  };
}
