import { type Appearance, pageRules, PageStyles, plainHighlightRules } from './page-styles';
import type { PageNames } from './names';

/** All the rules that we bring into a page: for what is painted, and for highlights in text that is not. */
export class PageLook {
  readonly #painted: PageStyles;
  readonly #plain: PageStyles;

  constructor(
    document: Document,
    private readonly names: PageNames,
  ) {
    this.#painted = new PageStyles(document);
    this.#plain = new PageStyles(document);
  }

  write(appearance: Appearance): void {
    this.#painted.write(pageRules(this.names, appearance));
    this.#plain.write(plainHighlightRules(this.names, appearance.dark));
  }

  /** Brings the rules to where a node is about to be painted. */
  adoptForPainting(node: Node): void {
    this.#painted.adopt(node);
  }

  /** Brings the rules to where a highlight is about to lie on the page's own text. */
  adoptForHighlight(node: Node): void {
    this.#plain.adopt(node);
  }

  /** Leaves no rule behind. */
  remove(): void {
    this.#painted.remove();
    this.#plain.remove();
  }
}
