import type { CDPSession, Page } from 'playwright-core';
import { type InferOutput, number, object, parse, string } from 'valibot';

/** What the tree of `DOM.getDocument` is made of, as far as it is read here. */
interface DomNode {
  readonly backendNodeId: number;
  readonly localName: string;
  readonly shadowRootType?: 'user-agent' | 'open' | 'closed';
  readonly children?: readonly DomNode[];
  readonly shadowRoots?: readonly DomNode[];
  /** What stands in a frame of the page's own site. */
  readonly contentDocument?: DomNode;
}

const layout = object({
  /** The text as laid out. */
  text: string(),
  /** CSS pixels from the viewport's top left corner. */
  box: object({ x: number(), y: number(), width: number(), height: number() }),
});
type Layout = InferOutput<typeof layout>;

/** What a person perceives of something shown in a closed shadow root. */
export interface Shown extends Layout {
  readonly role: string;
  /** Its accessible name. */
  readonly name: string;
  /** True if the keyboard speaks to it. */
  readonly focused: boolean;
}

/**
 * Looks into the closed shadow roots of a page, as only DevTools can: the build has no hole
 * for tests. Everything is found the way a screen reader finds it, by role and name.
 * @param name accessible name: all of it, or a pattern; without it, any
 * @returns what is visible, in the tree's order
 */
export async function shownInClosedRoots(
  page: Page,
  role: string,
  name?: string | RegExp,
): Promise<readonly Shown[]> {
  const devtools = await page.context().newCDPSession(page);
  try {
    const { root } = await devtools.send('DOM.getDocument', { depth: -1, pierce: true });
    const hidden = new Set(idsInClosedRoots(root));
    const trees = documentsIn(root).map(({ backendNodeId }) =>
      devtools.send('Accessibility.queryAXTree', { backendNodeId, role }),
    );
    const nodes = (await Promise.all(trees)).flatMap((tree) => tree.nodes);
    const shown: Shown[] = [];
    for (const { ignored, backendDOMNodeId: id, name: computed, properties = [] } of nodes) {
      const itsName = String(computed?.value ?? '');
      if (ignored || id === undefined || !hidden.has(id) || !matches(itsName, name)) continue;
      // oxlint-disable-next-line no-await-in-loop -- one DevTools session answers in turn anyway
      const laidOut = await layoutOf(devtools, id);
      const focused = properties.some(
        (each) => each.name === 'focused' && each.value.value === true,
      );
      if (laidOut.box.width > 0) shown.push({ role, name: itsName, focused, ...laidOut });
    }
    return shown;
  } finally {
    await devtools.detach();
  }
}

/**
 * The closed shadow root around an element of a page.
 * @param localName of the element; the first that is found counts
 * @returns its backend id
 * @throws when no closed root has such an element
 */
export async function closedRootAround(devtools: CDPSession, localName: string): Promise<number> {
  const { root } = await devtools.send('DOM.getDocument', { depth: -1, pierce: true });
  const pending: { readonly node: DomNode; readonly closed: number | null }[] = [
    { node: root, closed: null },
  ];
  for (let next = pending.pop(); next; next = pending.pop()) {
    const { node, closed } = next;
    if (node.localName === localName && closed !== null) return closed;
    const within = node.shadowRootType === 'closed' ? node.backendNodeId : closed;
    for (const child of inside(node)) pending.push({ node: child, closed: within });
  }
  throw new Error(`No closed shadow root has a ${localName}`);
}

/** A page's document and those in its frames. */
function documentsIn(root: DomNode): readonly DomNode[] {
  const documents: DomNode[] = [root];
  const pending = [root];
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (node.contentDocument) documents.push(node.contentDocument);
    pending.push(...inside(node));
  }
  return documents;
}

const inside = ({ children = [], shadowRoots = [], contentDocument }: DomNode) => [
  ...children,
  ...shadowRoots,
  ...(contentDocument ? [contentDocument] : []),
];

function matches(name: string, wanted: string | RegExp | undefined): boolean {
  return wanted instanceof RegExp ? wanted.test(name) : (wanted ?? name) === name;
}

/** Backend ids of the nodes inside closed shadow roots of a document (the root given) and its frames. */
function idsInClosedRoots(root: DomNode): number[] {
  const ids: number[] = [];
  const pending = [{ node: root, hidden: false }];
  for (let next = pending.pop(); next; next = pending.pop()) {
    const { node, hidden } = next;
    if (hidden) ids.push(node.backendNodeId);
    for (const child of inside(node))
      pending.push({ node: child, hidden: hidden || child.shadowRootType === 'closed' });
  }
  return ids;
}

async function layoutOf(devtools: CDPSession, backendNodeId: number): Promise<Layout> {
  const { object: element } = await devtools.send('DOM.resolveNode', { backendNodeId });
  const { result } = await devtools.send('Runtime.callFunctionOn', {
    ...(element.objectId !== undefined && { objectId: element.objectId }),
    functionDeclaration: `function () {
      const { x, y, width, height } = this.getBoundingClientRect();
      return { text: this.innerText ?? this.textContent, box: { x, y, width, height } };
    }`,
    returnByValue: true,
  });
  return parse(layout, result.value);
}
