import type { Page } from 'playwright-core';

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A word of ours in the page and where it, its reading and its gloss are painted; CSS pixels of the document. */
export interface LabelledWord {
  readonly text: string;
  readonly box: Box;
  readonly reading: Box | null;
  readonly gloss: Box | null;
}

/** All words with a label, in page order, as the browser has laid them out: no script can ask a pseudo-element. */
export async function labelledWords(page: Page): Promise<readonly LabelledWord[]> {
  const devtools = await page.context().newCDPSession(page);
  try {
    const { documents, strings } = await devtools.send('DOMSnapshot.captureSnapshot', {
      computedStyles: [],
    });
    const [document] = documents;
    if (document === undefined) return [];
    const { parentIndex = [], pseudoType, nodeType = [], nodeValue = [] } = document.nodes;
    const pseudoOf = new Map(
      pseudoType?.index.map((node, at) => [node, strings[pseudoType.value[at] ?? -1]]),
    );
    const words = new Map<number, { text: string; base: Box | null; labels: Map<string, Box> }>();
    const wordAt = (node: number) => {
      const word = words.get(node) ?? { text: '', base: null, labels: new Map<string, Box>() };
      words.set(node, word);
      return word;
    };
    document.layout.nodeIndex.forEach((node, at) => {
      const [x = 0, y = 0, width = 0, height = 0] = document.layout.bounds[at] ?? [];
      const box = { left: x, right: x + width, top: y, bottom: y + height };
      const parent = parentIndex[node] ?? -1;
      const pseudo = pseudoOf.get(node);
      if (pseudo !== undefined && width > 0) {
        wordAt(parent).labels.set(pseudo, box);
      } else if (nodeType[node] === 3) {
        const word = wordAt(parent);
        word.text += strings[nodeValue[node] ?? -1] ?? '';
        word.base ??= box;
      }
    });
    return [...words.values()].flatMap(({ text, base, labels }) =>
      base === null || labels.size === 0
        ? []
        : [
            {
              text,
              box: base,
              reading: labels.get('after') ?? null,
              gloss: labels.get('before') ?? null,
            },
          ],
    );
  } finally {
    await devtools.detach();
  }
}
