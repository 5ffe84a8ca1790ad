/** The card of one document, and what opens it: the pointer, the keys, a selection. */
import { ActiveHighlight } from './paint/active-highlight';
import { drawName } from './paint/names';
import { CardHost } from './card/card-host';
import type { ActionMeans } from './card/card-actions';
import type { Cuts } from './card/card-commands';
import { CardSession } from './card/card-session';
import { Hover } from './pointer/hover';
import { offerSelections } from './pointer/selection-offer';
import { Targets } from './pointer/targets';
import { sourceOf } from './page-places';
import type { PageWords } from './page-words';
import type { ReaderOptions, Wants } from './reader-options';
import type { WordPlace } from './words/read-block';

/** What is done on the card and matters outside it; see `CardMeans`. */
export interface CardListener {
  readonly cuts: Cuts;
  shown(place: WordPlace | null): void;
  stateGiven: ActionMeans['onState'];
  done: ActionMeans['onDeed'];
}

export class LookUp {
  readonly host: CardHost;
  readonly session: CardSession;
  readonly targets: Targets;
  readonly #highlight: ActiveHighlight;
  readonly #hover: Hover;
  /** The word that is marked in the page. */
  #marked: WordPlace | null = null;

  /** @param listener asked only once something has been done */
  constructor(
    { document, article, services, view, signal }: ReaderOptions,
    wants: Wants,
    private readonly words: PageWords,
    listener: () => CardListener,
  ) {
    this.host = new CardHost(document, drawName(), view.css);
    this.#highlight = new ActiveHighlight(document, words.names);
    this.targets = new Targets(document, words.names, words.painter, words.index);
    this.session = new CardSession({
      services,
      view,
      host: this.host,
      states: words.states,
      source: sourceOf(document, article),
      script: article?.language === 'zh-Hant' ? 'traditional' : 'simplified',
      display: () => wants.preferences.display,
      preferences: () => wants.preferences.card,
      keys: () => wants.surface.keys,
      signal,
      boxOf: (target) => this.targets.boxOf(target),
      onShow: (place) => {
        this.#mark(place);
        listener().shown(place);
      },
      onState: (...given) => listener().stateGiven(...given),
      onDeed: (takeBack) => listener().done(takeBack),
      cuts: () => listener().cuts,
    });
    this.#hover = new Hover(
      {
        document,
        host: this.host,
        session: this.session,
        targetAt: (point) => this.targets.at(point),
        preferences: () => wants.preferences.card,
      },
      signal,
    );
    offerSelections(
      {
        document,
        session: this.session,
        looseTexts: this.targets.looseTexts,
        isEnabled: () => wants.preferences.card.offersSelection,
      },
      signal,
    );
    signal.addEventListener('abort', () => this.#highlight.set([]));
  }

  /** Where the pointer was last, in the viewport; null before it has moved. */
  get point(): Hover['point'] {
    return this.#hover.point;
  }

  /** Marks the word on the card where it now is: painted otherwise, it stands in other nodes. */
  markAnew(): void {
    if (this.#marked !== null) this.#mark(this.#marked);
  }

  #mark(place: WordPlace | null): void {
    this.#marked = place;
    const ranges = place === null ? [] : this.targets.rangesOf(place);
    for (const range of ranges) this.words.readyForHighlight(range.startContainer);
    this.#highlight.set(ranges);
  }
}
