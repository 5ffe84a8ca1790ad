/**
 * What the pointer does to the card as it moves: rests on a word and opens it, travels into it, slips off, moves on
 * to the next word. The behaviour is 10ten's (birchill/10ten-ja-reader), but decided by words: dwelling is
 * the time over one word, so that a slow move along the line needs no stop.
 */
import { isElement, isFrame, isNode } from '@/lib/article';
import type { CardPreferences } from '@/lib/card';
import { isSameTarget, type Target } from '../words/read-block';
import { onlyReal } from '../only-real';
import { Clicks, type PointerMeans, togglePin } from './clicks';
import { HeldKey, onPinTap } from './modifier-keys';
import { distanceTo, isTowards, PASSING_SPEED, PointerPath } from './pointer-path';
import type { Point } from '../point';

/** How far the pointer may slip off a word that is shown, in CSS pixels. Zhongwen's figure. */
const SLIP = 4;
/** How long the card outlives its word, in ms. */
const LEAVE_MS = 120;
/** A pointer on its way to the card that stops for so many ms has come to stay where it is. */
const STOPPED_MS = 400;
/**
 * A pointer too fast to be looking has come to rest after so many ms without an event: one that moves sends
 * an event with every frame. Zhongwen waits for 50.
 */
const REST_MS = 40;
/** It has most likely come to rest after so many ms, and its word is asked for: half the frames of a slow screen. */
const SLOWING_MS = 20;
/**
 * Pictures and buttons that have a Chinese name are passed over often, and looked up seldom; and the way to an
 * offer leads over the words that are selected.
 */
const SLOW_DWELL_MS = 600;
/** Scrolling has come to rest after so many ms. */
const SCROLL_REST_MS = 120;

export interface HoverMeans extends PointerMeans {
  readonly preferences: () => Pick<CardPreferences, 'dwellMs' | 'holdKey'>;
}

export class Hover {
  readonly #path = new PointerPath();
  readonly #heldKey: HeldKey;
  readonly #clicks: Clicks;
  #point: Point | null = null;
  /** Where the pointer was last on the word that is shown. */
  #apex: Point = { x: 0, y: 0 };
  #distance = Infinity;
  #candidate: Target | null = null;
  #dwelling: ReturnType<typeof setTimeout> | undefined;
  #leaving: ReturnType<typeof setTimeout> | undefined;
  #question = 0;

  /** Listens until the signal is aborted. */
  constructor(
    private readonly means: HoverMeans,
    signal: AbortSignal,
  ) {
    const { document } = means;
    this.#heldKey = new HeldKey(document, () => this.#keyHeld(), signal);
    this.#clicks = new Clicks(
      {
        ...means,
        onPress: () => this.#rest(),
        onChoose: (point) => {
          this.#rest();
          this.#apex = point;
        },
      },
      signal,
    );
    onPinTap(document, () => !means.host.isTyping && togglePin(means.session), signal);
    const options = { capture: true, passive: true, signal } as const;
    document.addEventListener(
      'pointermove',
      onlyReal((event) => this.#moved(event)),
      options,
    );
    // A frame keeps the pointer's events to itself.
    document.addEventListener(
      'pointerover',
      onlyReal((event) => isIntoFrame(event) && this.#left()),
      options,
    );
    document.addEventListener(
      'scroll',
      onlyReal(() => this.#scrolled()),
      options,
    );
    document.documentElement.addEventListener(
      'pointerleave',
      onlyReal(() => this.#left()),
      options,
    );
    signal.addEventListener('abort', () => this.#rest());
  }

  /** Where the pointer was last, in the viewport; null before it has moved. */
  get point(): Point | null {
    return this.#point;
  }

  #moved(event: PointerEvent): void {
    if (event.pointerType === 'touch') return;
    this.#heldKey.read(event);
    const point = { x: event.clientX, y: event.clientY };
    this.#point = point;
    this.#path.add({ ...point, time: event.timeStamp });
    if (event.buttons !== 0) this.#clicks.dragged(point);
    else if (this.means.host.owns(event)) this.#entered();
    else if (this.means.session.phase.kind !== 'pinned') this.#look(point);
  }

  #look(point: Point): void {
    if (this.#isOnItsWay(point)) return;
    if (this.#path.speed >= PASSING_SPEED) {
      this.#leave(point);
      this.#foresee(point);
      return;
    }
    void this.#examine(point);
  }

  /** Looks at the point where a fast pointer seems to stop, with the dictionary asked by then. */
  #foresee(point: Point): void {
    this.#rest();
    this.#dwelling = setTimeout(() => {
      const found = this.means.targetAt(point);
      if (!(found instanceof Promise) && found !== null && found.index !== null)
        this.means.session.prepare(found);
      this.#lookLater(point, REST_MS - SLOWING_MS, REST_MS);
    }, SLOWING_MS);
  }

