/**
 * The one card of a page: which word it shows, how it behaves towards the pointer, and what its buttons do.
 */
import { type AnalysedToken, type Explanation, LONGEST_MATCH } from '@/lib/analysis';
import type { WordState } from '@/lib/vocabulary';
import type { ReaderServices } from '../services';
import type { WordPlace } from '../words/read-block';
import type { WordStates } from '../words/word-states';
import type { CardHost } from './card-host';
import type { CardActivity, CardModel, CardView } from './card-model';
import { CardPlace } from './card-place';
import { copies } from './copies';
import { copyText } from './copy-text';
import { themeAt } from './page-theme';
import { type WordBox, wordBox } from './word-box';
import { identityOf, type Source, wordToSave } from './word-to-save';

/** What opened the card. */
export type Opener = 'hover' | 'click' | 'keyboard' | 'touch';

export type Phase =
  | { readonly kind: 'closed' }
  /** Open under a pointer that it lets through: the reader may only be passing. */
  | { readonly kind: 'ghost' }
  /** Open beside the pointer, which can enter it. */
  | { readonly kind: 'hover' }
  /** Stays until it is closed. */
  | { readonly kind: 'pinned' };

/** A ghost turns solid after this many ms. 10ten's figure. */
const GHOST_MS = 400;
/** How long the card waits for its text before it opens with the headword alone, in ms. */
const PATIENCE_MS = 80;
/** Narrower screens, in CSS pixels, get a sheet at a tap. */
const SHEET_BELOW = 600;
const CLOSED: Phase = { kind: 'closed' };

export interface CardMeans {
  readonly services: ReaderServices;
  readonly view: CardView;
  readonly host: CardHost;
  readonly states: WordStates;
  readonly source: Source;
  readonly script: 'simplified' | 'traditional';
  /** Where a word is on the page now. */
  readonly rangesOf: (place: WordPlace) => readonly Range[];
  /** Called with the word that is looked at; null once none is. */
  readonly onShow: (place: WordPlace | null) => void;
  /** Called when the reader has given a word another state. */
  readonly onState: (token: AnalysedToken, state: WordState) => void;
}

export class CardSession {
  #phase: Phase = CLOSED;
  #place: WordPlace | null = null;
  #explanation: Explanation | null = null;
  #failed = false;
  #activity: CardActivity = 'idle';
  #layout: 'floating' | 'sheet' = 'floating';
  #copied = 0;
  #ghostTimer: ReturnType<typeof setTimeout> | undefined;
  readonly #explanations = new WeakMap<AnalysedToken, Promise<Explanation>>();
  readonly #position: CardPlace;

  constructor(private readonly means: CardMeans) {
    this.#position = new CardPlace(means.host.frame);
  }

  get phase(): Phase {
    return this.#phase;
  }

  /** The word that is shown; null while the card is closed. */
  get place(): WordPlace | null {
    return this.#place;
  }

  /** Where the card is, in the viewport. */
  get box(): DOMRect {
    return this.means.host.frame.getBoundingClientRect();
  }

  /** Where its word is now. */
  wordBox(): WordBox | null {
    return this.#place === null ? null : wordBox(this.means.rangesOf(this.#place));
  }

  /** Asks for a word that will perhaps be shown. */
  prepare(place: WordPlace): void {
    this.#explain(place).catch(() => {});
  }

