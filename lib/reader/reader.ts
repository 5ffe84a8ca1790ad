/**
 * The page side: finds the article's words, paints them, answers the pointer and the keys. Everything it
 * puts on the page goes again when its signal is aborted.
 */
import type { Block } from '@/lib/article';
import type { WordState } from '@/lib/vocabulary';
import type { Progress } from './article-reading';
import { Commands } from './commands';
import { encountersIn } from './encounters';
import { LookUp } from './look-up';
import { sourceOf } from './page-places';
import { PageWords } from './page-words';
import type { Preferences } from './preferences';
import type { ReaderOptions, Wants } from './reader-options';
import type { Surface } from './surface';

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
  const wants: Wants = { preferences: options.preferences, surface: options.surface };
  const words = new PageWords(options, wants, {
    pointer: () => lookUp.point,
    onPainted: () => lookUp.markAnew(),
    onRecoloured: () => commands.refreshBar(),
  });
  const lookUp = new LookUp(options, wants, words, () => commands);
  const commands = new Commands(options, wants, words, lookUp);

  // A sentence that could not be added is no matter to stop reading for.
  meetSavedWords(words, options).catch(() => {});
  words.article?.whenDone(() => commands.refreshBar());

  return {
    get progress() {
      return words.article?.progress ?? null;
    },
    follow: (blocks) => void words.article?.follow(blocks),
    pageBlock: (block) => words.painter.toOriginalBlock(block),
    isConcernedBy: (change) => words.isConcernedBy(change),
    async show(wanted) {
      const isOther = JSON.stringify(wanted) !== JSON.stringify(wants.preferences);
      wants.preferences = wanted;
      lookUp.session.refresh();
      if (isOther) await words.show();
      commands.refreshBar();
    },
    arrange(wanted) {
      wants.surface = wanted;
      words.mark();
      commands.refreshBar();
    },
    learnStates(states) {
      if (words.learnStates(states)) commands.refresh();
    },
    readAnew: async () => words.article?.readAnew(),
    startCursor: () => commands.startCursor(),
    ended: words.ended,
    finish: () => words.finish(),
  };
}

/** Adds the article's sentences to the saved words that it has. */
async function meetSavedWords(
  words: PageWords,
  { document, article, services, signal }: ReaderOptions,
): Promise<void> {
  await words.started;
  if (signal.aborted) return;
  const source = sourceOf(document, article);
  for (const batch of encountersIn(words.reads, words.states, source, Date.now()))
    await services.meet(batch);
}
