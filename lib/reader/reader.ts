/**
 * The page side: finds the article's words, paints them, answers the pointer and the keys. Everything it
 * puts on the page goes again when its signal is aborted.
 */
import type { Headword } from '@/lib/analysis';
import type { Article } from '@/lib/article';
import type { WordState } from '@/lib/vocabulary';
import { ArticleReading, type Preferences, type Progress } from './article-reading';
import { CardHost } from './card/card-host';
import type { CardView } from './card/card-model';
import { CardSession } from './card/card-session';
import { themeAt } from './card/page-theme';
import { wordBox } from './card/word-box';
import { listenToKeys, type ReadingAction } from './keyboard/keys';
import { firstWord, wordBeside } from './keyboard/reading-cursor';
import { ActiveHighlight } from './paint/active-highlight';
import { drawName, drawNames } from './paint/names';
import { pageRules, PageStyles } from './paint/page-styles';
import { Painter } from './paint/painter';
import { viewedLine } from './paint/viewed-line';
import { Hover } from './pointer/hover';
import { textAtPoint } from './pointer/text-at-point';
import { encountersIn } from './encounters';
import type { ReaderServices } from './services';
import { nodeStretches, type WordPlace } from './words/read-block';
import { type BlockFinder, WordIndex } from './words/word-index';
import { WordStates } from './words/word-states';

export interface ReaderOptions {
  readonly document: Document;
  /** null on a page without one: then words are looked up, and nothing is painted. */
  readonly article: Article | null;
  readonly blockAround: BlockFinder;
  readonly services: ReaderServices;
  readonly view: CardView;
  readonly preferences: Preferences;
  /** How long the pointer rests on a word before its card opens, in ms. */
  readonly dwellMs?: number;
  /** Ends reading and undoes all of it. */
  readonly signal: AbortSignal;
}

export interface Reader {
  /** How far the article is; null without one. */
  readonly progress: Progress | null;
  /** Shows the words otherwise. Resolves when the page is repainted. */
  show(preferences: Preferences): Promise<void>;
  /** Takes in what the reader has said of a word somewhere else. */
  learnState(headword: Headword, state: WordState): void;
  /** Opens the card of the first word in view, from where keys lead on. */
  startCursor(): Promise<void>;
}

const DEFAULT_DWELL_MS = 40;
/** Where a word that the keys have reached is scrolled to, as a share of the viewport's height. */
const READING_HEIGHT = 0.35;

