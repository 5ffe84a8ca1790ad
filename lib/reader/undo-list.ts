/** What the reader has done on this page, to be taken back from the last on. */

/** So many deeds are remembered. */
const LONGEST = 50;

export class UndoList {
  readonly #deeds: (() => Promise<void>)[] = [];

  get isEmpty(): boolean {
    return this.#deeds.length === 0;
  }

  /** @param takeBack may reject; then the deed stands, and can be taken back no more */
  add(takeBack: () => Promise<void>): void {
    this.#deeds.push(takeBack);
    if (this.#deeds.length > LONGEST) this.#deeds.shift();
  }

  /** Takes the last deed back; does nothing where there is none. */
  async undo(): Promise<void> {
    await this.#deeds.pop()?.();
  }
}