  /** Looks at a point unless something happens meanwhile: a pointer at rest sends no event to look at. */
  #lookLater(point: Point, ms: number, restedMs = ms): void {
    this.#rest();
    this.#dwelling = setTimeout(() => void this.#examine(point, restedMs), ms);
  }

  /**
   * Finds out what is under the pointer; an answer that comes too late is dropped.
   * @param restedMs how long the pointer has been there already
   */
  async #examine(point: Point, restedMs = 0): Promise<void> {
    const question = ++this.#question;
    const found = this.means.targetAt(point);
    if (!(found instanceof Promise)) {
      this.#over(found, point, restedMs);
      return;
    }
    const target = await found.catch(() => null);
    if (question === this.#question) this.#over(target, point, restedMs);
  }

  /** A key has been pressed, perhaps the one that opens cards, under a pointer that rests. */
  #keyHeld(): void {
    const point = this.#point;
    if (point !== null && this.means.session.phase.kind !== 'pinned') void this.#examine(point);
  }

  /** True while the pointer, having left the word, comes nearer to the card inside the wedge towards it. */
  #isOnItsWay(point: Point): boolean {
    const { session } = this.means;
    if (session.phase.kind !== 'hover') return false;
    const card = session.box;
    const before = Math.min(this.#distance, distanceTo(this.#apex, card));
    this.#distance = distanceTo(point, card);
    if (this.#distance >= before || !isTowards(this.#apex, card, point)) return false;
    clearTimeout(this.#leaving);
    this.#leaving = setTimeout(() => {
      if (session.phase.kind === 'hover') void this.#examine(point);
    }, STOPPED_MS);
    return true;
  }

  #over(place: Target | null, point: Point, restedMs: number): void {
    const { preferences, session } = this.means;
    const isAllowed =
      this.#heldKey.allows(preferences().holdKey) || isSameTarget(place, session.target);
    if (place === null || !isAllowed) {
      this.#rest();
      this.#leave(point);
      return;
    }
    if (isSameTarget(place, session.target)) {
      this.#rest();
      clearTimeout(this.#leaving);
      this.#apex = point;
      this.#distance = Infinity;
      return;
    }
    if (isSameTarget(place, this.#candidate)) return;
    this.#rest();
    this.#candidate = place;
    if (place.index !== null) session.prepare(place);
    const isSlow = place.index === null || session.phase.kind === 'offer';
    this.#dwelling = setTimeout(
      () => this.#open(place, this.#point ?? point),
      Math.max(preferences().dwellMs, isSlow ? SLOW_DWELL_MS : 0) - restedMs,
    );
    this.#leave(point);
  }

  #open(place: Target, point: Point): void {
    this.#candidate = null;
    clearTimeout(this.#leaving);
    this.#apex = point;
    this.#distance = Infinity;
    void this.means.session.show(place, 'hover');
  }

  #entered(): void {
    this.#rest();
    clearTimeout(this.#leaving);
  }

  /** Closes the card soon, unless the pointer has hardly left its word. */
  #leave(point: Point): void {
    const { session } = this.means;
    if (session.target === null || session.phase.kind === 'pinned') return;
    const slipped =
      session.wordBox()?.parts.some((part) => distanceTo(point, part) <= SLIP) === true;
    clearTimeout(this.#leaving);
    if (!slipped)
      this.#leaving = setTimeout(
        () => session.phase.kind !== 'pinned' && session.dismiss(),
        LEAVE_MS,
      );
  }

  #left(): void {
    this.#rest();
    this.#leave({ x: -SLIP * 2, y: -SLIP * 2 });
  }

  /** What scrolls under a pointer that rests comes to lie under it all the same. */
  #scrolled(): void {
    this.#rest();
    const point = this.#point;
    if (point !== null && this.means.session.phase.kind !== 'pinned')
      this.#lookLater(point, SCROLL_REST_MS);
  }

  /** Gives up the word that the pointer was about to open, and what it was about to look at. */
  #rest(): void {
    clearTimeout(this.#dwelling);
    this.#candidate = null;
    this.#question += 1;
  }
}

const isIntoFrame = ({ target }: Event): boolean =>
  target !== null && isNode(target) && isElement(target) && isFrame(target);
