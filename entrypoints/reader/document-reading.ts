import { type Finding, blockAround, findArticle, whenQuiet } from '@/lib/article';
import { keysFrom } from '@/lib/keys';
import {
  type Preferences,
  type Reader,
  type ReadingStatus,
  startPageReader,
  type Surface,
} from '@/lib/reader';
import {
  cardPreferencesOf,
  changeSetting,
  type Settings,
  readSettings,
  readingDisplayOf,
  watchSettings,
} from '@/lib/settings';
import { type WordState, headwordOfKey } from '@/lib/vocabulary';
import { barView } from './bar-view';
import { cardView } from './card-view';
import { services } from './services';

/** What is going on while reading is on. */
interface Session {
  readonly ending: AbortController;
  readonly reader: Reader;
  readonly finding: Finding;
}

/** Reading on one document: on from the first injection, off when the reader says so. */
export class DocumentReading {
  #session: Session | null = null;
  #watch: AbortController | null = null;

  constructor(
    private readonly document: Document,
    signal: AbortSignal,
  ) {
    signal.addEventListener('abort', () => this.#stop());
    watchSettings((settings) => {
      this.#session?.reader.arrange(surfaceFrom(settings));
      void this.#session?.reader.show(preferencesFrom(settings));
    }, signal);
  }

  get status(): ReadingStatus {
    if (this.#watch === null) return { kind: 'off' };
    if (this.#session === null) return { kind: 'starting' };
    const { finding, reader } = this.#session;
    if ('refusal' in finding) {
      const { reason, frames } = finding.refusal;
      return { kind: 'noArticle', reason, frames: reason === 'foreign-frame' ? frames : [] };
    }
    const { progress } = reader;
    if (progress?.hasFailed) return { kind: 'failed', code: 'no-answer' };
    if (!progress?.isDone) return { kind: 'starting' };
    const { words, newWords } = progress;
    return { kind: 'reading', title: finding.article.title, words, newWords };
  }

  /** Switches reading on or off; switched off, it stays off for this document until asked again. */
  async set(on: boolean): Promise<ReadingStatus> {
    if (on && this.#watch === null) await this.#start();
    if (!on) this.#stop();
    return this.status;
  }

  /** Takes in states that were changed elsewhere; null: so many that all are asked for anew. */
  learnStates(states: Readonly<Record<string, WordState>> | null): null {
    for (const [key, state] of Object.entries(states ?? {})) {
      this.#session?.reader.learnState(headwordOfKey(key), state);
    }
    if (states === null && this.#session !== null) void this.#read(this.#session.finding);
    return null;
  }

  /** Starts reading by keys, and reading itself where it is off. */
  async startCursor(): Promise<null> {
    if (this.#watch === null) await this.#start();
    await this.#session?.reader.startCursor();
    return null;
  }

  async #start(): Promise<void> {
    const watch = new AbortController();
    this.#watch = watch;
    await this.#read(this.#find());
    // The story may come late, or another one in its place where the page navigates by itself.
    whenQuiet(
      this.document,
      ({ navigated }) => {
        if (!navigated && this.#session && 'article' in this.#session.finding) return;
        // Where the page has gone elsewhere it must be found without what we have painted on it.
        if (navigated) this.#session?.ending.abort();
        const finding = this.#find();
        if (navigated || 'article' in finding) void this.#read(finding);
      },
      watch.signal,
    );
  }

  #find(): Finding {
    return findArticle(this.document, { isDrawn: (element) => element.checkVisibility() });
  }

  /** Reads what was found, in place of what was read before. */
  async #read(finding: Finding): Promise<void> {
    const watch = this.#watch;
    const settings = await readSettings();
    if (watch === null || this.#watch !== watch) return;
    this.#session?.ending.abort();
    const ending = new AbortController();
    this.#session = {
      ending,
      finding,
      reader: startPageReader({
        document: this.document,
        article: 'article' in finding ? finding.article : null,
        blockAround,
        services,
        view: cardView,
        barView,
        preferences: preferencesFrom(settings),
        surface: surfaceFrom(settings),
        controls: {
          setMode: (mode) => void changeSetting('displayMode', mode),
          fold: (folded) => void changeSetting('readingBarFolded', folded),
          stop: () => this.#stop(),
        },
        signal: ending.signal,
      }),
    };
  }

  #stop(): void {
    this.#watch?.abort();
    this.#watch = null;
    this.#session?.ending.abort();
    this.#session = null;
  }
}

const preferencesFrom = (settings: Settings): Preferences => ({
  mode: settings.displayMode,
  level: { hsk: settings.hskLevel, rank: settings.rankBand },
  display: readingDisplayOf(settings),
  card: cardPreferencesOf(settings),
});

const surfaceFrom = ({ readingBar, readingBarFolded, changedKeys }: Settings): Surface => ({
  bar: readingBar,
  barFolded: readingBarFolded,
  keys: keysFrom(changedKeys),
});
