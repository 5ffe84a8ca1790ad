/**
 * Takes hints off a page, to see what the finder makes of text and rhythm alone: sites rename their
 * classes with every build, and those it has never seen name nothing as it expects.
 */
const SHAPES = {
  /** Without the names of its parts. */
  nameless: (document: Document) => {
    for (const element of document.querySelectorAll('*')) {
      for (const name of ['class', 'id', 'itemprop', 'role']) element.removeAttribute(name);
    }
  },
  /** Without what it declares to machines. */
  undeclared: (document: Document) => {
    for (const element of document.querySelectorAll('meta, script')) element.remove();
  },
  /** Every paragraph, heading and section a `div`. */
  divs: (document: Document) => {
    const named =
      'p, h1, h2, h3, h4, h5, h6, article, section, aside, nav, header, footer, main, figure, figcaption';
    for (const element of document.querySelectorAll(named)) {
      const div = document.createElement('div');
      for (const { name, value } of element.attributes) div.setAttribute(name, value);
      div.append(...element.childNodes);
      element.replaceWith(div);
    }
  },
} as const;

/**
 * Changes the page in the named ways, in turn.
 * @param shapes names with commas between: `nameless,undeclared,divs`
 * @throws on a name that is none of these
 */
export function reshape(document: Document, shapes: string): void {
  for (const name of shapes.split(',')) {
    const shape = Object.entries(SHAPES).find(([known]) => known === name)?.[1];
    if (shape === undefined) {
      throw new Error(`No such shape: ${name} (known: ${Object.keys(SHAPES).join(', ')})`);
    }
    shape(document);
  }
}
