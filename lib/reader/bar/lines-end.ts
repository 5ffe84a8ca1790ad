import type { Block } from '@/lib/article';
import { windowsAround } from '../windows';

/**
 * How far to the right the lines of some blocks of one document reach.
 * @returns CSS pixels from the left edge of the page's own viewport, also for a story in a frame; 0 without lines
 */
export function linesEnd(blocks: readonly Block[]): number {
  const ends = blocks.flatMap(({ pieces: [first] }) => {
    const element = first?.node.parentElement;
    return element ? endOf(element) : [];
  });
  const view = blocks[0]?.pieces[0]?.node.ownerDocument.defaultView;
  return view && ends.length > 0 ? leftOf(view) + Math.max(...ends) : 0;
}

/** Where the lines in an element end at the latest; [] where it isn't drawn, or beside what is in view. */
function endOf(element: HTMLElement): number | [] {
  const view = element.ownerDocument.defaultView;
  const { left, right, width } = element.getBoundingClientRect();
  if (view === null || width === 0 || left >= view.innerWidth) return [];
  const { paddingRight, borderRightWidth } = view.getComputedStyle(element);
  return right - Number.parseFloat(paddingRight) - Number.parseFloat(borderRightWidth);
}

/** Where a window's left edge is in the page's own. */
function leftOf(window: Window): number {
  const around = windowsAround(window);
  const frames = [window, ...around].slice(0, around.length).map((each) => each.frameElement);
  return frames.reduce(
    (left, frame) => left + (frame ? frame.getBoundingClientRect().left + frame.clientLeft : 0),
    0,
  );
}
