/**
 * A style sheet of ours in the page: one constructed sheet, adopted by the document and by each open shadow root
 * that needs it. Where a content script may not construct sheets for the page
 * (Firefox), a style element stands in for it.
 */
import { isDocument, isShadowRoot } from '@/lib/article';
import type { ReadingStyle, ToneScheme } from '@/lib/analysis';
import type { LabelSize, WordBorders } from '@/lib/vocabulary';
import { colouredRules } from './coloured-reading';
import { LABEL_FONT, READING_GAP } from './gloss-room';
import type { PageNames } from './names';
import { markRules } from './state-marks';

type Root = Document | ShadowRoot;

export class PageStyles {
  readonly #sheet: CSSStyleSheet | null;
  readonly #adopted = new Map<Root, HTMLStyleElement | null>();
  #css = '';

  /** @param document a constructed sheet serves no other document than its window's */
  constructor(document: Document) {
    this.#sheet = newSheet(document);
  }

  /** Replaces the rules everywhere. */
  write(css: string): void {
    if (css === this.#css) return;
    this.#css = css;
    this.#sheet?.replaceSync(css);
    for (const element of this.#adopted.values()) if (element !== null) element.textContent = css;
  }

  /** Brings the rules to a node's tree. Does nothing where they are already. */
  adopt(node: Node): void {
    const root = node.getRootNode();
    if (!isRoot(root)) return;
    const element = this.#adopted.get(root);
    if (element === undefined) this.#adopted.set(root, this.#adoptSheet(root));
    else if (
      element === null &&
      this.#sheet !== null &&
      !root.adoptedStyleSheets.includes(this.#sheet)
    )
      this.#adoptSheet(root);
  }

  /** Leaves no rule behind. */
  remove(): void {
    for (const [root, element] of this.#adopted) {
      element?.remove();
      if (element === null)
        root.adoptedStyleSheets = root.adoptedStyleSheets.filter((sheet) => sheet !== this.#sheet);
    }
    this.#adopted.clear();
  }

  #adoptSheet(root: Root): HTMLStyleElement | null {
    if (this.#sheet !== null) {
      try {
        root.adoptedStyleSheets = [...root.adoptedStyleSheets, this.#sheet];
        return null;
      } catch {
        // Firefox refuses a content script's sheet in the page's tree.
      }
    }
    const owner = isDocument(root) ? root : root.ownerDocument;
    const style = owner.createElement('style');
    style.textContent = this.#css;
    (isDocument(root) ? (root.head ?? root.documentElement) : root).append(style);
    return style;
  }
}

const isRoot = (node: Node): node is Root => isDocument(node) || isShadowRoot(node);

function newSheet({ defaultView }: Document): CSSStyleSheet | null {
  try {
    const sheet = defaultView === null ? null : new defaultView.CSSStyleSheet();
    sheet?.replaceSync('');
    return sheet;
  } catch {
    return null;
  }
}

/** How the page is to look. */
export interface Appearance {
  readonly style: ReadingStyle;
  readonly colours: ToneScheme;
  /** The page's text is light on a dark ground. */
  readonly dark: boolean;
  readonly borders: WordBorders;
  readonly labelSize: LabelSize;
}

/**
 * Least line heights that hold a reading above, and a gloss below as well, for letters of any size: so many times
 * the size of the words and so many times that of the labels; measured
 * in Chromium and Firefox with Noto Serif CJK, whose lines are the highest of the fonts in use.
 */
const LINE_WITH_READING = [1.4, 1.1] as const;
const LINE_WITH_GLOSS = [1.4, 2.4] as const;

/** Of readings and glosses, by the size of their word. */
const SIZES: { readonly [S in LabelSize]: string } = {
  small: 'max(0.42em, 8px)',
  normal: 'max(0.5em, 9px)',
  large: 'max(0.6em, 11px)',
  largest: 'max(0.72em, 13px)',
};

/**
 * The rules themselves. `all: unset` keeps the page's rules for its own children off ours; what is
 * inherited still comes through. Inside `line-height`, 1lh is the line height of the page's element.
 *
 * What a mode changes is told by the elements, not by the rules: the whole article would else be styled and laid out
 * anew at once, and then once more as it is painted otherwise.
 */
export function pageRules(
  names: PageNames,
  { style, colours, dark, borders, labelSize }: Appearance,
): string {
  const size = `var(${names.size})`;
  const lineHeight = ([words, labels]: readonly [number, number]) =>
    `line-height: max(1lh, ${words}em + ${labels} * ${size}) !important`;
  const label = `
    /* One by one: a shorthand with a variable in it is parsed anew for each word. */
    font-size: ${size} !important;
    font-family: ${LABEL_FONT} !important;
    font-weight: 400 !important;
    font-style: normal !important;
    line-height: 1.15 !important;
    letter-spacing: 0 !important;
    text-align: center !important;
    white-space: nowrap !important;
    /* Not opacity, which is a layer of its own for each label. */
    color: color-mix(in srgb, currentcolor 85%, transparent);
    user-select: none;
  `;
  // In vertical text the signs of zhuyin's tones would lie on their side, ˊ as ˋ; upright, fonts set them beside the letters.
  const orientation = style === 'zhuyin' ? 'upright' : 'mixed';
  const above = `
    display: ruby-text !important;
    padding-inline: ${READING_GAP / 2}em !important;
    ruby-align: center !important;
    text-orientation: ${orientation} !important;
    ${label}
  `;
  return `
${names.wrapper} { ${names.size}: ${SIZES[labelSize]}; all: unset !important; display: inline !important; }
${names.wrapper}[${names.reading}] { ${lineHeight(LINE_WITH_READING)}; }
${names.wrapper}[${names.gloss}] { ${lineHeight(LINE_WITH_GLOSS)}; }
${names.word} { all: unset !important; display: ruby !important; ruby-position: over !important; ruby-align: center !important; }
${names.word}[${names.unbroken}] { white-space: nowrap !important; }
${names.wrapper} > wbr { all: unset !important; display: inline !important; }
${names.word}[${names.reading}]::after { content: attr(${names.reading}) / ""; ${above} }
${colours === 'none' ? '' : colouredRules(names, above, colours, dark)}
${glossRules(names, label)}
${names.word}[${names.blank}]::after, ${names.word}[${names.blank}]::before, ${names.word}[${names.blank}] > ${names.above} { visibility: hidden !important; }
${revealRules(names)}
${borders === 'none' ? '' : borderRules(names, borders)}
${highlightRules(names.wrapper, names, dark)}
/* A word takes on its wrapper's highlights, but for Firefox; asking for them at each word is dear. */
@supports (-moz-appearance: none) {
${highlightRules(names.word, names, dark)}
}
`;
}

/**
 * The rules for highlights in text that is not painted, a sheet of its own: they may concern any element, so that the
 * browser looks at each one of the page again.
 */
export const plainHighlightRules = (names: PageNames, dark: boolean): string =>
  highlightRules('', names, dark);

const highlightRules = (element: string, names: PageNames, dark: boolean): string => {
  const selector = (highlight: string) => `${element}::highlight(${highlight})`;
  return `
${markRules(selector, names, dark)}
${selector(names.active)} { background-color: ${dark ? '#7a5b1ecc' : '#ffe08acc'}; }
`;
};

/** Space and lines are drawn between words, not written: the text stays what it is. */
const borderRules = (
  { wrapper, word, vertical }: PageNames,
  borders: Exclude<WordBorders, 'none'>,
): string => {
  if (borders === 'space') return `${word} { margin-inline-end: 0.18em !important; }`;
  // No louder than the text that it stands under.
  const ink = 'color-mix(in srgb, currentcolor 45%, transparent)';
  const line = (place: string, size: string) =>
    `background: linear-gradient(${ink}, ${ink}) ${place} / ${size} no-repeat !important;`;
  return `
${word} { ${line('50% 100%', 'calc(100% - 0.2em) 1px')} }
${wrapper}[${vertical}] > ${word} { ${line('0% 50%', '1px calc(100% - 0.2em)')} }`;
};

/** Below its word and centred on it, in vertical text too. */
const glossRules = ({ word, gloss }: PageNames, label: string): string => `
${word}[${gloss}] { position: relative !important; }
${word}[${gloss}]::before {
  content: attr(${gloss}) / "";
  position: absolute !important;
  inset-block-start: calc(100% - 0.2em) !important;
  inset-inline: -20em !important;
  inline-size: max-content !important;
  margin-inline: auto !important;
  ${label}
}`;

/**
 * Blurred by a shadow of its own colour: a filter would take the reading out of the line's layout, and a
 * transparent `color` would take the shadow's colour along.
 */
const revealRules = ({ wrapper, veiled, word, reading, above, syllable }: PageNames): string => `
${wrapper}[${veiled}] > ${word}[${reading}]:not(:hover)::after,
${wrapper}[${veiled}] > ${word}:not(:hover) > ${above} > ${syllable}::before {
  -webkit-text-fill-color: transparent !important;
  text-shadow: 0 0 0.45em currentcolor !important;
}
@media print {
  ${wrapper}[${veiled}] > ${word}[${reading}]:not(:hover)::after,
  ${wrapper}[${veiled}] > ${word}:not(:hover) > ${above} > ${syllable}::before {
    -webkit-text-fill-color: currentcolor !important;
    text-shadow: none !important;
  }
}`;
