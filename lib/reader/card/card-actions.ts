import type { AnalysedToken } from '@/lib/analysis';
import { type CardPreferences, copyAs } from '@/lib/card';
import { Speech } from '@/lib/speech';
import { type Entry, meaningsIn } from '@/lib/lexicon';
import {
  type EntryToKeep,
  type SavedSenses,
  type WordState,
  identityKey,
  stateKey,
} from '@/lib/vocabulary';
import type { ReaderServices, WordWrite } from '../services';
import type { WordStates } from '../words/word-states';
import type { CardActivity, PickedSenses } from './card-model';
import { copyText } from './copy-text';
import { sentenceOf, type WordLook } from './look';
import {
  browserTranslator,
  SentenceTranslator,
  type Translation,
  translationLanguages,
} from './sentence-translator';
import { identityOf, type Source, wordToSave } from './word-to-save';

/** What the reader has made of a word. */
export interface StateGiven {
  /** What it was: the page may have been told of the new state before the write was answered. */
  readonly before: WordState;
  readonly state: WordState;
  /** Undoes what was done to the saved words; a verdict is taken back by giving the old one. */
  readonly takeBack?: WordWrite['takeBack'];
}

export interface ActionMeans {
  readonly services: ReaderServices;
  readonly states: WordStates;
  readonly source: Source;
  readonly script: 'simplified' | 'traditional';
  readonly preferences: () => CardPreferences;
  /** The page's window; null where it has none. */
  readonly window: Window | null;
  readonly signal: AbortSignal;
  /** The word that the card shows; null while it shows none. */
  readonly shown: () => WordLook | null;
  /** The sentence that stands on the card. */
  readonly sentence: () => string | null;
  /** Resolves once the word of the page has been looked up, or has failed to be. */
  readonly answered: () => Promise<void>;
  /** Called when the reader has given a word another state. */
  readonly onState: (token: AnalysedToken, given: StateGiven) => void;
  /** Asks anew what the dictionary says of the word. */
  readonly renew: () => Promise<void>;
  /** Called when the reader has done something else that can be taken back. */
  readonly onDeed: (takeBack: () => Promise<void>) => void;
  /** Called when there is something new to draw. */
  readonly onChange: () => void;
}

/** What can be done with the word on the card, and how that went. */
export class CardActions {
  #activity: CardActivity = { kind: 'idle' };
  #copied = 0;
  #picked: PickedSenses | null = null;
  /** What is offered stays as it was when the word was opened: a card that grows moves its buttons. */
  #offers = { speech: false, translation: false };

  readonly #speech: Speech;
  readonly #translator: SentenceTranslator;

