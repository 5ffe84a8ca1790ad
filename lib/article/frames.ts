/** The documents of one page, as far as they are of one site. */
import { isFrame } from './nodes';

/** A document and those of its frames that may be read, whatever their depth, the outermost first. */
export function documentsIn(document: Document): readonly Document[] {
  if (!isReadable(document)) return [];
  const frames = [...document.querySelectorAll('iframe, frame')].filter(isFrame);
  const inner = frames.flatMap((frame) => {
    const content = documentOf(frame);
    return content === null ? [] : documentsIn(content);
  });
  return [document, ...inner];
}

/**
 * The frame's document, or null where another site keeps it to itself. An engine sets up a place for our code
 * in whatever frame it is asked for, some milliseconds each: of those that name another site it isn't asked.
 */
export function documentOf(frame: HTMLIFrameElement): Document | null {
  if (namesOtherSite(frame)) return null;
  try {
    const content = frame.contentDocument;
    return content !== null && isReadable(content) ? content : null;
  } catch {
    // Some engines throw for a frame of another site instead of answering null.
    return null;
  }
}

/**
 * A picture (SVG) or a feed (XML) is a document too, but elements of HTML can't be made in it. Plain text can be
 * read: browsers put it into a document of HTML.
 */
function isReadable({ contentType, documentElement }: Document): boolean {
  // Nothing is in a document that its page is just writing anew.
  if (documentElement === null) return false;
  return contentType === 'application/xhtml+xml' || !/[/+]xml$/.test(contentType);
}

function namesOtherSite(frame: HTMLIFrameElement): boolean {
  const own = frame.ownerDocument.defaultView?.origin;
  if (own === undefined || frame.hasAttribute('srcdoc') || !/^https?:/.test(frame.src))
    return false;
  return URL.canParse(frame.src) && new URL(frame.src).origin !== own;
}
