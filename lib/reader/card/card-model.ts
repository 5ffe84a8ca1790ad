import type { ReadingDisplay } from '@/lib/analysis';
import type { CopyFormat, WebDictionary, WordLink } from '@/lib/card';
import type { Keys } from '@/lib/keys';
import type { Entry } from '@/lib/lexicon';
import type { CutRule, EntryToKeep, WordState } from '@/lib/vocabulary';
import type { Look, MarkedSentence } from './look';
import type { Translation } from './sentence-translator';

export type Theme = 'light' | 'dark';

/** What the card is doing or has just done. */
export type CardActivity =
  | { readonly kind: 'idle' | 'saving' | 'entryKept' | ActivityFailure }
  | { readonly kind: 'copied'; readonly format: CopyFormat };

export type ActivityFailure = 'saveFailed' | 'stateFailed' | 'copyFailed' | 'entryFailed';

/** The senses in which the reader saves a word, all of one entry. */
export interface PickedSenses {
  readonly entry: Entry;
  /** In the entry's order. */
  readonly senses: readonly string[];
}

/** How the page's word can be cut otherwise. */
export interface Cutting {
  /** The word behind it, which it can be joined with; null where there is none. */
  readonly next: string | null;
  /** What was mended last, as long as it can be kept for good. */
  readonly mended: CutRule | null;
}

/** What the reader can ask of the card. */
export interface CardCommands {
  /** Saves the word, or takes it back out of the list. */
  readonly save: () => void;
  /** Saves the word in one sense more, or one less. */
  readonly pick: (entry: Entry, sense: string) => void;
  readonly known: () => void;
  readonly ignore: () => void;
  readonly copy: () => void;
  readonly speak: () => void;
  /** Has the browser translate the sentence. */
  readonly translate: () => void;
  readonly close: () => void;
  /** To what was shown before a link was followed. */
  readonly back: () => void;
  readonly follow: (link: WordLink) => void;
  /** To another match at the page's word, by its text. */
  readonly toMatch: (text: string) => void;
  /** Looks up what is offered. */
  readonly accept: () => void;
  /** To a word of a phrase, by its token's index. */
  readonly openWord: (index: number) => void;
  /** Cuts the page's word in two. @param at code units into it */
  readonly split: (at: number) => void;
  /** Makes one word of it and the next. */
  readonly join: () => void;
  /** Has the cut that was mended last hold everywhere. */
  readonly keepCut: () => void;
  /** Takes back what was done last. */
  readonly undo: () => void;
  /** To be called when something is to be typed into the card: it stays. */
  readonly stay: () => void;
  /** Writes the reader's own entry for the word. */
  readonly keepEntry: (entry: EntryToKeep) => void;
}

/** All that is shown of one word or phrase, and what its buttons do. */
export interface CardModel {
  readonly look: Look;
  /** The dictionary words that start where the page's word does, itself among them, longest first; [] behind a link. */
  readonly matches: readonly string[];
  readonly canGoBack: boolean;
  /** The sentence that the word stands in, or the phrase; null for one that a link has led to. */
  readonly sentence: MarkedSentence | null;
  /** How readings are shown, and the word's own where it stands: syllables with tone marks. */
  readonly display: ReadingDisplay;
  readonly reading: readonly string[];
  /** Of that sentence. */
  readonly translation: Translation;
  /** True if this machine has a voice for Chinese. */
  readonly canSpeak: boolean;
  /** Those that the reader has chosen. */
  readonly webDictionaries: readonly WebDictionary[];
  readonly state: WordState;
  /** null for none. */
  readonly picked: PickedSenses | null;
  /** null for a word that is none of the page's. */
  readonly cutting: Cutting | null;
  readonly activity: CardActivity;
  readonly script: 'simplified' | 'traditional';
  readonly theme: Theme;
  /** Beside the word, or along the lower edge of a narrow screen. */
  readonly layout: 'floating' | 'sheet';
  /** Stays until it is closed. */
  readonly pinned: boolean;
  /** The reader's keys, for the buttons to tell. */
  readonly keys: Keys;
  readonly commands: CardCommands;
}

/** Draws cards; the entrypoint brings it, so that page code needs to know no view. */
export interface CardView {
  /** The rules of the card, for its shadow root. */
  readonly css: string;
  /** Draws a card into a container or redraws it there; null takes it out. */
  draw(container: HTMLElement, card: CardModel | null): void;
}
