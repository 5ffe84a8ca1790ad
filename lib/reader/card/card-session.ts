/**
 * The one card of a page: which word it shows, how it behaves towards the pointer, and what its buttons do.
 */
import type { ReadingDisplay } from '@/lib/analysis';
import type { CardPreferences } from '@/lib/card';
import type { Keys } from '@/lib/keys';
import type { ReaderServices } from '../services';
import type { Target, WordPlace } from '../words/read-block';
import type { WordStates } from '../words/word-states';
import { type ActionMeans, CardActions } from './card-actions';
import { cardCommands, type Cuts } from './card-commands';
import { CardFocus } from './card-focus';
import type { CardHost } from './card-host';
import type { CardCommands, CardModel, CardView, Cutting, Theme } from './card-model';
import type { Offer, Opener, Phase } from './card-phase';
import { CardPlace } from './card-place';
import { CardTrail } from './card-trail';
import { type Look, sentenceOnCard, shownReading } from './look';
import { themeAt } from './page-theme';
import type { WordBox } from './word-box';
import type { Source } from './word-to-save';

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
  readonly display: () => ReadingDisplay;
  readonly preferences: () => CardPreferences;
  readonly keys: () => Keys;
  readonly signal: AbortSignal;
  /** Where something is on the page now; null where it has gone. */
  readonly boxOf: (target: Target) => WordBox | null;
  /** Called with the word that is looked at; null once none is. */
  readonly onShow: (place: WordPlace | null) => void;
  readonly onState: ActionMeans['onState'];
  readonly onDeed: ActionMeans['onDeed'];
  readonly cuts: () => Cuts;
}

export class CardSession {
  #phase: Phase = CLOSED;
  #target: Target | null = null;
  #offer: Offer | null = null;
  #layout: 'floating' | 'sheet' = 'floating';
  /** Of the ground that the word stands on. */
  #theme: Theme = 'light';
  #ghostTimer: ReturnType<typeof setTimeout> | undefined;
  /** What can be done with the word on the card. */
  readonly actions: CardActions;
  readonly #trail: CardTrail;
  readonly #position: CardPlace;
  readonly #commands: CardCommands;
  readonly #focus: CardFocus;

  constructor(private readonly means: CardMeans) {
    this.#position = new CardPlace(means.host.frame);
    this.#trail = new CardTrail(means.services, means.states);
    this.actions = new CardActions({
      ...means,
      window: means.host.frame.ownerDocument.defaultView,
      shown: () => (this.#trail.look?.kind === 'word' ? this.#trail.look : null),
      answered: () => this.#trail.answered,
      sentence: () => sentenceOnCard(this.#trail.look)?.text ?? null,
      renew: () => this.#trail.renew().finally(() => this.refresh()),
      onChange: () => this.refresh(),
    });
    const { host, signal } = means;
    const isStaying = () => this.#phase.kind === 'pinned' || this.#phase.kind === 'offer';
    this.#focus = new CardFocus({ document: host.frame.ownerDocument, host, isStaying }, signal);
    signal.addEventListener('abort', () => this.close());
    this.#commands = cardCommands({
      session: this,
      actions: this.actions,
      trail: this.#trail,
      cuts: means.cuts,
      go: (move) => this.#go(move),
      accept: () => this.#offer?.accept(),
    });
  }

  get phase(): Phase {
    return this.#phase;
  }

  /** The word of the page that the card was opened on; null while the card is closed. */
  get place(): WordPlace | null {
    return this.#target === null || this.#target.index === null ? null : this.#target;
  }

  /** What it was opened on; null while it is closed, or only offers something. */
  get target(): Target | null {
    return this.#target;
  }

  get isOpen(): boolean {
    return this.#trail.look !== null;
  }

  /** Where the card is, in the viewport. */
  get box(): DOMRect {
    return this.means.host.frame.getBoundingClientRect();
  }

