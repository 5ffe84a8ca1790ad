import type { Frame, Page } from 'playwright-core';

/** One word with what stands above or below it. */
export interface Annotated {
  readonly text: string;
  readonly annotation: string;
}

/** The annotations that can be seen in an element: text of pseudo-elements that lay out as ruby. */
export function annotationsIn(page: Page | Frame, selector: string): Promise<readonly Annotated[]> {
  return page.evaluate((scope) => {
    const annotated: { text: string; annotation: string }[] = [];
    for (const element of document.querySelectorAll(`${scope} *`)) {
      const style = getComputedStyle(element, '::after');
      const annotation = /^"([^"]*)"/.exec(style.content)?.[1];
      if (annotation && style.display.includes('ruby')) {
        annotated.push({ text: element.textContent ?? '', annotation });
      }
    }
    return annotated;
  }, selector);
}
