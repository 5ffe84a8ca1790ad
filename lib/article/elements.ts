/**
 * What an element means for reading order, told by its name and attributes alone: pages are read
 * without layout too (in Node), and asking for computed styles of thousands of elements is slow.
 */

/**
 * - `skip`: nothing in it is the page's reading text, or it is the reader's to edit.
 * - `break`: ends a line without containing one.
 * - `block`: its text is not part of the line around it.
 * - `inline`: its text continues the line.
 */
export type Role = 'skip' | 'break' | 'block' | 'inline';

const SKIPPED =
  'script style noscript template head title meta link svg math canvas object embed audio video ' +
  'textarea input select option optgroup datalist button progress meter dialog map rt rp rtc';

const BLOCKS =
  'html body address article aside blockquote center dd details dir div dl dt fieldset ' +
  'figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr iframe frame frameset legend ' +
  'li listing main menu nav ol p plaintext pre search section summary table caption colgroup ' +
  'tbody td tfoot th thead tr ul xmp';

/** Whatever isn't here is inline. */
const ROLES: ReadonlyMap<string, Role> = new Map<string, Role>([
  ...SKIPPED.split(' ').map((name) => [name, 'skip'] as const),
  ...BLOCKS.split(' ').map((name) => [name, 'block'] as const),
  ['br', 'break'],
]);

/** Editors draw their text as ordinary elements; classes are all that tells them. */
const EDITORS =
  /(?:^|\s)(?:CodeMirror|cm-editor|monaco-editor|ace_editor|ql-editor|ProseMirror)(?:\s|$)/;

/** Text for screen readers only, doubling what is drawn. */
const SCREEN_READER_ONLY = /(?:^|\s)(?:sr-only|visually-?hidden|screen-reader-text)(?:\s|$)/i;

/** @param style the element's style attribute, where the caller has read it already */
export function roleOf(element: Element, style: string = styleOf(element)): Role {
  const plain = roleByName(element.localName);
  // Most elements have no attributes, and each attribute asked for has its price.
  if (plain === 'break' || plain === 'skip' || !element.hasAttributes()) return plain;
  if (isEditable(element) || isMarkedHidden(element, style)) return 'skip';
  const className = element.getAttribute('class');
  if (className !== null && (EDITORS.test(className) || SCREEN_READER_ONLY.test(className))) {
    return 'skip';
  }
  return style !== '' && STYLED_BLOCK.test(style) ? 'block' : plain;
}

/** The role of an element that bears none of the marks below. */
export const roleByName = (name: string): Role => ROLES.get(name) ?? 'inline';

/**
 * The elements under a root that may be anything else than their names say. One native search costs less than
 * a handful of attributes asked of each of thousands of elements.
 */
export const markedIn = (root: ParentNode): NodeListOf<Element> => root.querySelectorAll(MARKED);

/** Whatever attribute or class `roleOf`, `isVeiled` and `keepsLineFeeds` look at. */
const MARKED =
  '[style*="display" i],[style*="visibility" i],[style*="white-space" i],[hidden],[aria-hidden],[contenteditable],[role="textbox"],.CodeMirror,.cm-editor,.monaco-editor,' +
  '.ace_editor,.ql-editor,.ProseMirror,[class*="sr-only" i],[class*="hidden" i],[class*="screen-reader-text" i]';

export function styleOf(element: Element): string {
  return element.hasAttributes() ? (element.getAttribute('style') ?? '') : '';
}

/** A span or link that its own style makes a block. */
const STYLED_BLOCK = /(?:^|[;\s])display\s*:\s*(?:block|flex|grid|table|list-item)/i;

/** Whether the element is the reader's to type in: nothing of ours may look in or touch it. */
function isEditable(element: Element): boolean {
  const editable = element.getAttribute('contenteditable');
  return (
    (editable !== null && editable.toLowerCase() !== 'false') ||
    element.getAttribute('role') === 'textbox'
  );
}

/** Hidden by its own attributes. What style sheets hide is the layout's to say. */
function isMarkedHidden(element: Element, style: string): boolean {
  return (
    element.hasAttribute('hidden') ||
    element.getAttribute('aria-hidden') === 'true' ||
    (style !== '' && /(?:^|[;\s])display\s*:\s*none/i.test(style))
  );
}

/**
 * Whether an element's own style keeps its place but draws nothing. WeChat articles stand like
 * this until their scripts run, so it is a doubt, not a verdict.
 */
export function isVeiled(style: string): boolean {
  return style !== '' && /(?:^|[;\s])visibility\s*:\s*(?:hidden|collapse)/i.test(style);
}

/** Whether line feeds in the element's text are drawn as line breaks; null: as its parent does. */
export function keepsLineFeeds(element: Element, style: string = styleOf(element)): boolean | null {
  if (element.localName === 'pre' || element.localName === 'listing') return true;
  if (style === '') return null;
  const declared = /white-space\s*:\s*([a-z-]+)/i.exec(style)?.[1];
  return declared === undefined ? null : declared.toLowerCase().startsWith('pre');
}
