/** The windows of one page: its own and those of its frames, as far as they are of one site. */
import type { Rect } from './card/word-box';

/** The windows around a frame's that its script may reach, the nearest first; none around a page's own. */
export function windowsAround(window: Window): readonly Window[] {
  const around: Window[] = [];
  for (let at = frameElementOf(window); at !== null;) {
    const { defaultView } = at.ownerDocument;
    if (defaultView === null) break;
    around.push(defaultView);
    at = frameElementOf(defaultView);
  }
  return around;
}

/**
 * What the reader sees of a window, in its own CSS pixels: all of a page's own, also when it is zoomed into
 * with two fingers; of a frame that is higher than the page's window, or scrolled out of it, a part.
 */
export function visibleRect(window: Window): Rect {
  const { offsetLeft, offsetTop, width, height } = window.visualViewport ?? {
    offsetLeft: 0,
    offsetTop: 0,
    width: window.innerWidth,
    height: window.innerHeight,
  };
  const own = {
    left: offsetLeft,
    top: offsetTop,
    right: offsetLeft + width,
    bottom: offsetTop + height,
  };
  const frame = frameElementOf(window);
  const outer = frame?.ownerDocument.defaultView ?? null;
  if (frame === null || outer === null) return own;
  const box = frame.getBoundingClientRect();
  const [left, top] = [box.left + frame.clientLeft, box.top + frame.clientTop];
  const seen = visibleRect(outer);
  const shared = {
    left: Math.max(own.left, seen.left - left),
    top: Math.max(own.top, seen.top - top),
    right: Math.min(own.right, seen.right - left),
    bottom: Math.min(own.bottom, seen.bottom - top),
  };
  return shared.left < shared.right && shared.top < shared.bottom ? shared : own;
}

/** The element that a window stands in; null for a page's own window, and in a page of another site. */
function frameElementOf(window: Window): Element | null {
  try {
    return window.frameElement;
  } catch {
    // Some engines throw for a foreign page instead of answering null.
    return null;
  }
}