  constructor(private readonly means: ActionMeans) {
    const { window, script, signal, onChange } = means;
    this.#speech = new Speech(window, onChange, signal);
    this.#translator = new SentenceTranslator(
      browserTranslator(window),
      translationLanguages(script, window?.navigator.language ?? 'en'),
      onChange,
      signal,
    );
  }

  get activity(): CardActivity {
    return this.#activity;
  }

  get picked(): PickedSenses | null {
    return this.#picked;
  }

  /** Forgets what was done, as another word is shown. */
  reset(): void {
    this.#activity = { kind: 'idle' };
    this.#copied = 0;
    this.#picked = null;
    this.#offers = {
      speech: this.#speech.canSpeak,
      translation: this.#translator.isOffered,
    };
  }

  /** To be called once a word is explained: shows the senses in which it was saved before. */
  async recall(): Promise<void> {
    const { services, states, shown, onChange } = this.means;
    const look = shown();
    if (look === null || look.explanation === null || states.stateOf(look.token) !== 'learning')
      return;
    const saved = await services.savedSenses(look.token.headword).catch(() => []);
    const picked = pickedIn(look.explanation.entries, saved);
    // The reader may have picked others, or gone on, meanwhile.
    if (picked === null || this.#picked !== null || shown()?.token !== look.token) return;
    this.#picked = picked;
    onChange();
  }

  /** Saves the word, or takes it out of the saved ones again. */
  async toggleSave(): Promise<void> {
    const { services, states, source, shown, onState, answered } = this.means;
    await answered();
    const look = shown();
    const explanation = look?.explanation ?? null;
    if (look === null || explanation === null || this.#activity.kind === 'saving') return;
    this.#note(look, { kind: 'saving' });
    try {
      const before = states.stateOf(look.token);
      const isSaved = before === 'learning';
      const picked = isSaved ? this.#picked : null;
      const write = await (isSaved
        ? services.unsave(identityOf(explanation, picked))
        : services.save(wordToSave(explanation, look.place, source, Date.now(), picked)));
      if (isSaved) this.#picked = null;
      const state = stateAfter(write, look.token, isSaved ? 'unseen' : 'learning');
      if (state !== null) onState(look.token, { before, state, takeBack: write.takeBack });
      this.#note(look, { kind: 'idle' });
    } catch {
      this.#note(look, { kind: 'saveFailed' });
    }
  }

  /** Saves the word in one sense more, or one less: all of them, once none is left. */
  async pick(entry: Entry, sense: string): Promise<void> {
    const { services, states, source, shown, onState } = this.means;
    const look = shown();
    if (look === null || look.explanation === null || this.#activity.kind === 'saving') return;
    const before = states.stateOf(look.token);
    const pickedBefore = this.#picked;
    const others = pickedBefore?.entry === entry ? pickedBefore.senses : [];
    const isPicked = others.includes(sense);
    const picked = {
      entry,
      senses: entry.senses.filter((each) => (each === sense ? !isPicked : others.includes(each))),
    };
    this.#picked = picked;
    this.#note(look, { kind: 'saving' });
    try {
      const word = wordToSave(look.explanation, look.place, source, Date.now(), picked);
      const { takeBack } = await services.save(word);
      if (before !== 'learning') onState(look.token, { before, state: 'learning', takeBack });
      this.#note(look, { kind: 'idle' });
    } catch {
      if (this.#picked === picked) this.#picked = pickedBefore;
      this.#note(look, { kind: 'saveFailed' });
    }
  }

  /** Writes the reader's own entry for the word, which comes first from now on. */
  async keepEntry(entry: EntryToKeep): Promise<void> {
    const { services, shown, renew, onDeed } = this.means;
    const look = shown();
    if (look === null) return;
    try {
      const takeBack = await services.keepEntry(entry);
      onDeed(async () => {
        await takeBack();
        await renew();
      });
      await renew();
      this.#activity = { kind: 'entryKept' };
      this.means.onChange();
    } catch {
      this.#note(look, { kind: 'entryFailed' });
    }
  }

  /** Gives the word a verdict, or takes it back. */
  async toggleState(verdict: 'known' | 'ignored'): Promise<void> {
    const { services, states, shown, onState } = this.means;
    const look = shown();
    if (look === null) return;
    const before = states.stateOf(look.token);
    const state = before === verdict ? 'unseen' : verdict;
    try {
      await services.setVerdict(look.token.headword, state);
      onState(look.token, { before, state });
      this.#note(look, { kind: 'idle' });
    } catch {
      this.#note(look, { kind: 'stateFailed' });
    }
  }

  /** Without a voice, or a translator, as far as is known by now. */
  get impossible(): ReadonlySet<'speak' | 'translate'> {
    const absent = { speak: !this.#speech.canSpeak, translate: !this.#translator.isOffered };
    return new Set((['speak', 'translate'] as const).filter((action) => absent[action]));
  }

  get canSpeak(): boolean {
    return this.#offers.speech;
  }

  /** Reads the word aloud, where this machine has a voice for it. */
  speak(): void {
    const { shown, preferences, script } = this.means;
    const { voice, speechRate } = preferences();
    const token = shown()?.token;
    if (token !== undefined)
      this.#speech.speak(token.headword[script], { voice, rate: speechRate, script });
  }

  /** The translation of the word's sentence, as far as it was asked for. */
  get translation(): Translation {
    const sentence = this.means.sentence();
    return sentence === null || !this.#offers.translation
      ? { kind: 'absent' }
      : this.#translator.of(sentence);
  }

  async translate(): Promise<void> {
    const sentence = this.means.sentence();
    if (sentence !== null) await this.#translator.translate(sentence);
  }

  /** Copies the word in the first of the reader's formats; asked again, in the next. */
  async copy(): Promise<void> {
    const look = this.means.shown();
    const formats = this.means.preferences().copyFormats;
    const format = formats[this.#copied % formats.length];
    if (look === null || format === undefined) return;
    this.#copied += 1;
    const isDone = await copyText(copyAs(format, this.#copyable(look)));
    this.#note(look, isDone ? { kind: 'copied', format } : { kind: 'copyFailed' });
  }

  #copyable({ token, explanation, place }: WordLook) {
    const [entry] = explanation?.entries ?? [];
    const gloss = token.facts?.gloss ?? null;
    return {
      word: token.headword[this.means.script],
      pinyin: entry?.pinyin ?? token.pinyin.join(' '),
      senses: (entry && meaningsIn(entry.senses)) ?? (gloss === null ? [] : [gloss]),
      sentence: place === null ? '' : sentenceOf(place).text,
    };
  }

  /** Tells what has become of an action, unless the card shows another word by now. */
  #note(look: WordLook, activity: CardActivity): void {
    if (this.means.shown()?.token !== look.token) return;
    this.#activity = activity;
    this.means.onChange();
  }
}

/** The senses of one of the entries that the word is saved in; null where it is saved in all of them. */
function pickedIn(entries: readonly Entry[], saved: readonly SavedSenses[]): PickedSenses | null {
  for (const { chosen, ...word } of saved) {
    const entry = entries.find((each) => identityKey(each) === identityKey(word));
    const senses = entry?.senses.filter((sense) => chosen.includes(sense)) ?? [];
    if (entry !== undefined && senses.length > 0) return { entry, senses };
  }
  return null;
}

/**
 * What a word of the page is after a write; null if that has done nothing.
 * @param meant what the write makes of its word, which in another entry may have other characters than the page's
 */
function stateAfter(
  { states }: WordWrite,
  { headword }: AnalysedToken,
  meant: WordState,
): WordState | null {
  const isDone = Object.keys(states).length > 0;
  return states[stateKey(headword)] ?? (isDone ? meant : null);
}
