import { JSDOM } from 'jsdom';

/** A document with this body, in a window of its own: shadow roots and observers work. */
export function page(body: string): Document {
  return new JSDOM(`<!doctype html><body>${body}</body>`).window.document;
}

/** The first text node with the mark ‸, which is taken out, and where it stood. */
export function takeMark(document: Document): { readonly node: Text; readonly offset: number } {
  const walker = document.createTreeWalker(document, 4);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const offset = node.nodeValue?.indexOf('‸') ?? -1;
    if (offset < 0 || !isText(node)) continue;
    node.data = node.data.replace('‸', '');
    return { node, offset };
  }
  throw new Error('No mark ‸ in the page');
}

const isText = (node: Node): node is Text => node.nodeType === 3;
