/** Offers to look up Chinese text that the reader selects, once the selection has come to rest. */

import type { CardSession } from '../card/card-session';
import { onlyReal } from '../only-real';
import { wordBox } from '../card/word-box';
import type { LooseTexts } from '../words/loose-texts';

export interface SelectionOfferMeans {
  readonly document: Document;
  readonly session: CardSession;
  readonly looseTexts: LooseTexts;
  readonly isEnabled: () => boolean;
}

/** A selection rests after so many ms without a change. */
const REST_MS = 300;
/** Longer ones, in code units, are taken for copying, not for a look-up. */
const LONGEST = 2_000;
const CHINESE = /\p{Script=Han}/u;

/** Listens until the signal is aborted. */
export function offerSelections(means: SelectionOfferMeans, signal: AbortSignal): void {
  const { document, session, looseTexts, isEnabled } = means;
  let isPressed = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const consider = () => {
    const selection = document.getSelection();
    if (isPressed || !isEnabled() || selection === null || selection.isCollapsed) return;
    const text = selection.toString().trim();
    if (text.length > LONGEST || !CHINESE.test(text)) return;
    const range = selection.getRangeAt(0);
    const boxNow = () => wordBox([range]);
    const look = async () => {
      const read = await looseTexts.read(text, boxNow);
      session.close();
      await session.show({ read, index: null }, 'click');
    };
    session.offer({ boxNow, accept: () => void look().catch(() => session.close()) });
  };
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(consider, REST_MS);
  };
  const changed = () => {
    if (session.phase.kind === 'offer') session.close();
    later();
  };
  const options = { capture: true, passive: true, signal } as const;
  document.addEventListener('selectionchange', onlyReal(changed), options);
  document.addEventListener(
    'pointerdown',
    onlyReal(() => (isPressed = true)),
    options,
  );
  for (const type of ['pointerup', 'pointercancel'] as const)
    document.addEventListener(
      type,
      onlyReal(() => {
        isPressed = false;
        later();
      }),
      options,
    );
  signal.addEventListener('abort', () => clearTimeout(timer));
}
