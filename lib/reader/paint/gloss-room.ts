/**
 * How much room a word takes beside its own, so that its gloss meets no neighbour's.
 *
 * A gloss hangs below its word and takes no part in the line (two nested rubies would leave the reading
 * where it was when the outer one widens its word), so the word is padded by what its gloss is wider.
 */
import type { Ruby } from './ruby';

export const LABEL_FONT = 'system-ui, sans-serif';
/** Space on both sides of a reading together, in ems of its own size. */
export const READING_GAP = 0.4;
/** The same of a gloss, whose words have spaces between them: it must not run on into the next. */
const GLOSS_GAP = 1;

/** Where there is no canvas to ask, a letter is about this wide, in ems. */
const TYPICAL_LETTER = 0.55;
/** The canvas is asked at a size that leaves no rounding to see, in pixels. */
const MEASURED_SIZE = 100;

/**
 * @param ruby one that has a gloss
 * @param characters how many the word has
 * @param labelSize of readings and glosses, as a CSS length
 * @returns the padding on either side of the word, as CSS; null where the gloss is no wider than its word
 *   or the reading above it
 */
export function glossRoom(
  { reading, gloss }: Pick<Ruby, 'reading' | 'gloss'>,
  characters: number,
  labelSize: string,
): string | null {
  const glossWidth = widthOf(gloss) + GLOSS_GAP;
  const beyondReading = glossWidth - (reading === '' ? 0 : widthOf(reading) + READING_GAP);
  if (beyondReading <= 0) return null;
  const labelEms = (ems: number) => `${ems.toFixed(2)} * ${labelSize}`;
  return `max(0px, min(${labelEms(beyondReading)}, ${labelEms(glossWidth)} - ${characters}em) / 2)`;
}

const known = new Map<string, number>();

/** How wide a label is, in ems of its own size. */
function widthOf(label: string): number {
  const width = known.get(label) ?? measured(label);
  known.set(label, width);
  return width;
}

let canvas: OffscreenCanvasRenderingContext2D | null = null;

function measured(label: string): number {
  if (typeof OffscreenCanvas !== 'function') return label.length * TYPICAL_LETTER;
  canvas ??= new OffscreenCanvas(1, 1).getContext('2d');
  if (canvas === null) return label.length * TYPICAL_LETTER;
  canvas.font = `${MEASURED_SIZE}px ${LABEL_FONT}`;
  return canvas.measureText(label).width / MEASURED_SIZE;
}
