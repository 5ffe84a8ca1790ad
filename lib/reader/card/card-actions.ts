import type { AnalysedToken } from '@/lib/analysis';
import { type CardPreferences, copyAs } from '@/lib/card';
import { Speech } from '@/lib/speech';
import type { WordState } from '@/lib/vocabulary';
import type { ReaderServices } from '../services';
import type { WordStates } from '../words/word-states';
import type { CardActivity } from './card-model';
import { copyText } from './copy-text';
import { sentenceOf, type WordLook } from './look';
import {
  browserTranslator,
  SentenceTranslator,
  type Translation,
  translationLanguages,
} from './sentence-translator';
import { identityOf, type Source, wordToSave } from './word-to-save';

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
  /**
   * Called when the reader has given a word another state.
   * @param takeBack undoes what was done to the saved words; a verdict is taken back by giving the old one
   */
  readonly onState: (
    token: AnalysedToken,
    state: WordState,
    takeBack?: () => Promise<void>,
  ) => void;
  /** Called when there is something new to draw. */
  readonly onChange: () => void;
}

/** What can be done with the word on the card, and how that went. */
export class CardActions {
  #activity: CardActivity = { kind: 'idle' };
  #copied = 0;

  readonly #speech: Speech;
  readonly #translator: SentenceTranslator;

  constructor(private readonly means: ActionMeans) {
    const { window, script, signal, onChange } = means;
    this.#speech = new Speech(window, onChange, signal);
    this.#translator = new SentenceTranslator(
      browserTranslator(window),
      translationLanguages(script, window?.navigator.language ?? 'en'),
      onChange,
    );
  }

  get activity(): CardActivity {
    return this.#activity;
  }

  /** Forgets what was done, as another word is shown. */
  reset(): void {
    this.#activity = { kind: 'idle' };
    this.#copied = 0;
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
      const isSaved = states.stateOf(look.token) === 'learning';
      const unsave = () => services.unsave(identityOf(explanation));
      const save = () => services.save(wordToSave(explanation, look.place, source, Date.now()));
      await (isSaved ? unsave() : save());
      onState(look.token, isSaved ? 'unseen' : 'learning', isSaved ? save : unsave);
      this.#note(look, { kind: 'idle' });
    } catch {
      this.#note(look, { kind: 'saveFailed' });
    }
  }

  /** Gives the word a verdict, or takes it back. */
  async toggleState(verdict: 'known' | 'ignored'): Promise<void> {
    const { services, states, shown, onState } = this.means;
    const look = shown();
    if (look === null) return;
    const state = states.stateOf(look.token) === verdict ? 'unseen' : verdict;
    try {
      await services.setState(look.token.headword, state);
      onState(look.token, state);
      this.#note(look, { kind: 'idle' });
    } catch {
      this.#note(look, { kind: 'stateFailed' });
    }
  }

  get canSpeak(): boolean {
    return this.#speech.canSpeak;
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
    return sentence === null ? { kind: 'absent' } : this.#translator.of(sentence);
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
      senses: entry?.senses ?? (gloss === null ? [] : [gloss]),
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