  /** Shows a word. */
  async show(place: WordPlace, opener: Opener): Promise<void> {
    this.#place = place;
    this.#explanation = null;
    this.#failed = false;
    this.#activity = 'idle';
    this.#copied = 0;
    this.#enter(opener);
    this.means.onShow(place);
    const answer = this.#lookUp(place);
    await Promise.race([answer, pause(PATIENCE_MS)]);
    if (this.#place !== place) return;
    this.#draw();
    await this.#settle();
    await answer;
    if (this.#place === place) this.#draw();
  }

  /** Keeps the card open until it is closed. */
  pin(): void {
    if (this.#place === null) return;
    this.#become({ kind: 'pinned' });
    this.#draw();
  }

  close(): void {
    if (this.#place === null) return;
    this.#place = null;
    this.#become(CLOSED);
    this.#position.forget();
    this.means.view.draw(this.means.host.frame, null);
    this.means.host.close();
    this.means.onShow(null);
  }

  /** Draws the card anew after something outside it has changed. */
  refresh(): void {
    if (this.#place !== null) this.#draw();
  }

  /** Saves the word, or takes it out of the saved ones again. */
  async toggleSave(): Promise<void> {
    const place = this.#place;
    if (place === null || this.#activity === 'saving') return;
    const { services, states, source } = this.means;
    this.#note('saving');
    try {
      const explanation = await this.#explain(place);
      const isSaved = states.stateOf(place.token) === 'learning';
      if (isSaved) await services.unsave(identityOf(explanation));
      else await services.save(wordToSave(explanation, place, source, Date.now()));
      this.means.onState(place.token, isSaved ? 'unseen' : 'learning');
      if (this.#place === place) this.#note('idle');
    } catch {
      if (this.#place === place) this.#note('saveFailed');
    }
  }

  /** Gives the word a verdict, or takes it back. */
  async toggleState(verdict: 'known' | 'ignored'): Promise<void> {
    const place = this.#place;
    if (place === null) return;
    const state = this.means.states.stateOf(place.token) === verdict ? 'unseen' : verdict;
    try {
      await this.means.services.setState(place.token.headword, state);
      this.means.onState(place.token, state);
      if (this.#place === place) this.#note('idle');
    } catch {
      if (this.#place === place) this.#note('stateFailed');
    }
  }

  /** Copies the word; asked again, its whole entry, and then its sentence. */
  async copy(): Promise<void> {
    const place = this.#place;
    if (place === null) return;
    const choices = copies(place, this.#explanation, this.means.script);
    const text = choices[this.#copied % choices.length] ?? place.token.text;
    this.#copied += 1;
    const done = await copyText(text);
    if (this.#place === place) this.#note(done ? 'copied' : 'copyFailed');
  }

  async #lookUp(place: WordPlace): Promise<void> {
    try {
      const explanation = await this.#explain(place);
      if (this.#place === place) this.#explanation = explanation;
    } catch {
      this.#explanations.delete(place.token);
      if (this.#place === place) this.#failed = true;
    }
  }

  #enter(opener: Opener): void {
    const { innerWidth } = this.means.host.frame.ownerDocument.defaultView ?? { innerWidth: 0 };
    this.#layout = opener === 'touch' && innerWidth < SHEET_BELOW ? 'sheet' : 'floating';
    if (opener !== 'hover') this.#become({ kind: 'pinned' });
    else if (this.#phase.kind === 'closed') this.#become({ kind: 'ghost' });
  }

  #become(phase: Phase): void {
    this.#phase = phase;
    clearTimeout(this.#ghostTimer);
    if (phase.kind === 'ghost')
      this.#ghostTimer = setTimeout(() => this.#become({ kind: 'hover' }), GHOST_MS);
    this.means.host.kind =
      phase.kind === 'ghost' ? 'ghost' : this.#layout === 'sheet' ? 'sheet' : 'solid';
  }

  #explain({ token, read }: WordPlace): Promise<Explanation> {
    const after = read.block.text.slice(token.end, token.end + LONGEST_MATCH);
    const asked = this.#explanations.get(token) ?? this.means.services.explain(token, after);
    this.#explanations.set(token, asked);
    return asked;
  }

  #note(activity: CardActivity): void {
    this.#activity = activity;
    this.#draw();
  }

  async #settle(): Promise<void> {
    this.means.host.open();
    if (this.#layout === 'sheet') this.#position.atBottomEdge();
    else await this.#position.at(() => this.wordBox());
  }

  #draw(): void {
    if (this.#place === null) return;
    this.means.view.draw(this.means.host.frame, this.#model(this.#place));
  }

  #model(place: WordPlace): CardModel {
    const { states, script, rangesOf } = this.means;
    const element = rangesOf(place)[0]?.startContainer.parentElement ?? null;
    return {
      token: place.token,
      explanation: this.#explanation,
      failed: this.#failed,
      state: states.stateOf(place.token),
      activity: this.#activity,
      script,
      theme: element === null ? 'light' : themeAt(element),
      layout: this.#layout,
      pinned: this.#phase.kind === 'pinned',
      onSave: () => void this.toggleSave(),
      onKnown: () => void this.toggleState('known'),
      onIgnore: () => void this.toggleState('ignored'),
      onCopy: () => void this.copy(),
      onClose: () => this.close(),
    };
  }
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
