/** The documents of one page, as far as they are of one site. */
import { isFrame } from './nodes';

/** A document and those of its frames that may be read, whatever their depth, the outermost first. */
export function documentsIn(document: Document): readonly Document[] {
  const frames = [...document.querySelectorAll('iframe, frame')].filter(isFrame);
  const inner = frames.flatMap((frame) => {
    const content = documentOf(frame);
    return content === null ? [] : documentsIn(content);
  });
  return [document, ...inner];
}

function documentOf(frame: HTMLIFrameElement): Document | null {
  try {
    return frame.contentDocument;
  } catch {
    // Some engines throw for a frame of another site instead of answering null.
    return null;
  }
}