/** Starts reading at once; painting goes on in slices. */
export function startReader(options: ReaderOptions): Reader {
  const { document, article, services, view, signal } = options;
  const names = drawNames();
  const states = new WordStates();
  const styles = new PageStyles(document);
  const highlight = new ActiveHighlight(document, names);
  const host = new CardHost(document, drawName(), view.css);
  const painter = new Painter(document, names, (lost, added) => reading?.pageChanged(lost, added));
  const index = new WordIndex(
    services,
    states,
    (node) => painter.dataOf(node),
    options.blockAround,
  );
  const source = sourceOf(document, article);
  const wordBoxOf = (place: WordPlace) => wordBox(rangesOf(painter, place));

  let { display } = options.preferences;
  const session = new CardSession({
    display: () => display,
    services,
    view,
    host,
    states,
    source,
    script: article?.language === 'zh-Hant' ? 'traditional' : 'simplified',
    copyFormats: () => ['word', 'entry', 'sentence'],
    rangesOf: (place) => rangesOf(painter, place),
    onShow: (place) => {
      const ranges = place === null ? [] : rangesOf(painter, place);
      for (const range of ranges) styles.adopt(range.startContainer);
      highlight.set(ranges);
    },
    onState: ({ headword }, state) => learnState(headword, state),
  });
  const hover = new Hover(
    {
      document,
      host,
      session,
      textAt: (point) => textAtPoint(document, point, names.word),
      wordAt: (hit) => {
        const { node, offset } = painter.toOriginal(hit.node, hit.offset);
        return index.find(node, offset);
      },
      dwellMs: () => options.dwellMs ?? DEFAULT_DWELL_MS,
    },
    signal,
  );
  const reading =
    article === null
      ? null
      : new ArticleReading(article, options.preferences, {
          services,
          painter,
          index,
          states,
          blockAround: options.blockAround,
          signal,
          adoptStyles: (node) => styles.adopt(node),
          viewedLine: () => viewedLine(document, hover.point, painter, names.word),
        });

  const write = ({ mode }: Preferences) => {
    styles.write(
      pageRules(names, { mode, dark: themeAt(textElement(document, article)) === 'dark' }),
    );
  };
  const learnState = (headword: Headword, state: WordState) => {
    if (states.set(headword, state)) reading?.stateChanged(headword);
    session.refresh();
  };
  const cursor = {
    blocks: () => reading?.blocks ?? [],
    read: async (block: Article['blocks'][number]) =>
      index.readOf(block) ?? (await index.read([block]))[0] ?? null,
  };
  const go = async (step: 1 | -1) => {
    const place = session.place;
    const next = place === null ? null : await wordBeside(place, step, cursor);
    if (next === null || session.place !== place) return;
    bringIntoView(document, wordBoxOf(next)?.kept ?? null);
    await session.show(next, 'keyboard');
  };
  const act = (action: ReadingAction): void => {
    const acts: { readonly [A in ReadingAction]: () => Promise<void> | void } = {
      next: () => go(1),
      previous: () => go(-1),
      save: () => session.toggleSave(),
      known: () => session.toggleState('known'),
      ignore: () => session.toggleState('ignored'),
      copy: () => session.copy(),
      close: () => session.close(),
      longer: () => session.step(-1),
      shorter: () => session.step(1),
      back: () => session.back(),
    };
    void Promise.resolve(acts[action]()).catch(() => {});
  };

  const isAwake = (action: ReadingAction): boolean => {
    if (session.place === null) return false;
    if (action === 'longer' || action === 'shorter') return session.canStep;
    return action !== 'back' || session.canGoBack;
  };

  write(options.preferences);
  if (document.defaultView !== null) listenToKeys(document.defaultView, isAwake, act, signal);
  signal.addEventListener('abort', () => {
    const line = viewedLine(document, hover.point, painter, names.word);
    session.close();
    highlight.set([]);
    painter.remove(line);
    styles.remove();
  });
  void reading
    ?.start()
    .then(async () => {
      if (signal.aborted) return;
      const reads = reading.blocks
        .map((block) => index.readOf(block))
        .filter((read) => read !== null);
      const met = encountersIn(reads, states, source, Date.now());
      for (const batch of met) await services.meet(batch);
    })
    // A sentence that could not be added is no matter to stop reading for.
    .catch(() => {});

  return {
    get progress() {
      return reading?.progress ?? null;
    },
    async show(preferences) {
      ({ display } = preferences);
      session.refresh();
      await reading?.show(preferences, () => write(preferences));
    },
    learnState,
    async startCursor() {
      const isInView = (place: WordPlace) => (wordBoxOf(place)?.kept.top ?? -1) >= 0;
      const place = await firstWord(cursor, isInView);
      if (place === null) return;
      bringIntoView(document, wordBoxOf(place)?.kept ?? null);
      await session.show(place, 'keyboard');
    },
  };
}

/** A word's stretches of the page as it is now. */
function rangesOf(painter: Painter, { read, token }: WordPlace): Range[] {
  return nodeStretches(read.block, token.start, token.end).flatMap(({ node, start, end }) => {
    const from = painter.toLive(node, start, 'after');
    const to = painter.toLive(node, end, 'before');
    if (!from.node.isConnected || !to.node.isConnected) return [];
    const range = node.ownerDocument.createRange();
    range.setStart(from.node, from.offset);
    range.setEnd(to.node, to.offset);
    return [range];
  });
}

const sourceOf = (document: Document, article: Article | null) => ({
  articleTitle: article?.title ?? document.title,
  site: document.location.hostname,
  url: document.location.href,
});

const textElement = (document: Document, article: Article | null): Element =>
  article?.blocks[0]?.pieces[0]?.node.parentElement ?? document.body ?? document.documentElement;

function bringIntoView(
  { defaultView }: Document,
  box: { readonly top: number; readonly bottom: number } | null,
): void {
  if (defaultView === null || box === null) return;
  const height = defaultView.innerHeight;
  if (box.top >= 0 && box.bottom <= height) return;
  defaultView.scrollBy({ top: box.top - READING_HEIGHT * height, behavior: 'instant' });
}
