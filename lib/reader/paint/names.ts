/**
 * The names our elements, attributes and highlights bear in the page. A page's script can see them, so
 * they are drawn anew at each injection and say nothing of what they stand for.
 */
export interface PageNames {
  /** Holds the words of one text node. */
  readonly wrapper: string;
  /** One word with its reading above and its gloss below. */
  readonly word: string;
  /**
   * Attributes: the reading, the gloss, and the marks of a word that keeps its room but shows nothing and of
   * one that no line may break.
   */
  readonly reading: string;
  readonly gloss: string;
  readonly blank: string;
  readonly unbroken: string;
  /** The wrapper's, while its readings are blurred until they are pointed at. */
  readonly veiled: string;
  /** The wrapper's, where lines run from top to bottom. */
  readonly vertical: string;
  /** Above a word whose syllables have colours, a syllable there, and the attribute with its tone. */
  readonly above: string;
  readonly syllable: string;
  readonly tone: string;
  /** The custom property with the size of readings and glosses. */
  readonly size: string;
  /** The custom highlight of the word that is looked at. */
  readonly active: string;
  /** Those of saved words, known ones and new ones. */
  readonly learning: string;
  readonly known: string;
  readonly new: string;
}

/** @param random a number in [0, 1), as `Math.random` gives it */
export function drawNames(random: () => number = Math.random): PageNames {
  const used = new Set<string>();
  const draw = (): string => {
    const name = drawName(random);
    if (used.has(name)) return draw();
    used.add(name);
    return name;
  };
  return {
    wrapper: draw(),
    word: draw(),
    reading: draw(),
    gloss: draw(),
    blank: draw(),
    unbroken: draw(),
    veiled: draw(),
    vertical: draw(),
    above: draw(),
    syllable: draw(),
    tone: draw(),
    size: `--${draw()}`,
    active: draw(),
    learning: draw(),
    known: draw(),
    new: draw(),
  };
}

/** One such name: letters around a hyphen, as a custom element has it. */
export const drawName = (random: () => number = Math.random): string =>
  `${letters(random, 4)}-${letters(random, 5)}`;

function letters(random: () => number, length: number): string {
  return Array.from({ length }, () => String.fromCodePoint(97 + Math.floor(random() * 26))).join(
    '',
  );
}
