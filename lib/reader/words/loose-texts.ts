/**
 * Texts that no text node of the page holds: what stands in a field, what a picture or a button says of
 * itself, what is selected. Their words have a place beside others, but none on the page.
 */
import type { Block } from '@/lib/article';
import type { WordBox } from '../card/word-box';
import type { ReadBlock } from './read-block';

export class LooseTexts {
  readonly #boxes = new WeakMap<ReadBlock, () => WordBox | null>();
  readonly #ofElements = new WeakMap<Element, { text: string; read: Promise<ReadBlock> }>();

  /** @param analyse rejects if the dictionary does not answer */
  constructor(private readonly analyse: (block: Block) => Promise<ReadBlock | null>) {}

  /** Where a loose text is now; null for any other, and for one that has gone. */
  boxOf(read: ReadBlock): WordBox | null {
    return this.#boxes.get(read)?.() ?? null;
  }

  /** @param boxNow where the text is */
  async read(text: string, boxNow: () => WordBox | null): Promise<ReadBlock> {
    const block: Block = { kind: 'paragraph', text, pieces: [] };
    const read = (await this.analyse(block)) ?? { block, tokens: [] };
    this.#boxes.set(read, boxNow);
    return read;
  }

  /** The text of an element, analysed once for as long as it is the same. */
  async readOf(element: Element, text: string, boxNow: () => WordBox | null): Promise<ReadBlock> {
    const known = this.#ofElements.get(element);
    const asked = known?.text === text ? known.read : this.read(text, boxNow);
    this.#ofElements.set(element, { text, read: asked });
    try {
      const read = await asked;
      this.#boxes.set(read, boxNow);
      return read;
    } catch (error) {
      this.#ofElements.delete(element);
      throw error;
    }
  }
}
