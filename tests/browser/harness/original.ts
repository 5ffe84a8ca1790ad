import type { Frame, Page } from 'playwright-core';

/** A page as it was before anything touched it, and what has become of it since. */
export interface Original {
  /** The former data of the text nodes that hold something else now, in page order. */
  repainted(): Promise<readonly string[]>;
  /** Everything is as it was: an equal document, of the very same nodes in the same order. */
  isRestored(): Promise<{ readonly equal: boolean; readonly sameNodes: boolean }>;
}

/** Remembers a page, or the document of a frame; nothing is left in it for the extension or the page to see. */
export async function rememberOriginal(page: Page | Frame): Promise<Original> {
  const memory = await page.evaluateHandle(() => {
    // oxlint-disable-next-line consistent-function-scoping -- the page has only what is in here
    const nodesNow = () => {
      const walker = document.createTreeWalker(document.documentElement);
      const nodes: Node[] = [document.documentElement];
      while (walker.nextNode()) nodes.push(walker.currentNode);
      return nodes;
    };
    const nodes = nodesNow();
    const texts = nodes.flatMap((node) =>
      node instanceof Text ? [{ node, data: node.data }] : [],
    );
    return { nodesNow, nodes, texts, clone: document.documentElement.cloneNode(true) };
  });
  return {
    repainted: () =>
      memory.evaluate(({ texts }) =>
        texts.filter(({ node, data }) => node.data !== data).map(({ data }) => data),
      ),
    isRestored: () =>
      memory.evaluate(({ nodesNow, nodes, clone }) => {
        const now = nodesNow();
        return {
          equal: document.documentElement.isEqualNode(clone),
          sameNodes: now.length === nodes.length && now.every((node, i) => node === nodes[i]),
        };
      }),
  };
}
