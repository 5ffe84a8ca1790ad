/** True where an element's lines run from top to bottom. Has the browser work out its style. */
export const isVertical = (element: Element): boolean =>
  getComputedStyle(element).writingMode.startsWith('vertical');
