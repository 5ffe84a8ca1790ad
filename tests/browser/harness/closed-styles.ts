import type { Page } from 'playwright-core';

interface DomNode {
  readonly nodeId: number;
  readonly shadowRootType?: string;
  readonly children?: readonly DomNode[];
  readonly shadowRoots?: readonly DomNode[];
}

/**
 * How the browser draws something inside a closed shadow root.
 * @param selector of the first such element
 * @returns computed values by property; null where there is no such element
 */
export async function styleInClosedRoots(
  page: Page,
  selector: string,
): Promise<Readonly<Record<string, string>> | null> {
  const devtools = await page.context().newCDPSession(page);
  try {
    await devtools.send('DOM.enable');
    await devtools.send('CSS.enable');
    const { root } = await devtools.send('DOM.getDocument', { depth: -1, pierce: true });
    for (const nodeId of closedRootsIn(root)) {
      // oxlint-disable-next-line no-await-in-loop -- one root after the other
      const found = await devtools.send('DOM.querySelector', { nodeId, selector });
      if (found.nodeId === 0) continue;
      // oxlint-disable-next-line no-await-in-loop
      const { computedStyle } = await devtools.send('CSS.getComputedStyleForNode', found);
      return Object.fromEntries(computedStyle.map(({ name, value }) => [name, value]));
    }
    return null;
  } finally {
    await devtools.detach();
  }
}

function closedRootsIn(node: DomNode): readonly number[] {
  return [
    ...(node.shadowRootType === 'closed' ? [node.nodeId] : []),
    ...[...(node.children ?? []), ...(node.shadowRoots ?? [])].flatMap(closedRootsIn),
  ];
}