  /** Where its word is now. */
  wordBox(): WordBox | null {
    if (this.#offer !== null) return this.#offer.boxNow();
    return this.#target === null ? null : this.means.boxOf(this.#target);
  }

  /** Asks for a word that will perhaps be shown. */
  prepare(place: WordPlace): void {
    this.#trail.prepare(place);
  }

  /** Shows a word, or the words of a text; not while the reader is writing on the card, nor once reading has ended. */
  async show(target: Target, opener: Opener): Promise<void> {
    if (this.means.host.holdsForm || this.means.signal.aborted) return;
    this.#offer = null;
    this.#target = target;
    this.actions.reset();
    this.#focus.renew();
    this.#enter(opener);
    this.means.onShow(this.place);
    const answer =
      target.index === null ? this.#trail.startPhrase(target.read) : this.#trail.start(target);
    let isAnswered = false;
    const answered = answer.then(() => {
      isAnswered = true;
      if (this.#target === target) void this.actions.recall();
    });
    await Promise.race([answered, pause(PATIENCE_MS)]);
    if (this.#target !== target) return;
    const isWhole = isAnswered;
    await this.#open();
    if (isWhole) return;
    await answered;
    if (this.#target === target) this.refresh();
  }

  /** Offers to look something up, without being in the way of anything else. */
  offer(offer: Offer): void {
    if (this.isOpen || this.means.signal.aborted) return;
    this.#offer = offer;
    this.#trail.startOffer();
    this.#focus.renew();
    this.#layout = 'floating';
    this.#become({ kind: 'offer' });
    void this.#open();
  }

  /** Keeps the card open until it is closed. */
  pin(): void {
    if (this.#target === null) return;
    this.#become({ kind: 'pinned' });
    this.refresh();
  }

  /** Closes for a reader who has turned to something else, but for one who is writing on the card. */
  dismiss(): void {
    if (!this.means.host.holdsForm) this.close();
  }

  close(): void {
    if (!this.isOpen) return;
    this.#target = null;
    this.#offer = null;
    this.#layout = 'floating';
    this.#trail.clear();
    this.#focus.release();
    this.#become(CLOSED);
    this.#position.forget();
    this.means.view.draw(this.means.host.frame, null);
    this.means.host.close();
    this.means.onShow(null);
  }

  /** Draws the card anew after something has changed. */
  refresh(): void {
    const { look } = this.#trail;
    if (look !== null) this.means.view.draw(this.means.host.frame, this.#model(look));
  }

  /** True if there is a longer or shorter match to step to. */
  get canStep(): boolean {
    return this.#trail.matches.length > 1;
  }

  /** Shows the next shorter (1) or longer (−1) match at the word. */
  step(by: 1 | -1): void {
    this.#go(() => this.#trail.step(by));
  }

  get canGoBack(): boolean {
    return this.#trail.canGoBack;
  }

  back(): void {
    this.#go(async () => this.#trail.back());
  }

  /** Shows something else on the same card; who steps about in it wants it to stay. */
  #go(move: () => Promise<boolean>): void {
    move()
      .then((isNew) => {
        if (!isNew || this.#target === null) return;
        this.actions.reset();
        void this.actions.recall();
        this.means.onShow(this.#shownPlace());
        const hadFocus = this.means.host.hasFocus;
        this.pin();
        // What was focused may be gone with the word that it belonged to.
        if (hadFocus && !this.means.host.hasFocus) this.means.host.moveFocus(1);
      })
      .catch(() => this.refresh());
  }

  /** Where the word on the card stands: a longer or shorter one than the sentence's own, perhaps. */
  #shownPlace(): WordPlace | null {
    const { look } = this.#trail;
    return (look?.kind === 'word' ? look.place : null) ?? this.place;
  }

  /** Only the word that the page has there can be cut otherwise, not one that a link has led to. */
  #cutting(look: Look): Cutting | null {
    const { place } = this;
    if (place === null || look.kind !== 'word' || look.token !== place.token) return null;
    return { next: this.means.cuts().nextOf(place), mended: this.means.cuts().mended() };
  }

  #enter(opener: Opener): void {
    const { innerWidth } = this.means.host.frame.ownerDocument.defaultView ?? { innerWidth: 0 };
    // A mended cut shows the word anew, where the card is.
    const isSheet = opener === 'touch' || (opener === 'keyboard' && this.#layout === 'sheet');
    this.#layout = isSheet && innerWidth < SHEET_BELOW ? 'sheet' : 'floating';
    if (opener !== 'hover') this.#become({ kind: 'pinned' });
    else if (this.#phase.kind !== 'ghost' && this.#phase.kind !== 'hover')
      this.#become({ kind: 'ghost' });
  }

  #become(phase: Phase): void {
    this.#phase = phase;
    clearTimeout(this.#ghostTimer);
    if (phase.kind === 'ghost')
      this.#ghostTimer = setTimeout(() => this.#become({ kind: 'hover' }), GHOST_MS);
    this.means.host.kind =
      phase.kind === 'ghost' ? 'ghost' : this.#layout === 'sheet' ? 'sheet' : 'solid';
  }

  /** Draws the card and puts it beside its word. */
  async #open(): Promise<void> {
    const { host } = this.means;
    const box = this.wordBox();
    this.#theme = box === null ? 'light' : themeAt(box.element);
    this.refresh();
    host.open(box?.element ?? null);
    if (this.#layout === 'sheet') host.isAbove = this.#position.atEdge(box);
    else if (box !== null) await this.#position.at(box, () => this.wordBox());
  }

  #model(look: Look): CardModel {
    const { states, script } = this.means;
    const display = this.means.display();
    return {
      look,
      matches: this.#trail.matches,
      canGoBack: this.#trail.canGoBack,
      sentence: sentenceOnCard(look),
      display,
      reading: look.kind === 'word' ? shownReading(look, display) : [],
      state: look.kind === 'word' ? states.stateOf(look.token) : 'unseen',
      activity: this.actions.activity,
      picked: this.actions.picked,
      cutting: this.#cutting(look),
      canSpeak: this.actions.canSpeak,
      translation: this.actions.translation,
      webDictionaries: this.means.preferences().webDictionaries,
      script,
      theme: this.#theme,
      layout: this.#layout,
      pinned: this.#phase.kind === 'pinned',
      keys: this.means.keys(),
      commands: this.#commands,
    };
  }
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
