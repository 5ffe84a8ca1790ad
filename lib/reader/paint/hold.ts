/** Keeps the reader's place while the page is changed in slices. */
export interface Hold {
  /** At the end of a slice: has the page laid out, and the line where it was. */
  settle(): void;
  /** At the beginning of the next one: the reader may have scrolled. */
  resume(): void;
}
