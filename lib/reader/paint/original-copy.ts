/**
 * What is copied of a painted text as markup: the page's own, without our elements. Browsers would write out each of
 * them with all its styles, 5 kB for a character, and an editor it is pasted into would keep them.
 */
import { isElement } from '@/lib/article';
import { onlyReal } from '../only-real';

/** Listens until the signal is aborted. @param wrapper the name of our elements around words */
export function copyOriginals(document: Document, wrapper: string, signal: AbortSignal): void {
  const copied = onlyReal((event: ClipboardEvent) => {
    const selection = document.getSelection();
    // A page that has written something of its own on the clipboard is left alone.
    if (event.defaultPrevented || event.clipboardData === null || selection === null) return;
    const markup = isInField(event) ? null : originalMarkup(document, selection, wrapper);
    if (markup === null) return;
    event.clipboardData.setData('text/html', markup);
    event.clipboardData.setData('text/plain', selection.toString());
    event.preventDefault();
  });
  // The last to hear of it.
  document.defaultView?.addEventListener('copy', copied, { signal });
}

/** @returns null for a selection without any of our elements, which is the browser's to copy */
function originalMarkup(document: Document, selection: Selection, wrapper: string): string | null {
  // In a document that loads nothing.
  const holder = document.implementation.createHTMLDocument().createElement('div');
  let isInside = false;
  for (let at = 0; at < selection.rangeCount; at++) {
    const range = selection.getRangeAt(at);
    const around = range.commonAncestorContainer;
    const element = isElement(around) ? around : around.parentElement;
    isInside ||= (element?.closest(wrapper) ?? null) !== null;
    holder.append(range.cloneContents());
  }
  const wrappers = isInside ? [holder] : [...holder.querySelectorAll(wrapper)];
  if (wrappers.length === 0) return null;
  for (const element of wrappers) element.replaceChildren(element.textContent ?? '');
  for (const element of wrappers)
    if (element !== holder) element.replaceWith(...element.childNodes);
  for (const attribute of ['href', 'src'])
    for (const element of holder.querySelectorAll(`[${attribute}]`))
      makeAbsolute(element, attribute, document.baseURI);
  return holder.innerHTML;
}

/** Whatever it is pasted into has another address. */
function makeAbsolute(element: Element, attribute: string, base: string): void {
  const address = element.getAttribute(attribute) ?? '';
  if (URL.canParse(address, base)) element.setAttribute(attribute, new URL(address, base).href);
}

const isInField = ({ target }: Event): boolean =>
  target !== null && 'selectionStart' in target && target.selectionStart !== null;
