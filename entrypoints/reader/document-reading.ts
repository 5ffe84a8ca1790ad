import { type Finding, blockAround, findArticle, whenQuiet } from '@/lib/article';
import { keysFrom } from '@/lib/keys';
import { failureCode } from '@/lib/messaging';
import { nextTask } from '@/lib/next-task';
import {
  type PageReader,
  type Preferences,
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
import type { WordState } from '@/lib/vocabulary';
import { barView } from './bar-view';
import { cardView } from './card-view';
import { services } from './services';

/** What is going on while reading is on. */
interface Session {
  readonly ending: AbortController;
  readonly reader: PageReader;
}

/** Reading on one document: on from the first injection, off when the reader says so. */
export class DocumentReading {
  #session: Session | null = null;
  #watch: AbortController | null = null;
  /** What was found last, kept while reading is off. */
  #finding: Finding | null = null;
  /** Resolves once the story was looked for, and reading of it has begun, since reading was switched on. */
  #started: Promise<void> = Promise.resolve();
  /** What reading has ended with, until it is asked for again. */
  #failure: unknown = null;
  /** Resolves once what was read before is undone: its words are not to be taken for the page's. */
  #undone: Promise<void>;
  /** Counts beginnings and ends: what has been overtaken does not go on. */
  #turn = 0;

  /** @param undone the same of an earlier injection */
  constructor(
    private readonly document: Document,
    signal: AbortSignal,
    undone: Promise<void>,
  ) {
    this.#undone = undone;
    signal.addEventListener('abort', () => this.#stop());
    watchSettings((settings) => {
      this.#session?.reader.arrange(surfaceFrom(settings));
      void this.#session?.reader.show(preferencesFrom(settings));
    }, signal);
  }

  get status(): ReadingStatus {
    if (this.#failure !== null) return failed(this.#failure);
    if (this.#watch === null) return { kind: 'off' };
    const finding = this.#finding;
    if (this.#session === null || finding === null) return { kind: 'starting' };
    if ('refusal' in finding) {
      const { reason, frames } = finding.refusal;
      return { kind: 'noArticle', reason, frames: reason === 'foreign-frame' ? frames : [] };
    }
    const { progress } = this.#session.reader;
    if (progress === null) return { kind: 'starting' };
    if (progress.failure !== null) return failed(progress.failure);
    if (!progress.isDone) return { kind: 'starting' };
    const { words, newWords } = progress;
    return { kind: 'reading', title: finding.article.title, words, newWords };
  }

  /** True if the story was found in this document, also while it is not read; or is still looked for. */
  get mayHaveStory(): boolean {
    return this.#finding === null ? this.#isOn : 'article' in this.#finding;
  }

  /** Resolves once nothing is left in the page of what was read last, when that has been ended. */
  get undone(): Promise<void> {
    return this.#undone;
  }

  /**
   * Switches reading on or off; switched off, it stays off for this document until asked again.
   * @returns the status once that is so: an article is being read, or nothing of it is left in the page
   */
  async set(on: boolean): Promise<ReadingStatus> {
    // What has failed is tried anew.
    if (on && this.status.kind === 'failed') this.#stop();
    if (on && !this.#isOn) await this.#start();
    if (!on) {
      this.#stop();
      await this.#undone;
    }
    return this.status;
  }

  /** Takes in states that were changed elsewhere; null: so many that all are asked for anew. */
  learnStates(states: Readonly<Record<string, WordState>> | null): null {
    if (states !== null) this.#session?.reader.learnStates(states);
    else if (this.#session !== null) void this.#orFail(() => this.#read());
    return null;
  }

  /** Reads the words of the article anew, as they are cut otherwise. */
  readAnew(): null {
    void this.#session?.reader.readAnew();
    return null;
  }

  /** Starts reading by keys, and reading itself where it is off. */
  async startCursor(): Promise<null> {
    if (!this.#isOn) void this.#start();
    await this.#started;
    await this.#session?.reader.startCursor();
    return null;
  }

  async #start(): Promise<void> {
    const watch = new AbortController();
    this.#watch = watch;
    this.#failure = null;
    this.#started = this.#orFail(() => this.#read());
    await this.#started;
    if (watch.signal.aborted) return;
    // The story may come late, or another one in its place where the page navigates by itself.
    whenQuiet(
      this.document,
      ({ navigated }) => void this.#orFail(() => this.#follow(navigated)),
      watch.signal,
      { isConcernedBy: (change) => this.#session?.reader.isConcernedBy(change) ?? true },
    );
  }

  /** Does something that reading can't do without: if it fails, reading ends, and the status says so. */
  async #orFail(act: () => void | Promise<void>): Promise<void> {
    const watch = this.#watch;
    try {
      await act();
    } catch (error) {
      if (this.#watch !== watch) return;
      this.#stop();
      this.#failure = error;
    }
  }

  /** Finds the story anew on the page as it looks now. */
  #follow(navigated: boolean): void {
    const session = this.#session;
    if (session === null) return;
    const finding = this.#find();
    // A page that is in the middle of something is no reason to give the story up.
    if ('refusal' in finding && !navigated) return;
    this.#finding = finding;
    session.reader.follow('article' in finding ? finding.article : null);
  }

  /** True while reading is on, whether there is a story or not. */
  get #isOn(): boolean {
    return this.#watch !== null;
  }

  #find(): Finding {
    return findArticle(this.document, { isDrawn: (element) => element.checkVisibility() });
  }

  /** Finds and reads the story, in place of what was read before. */
  async #read(): Promise<void> {
    const watch = this.#watch;
    // Asked first: the answer is on its way while the story is looked for.
    const asked = readSettings();
    this.#endSession();
    const turn = this.#turn;
    // The page's turn comes in between: running a script for the first time takes time of its own.
    await Promise.all([this.#undone, nextTask()]);
    if (watch === null || this.#turn !== turn) return;
    const finding = this.#find();
    const settings = await asked;
    if (this.#turn !== turn) return;
    const ending = new AbortController();
    this.#finding = finding;
    this.#session = {
      ending,
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
    this.#failure = null;
    this.#endSession();
  }

  #endSession(): void {
    this.#turn += 1;
    const session = this.#session;
    this.#session = null;
    if (session === null) return;
    session.ending.abort();
    this.#undone = session.reader.ended;
  }
}

const failed = (error: unknown): ReadingStatus => ({ kind: 'failed', code: failureCode(error) });

const preferencesFrom = (settings: Settings): Preferences => ({
  mode: settings.displayMode,
  level: { hsk: settings.hskLevel, rank: settings.rankBand },
  display: readingDisplayOf(settings),
  card: cardPreferencesOf(settings),
  borders: settings.wordBorders,
  labelSize: settings.labelSize,
});

const surfaceFrom = ({
  wordMarks,
  readingBar,
  readingBarFolded,
  changedKeys,
}: Settings): Surface => ({
  bar: readingBar,
  barFolded: readingBarFolded,
  keys: keysFrom(changedKeys),
  marks: wordMarks,
});
