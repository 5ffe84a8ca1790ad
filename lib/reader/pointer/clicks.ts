/** What a press does: on a word it opens the card or keeps it open, anywhere else it closes one; a long one selects. */
import { isElement, isNode } from '@/lib/article';
import type { CardHost } from '../card/card-host';
import type { CardSession } from '../card/card-session';
import { onlyReal } from '../only-real';
import { isSameTarget, type Target } from '../words/read-block';
import type { Point } from '../point';

/** A press that moves further than this, in CSS pixels, selects text. */
const DRAG = 4;
/** A touch that lasts so many ms selects text. */
const LONG_PRESS_MS = 500;

const CONTROLS =
  'a[href], button, input, textarea, select, option, label, summary, audio, video, [contenteditable], [role="button"], [role="link"], [onclick]';

/** What the pointer acts on. */
export interface PointerMeans {
  readonly document: Document;
  readonly host: CardHost;
  readonly session: CardSession;
  /** What a card can be opened on under a point; a promise, which may reject, where it is yet to be read. */
  readonly targetAt: (point: Point) => Target | null | Promise<Target | null>;
}

interface ClickMeans extends PointerMeans {
  /** Called as a press begins, and as it moves. */
  readonly onPress: () => void;
  /** Called when a word has been chosen, before its card opens. */
  readonly onChoose: (point: Point) => void;
}

export class Clicks {
  #pressedAt: Point | null = null;
  /** ms, on the clock of `Event.timeStamp`. */
  #pressTime = 0;
  #question = 0;

  /** Listens until the signal is aborted. */
  constructor(
    private readonly means: ClickMeans,
    signal: AbortSignal,
  ) {
    const { document } = means;
    const options = { capture: true, passive: true, signal } as const;
    document.addEventListener(
      'pointerdown',
      onlyReal((event) => this.#pressed(event)),
      options,
    );
    document.addEventListener(
      'click',
      onlyReal((event) => this.#clicked(event)),
      options,
    );
  }

  /** To be called as the pointer moves with a button down. */
  dragged(point: Point): void {
    const { session, onPress } = this.means;
    const from = this.#pressedAt;
    onPress();
    if (from === null || Math.hypot(point.x - from.x, point.y - from.y) <= DRAG) return;
    if (session.phase.kind !== 'pinned') session.dismiss();
  }

  #pressed(event: PointerEvent): void {
    const { host, onPress } = this.means;
    onPress();
    this.#question += 1;
    this.#pressedAt = host.owns(event) ? null : { x: event.clientX, y: event.clientY };
    this.#pressTime = event.timeStamp;
  }

  /** A click or tap on a word keeps its card open; anywhere else it closes a card that stays. */
  #clicked(event: MouseEvent): void {
    if (this.means.host.owns(event)) return;
    const point = { x: event.clientX, y: event.clientY };
    const isTap = 'pointerType' in event && event.pointerType === 'touch';
    const isLong = isTap && event.timeStamp - this.#pressTime >= LONG_PRESS_MS;
    const isSelecting = isLong || this.means.document.getSelection()?.isCollapsed === false;
    if (event.button !== 0 || isControl(event) || isSelecting) return;
    void this.#choose(point, isTap);
  }

  async #choose(point: Point, isTap: boolean): Promise<void> {
    const { session, targetAt, onChoose } = this.means;
    const question = ++this.#question;
    const target = await Promise.resolve(targetAt(point)).catch(() => null);
    if (question !== this.#question) return;
    // Who clicks on a picture wants what the page does with it.
    if (target === null || target.index === null) session.dismiss();
    else if (isSameTarget(target, session.target) && !isTap) togglePin(session);
    else {
      onChoose(point);
      await session.show(target, isTap ? 'touch' : 'click');
    }
  }
}

/** Keeps an open card open; closes one that is kept. */
export function togglePin(session: CardSession): void {
  if (session.phase.kind === 'pinned') session.dismiss();
  else session.pin();
}

const isControl = (event: Event): boolean =>
  event
    .composedPath()
    .some((target) => isNode(target) && isElement(target) && target.matches(CONTROLS));
