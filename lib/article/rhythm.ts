/**
 * Tells lists of cards from running text by their rhythm.
 *
 * The paragraphs of a story follow one another; the sentences of a recommendation list, of search
 * results or of comments alternate with headlines, names and time stamps. On gmw.cn the blurbs
 * under a story, each a sound sentence followed by its date, are together as long as the story.
 *
 * A *beat* is a line that a card has and a paragraph has not: a link or a time stamp. Lines that
 * sit in alike boxes are one *voice*; a voice with a beat between most of its neighbours is a list.
 */
import type { MeasuredLine } from './measure';
import { endsInStamp } from './text';
import type { Outline } from './walk';

/** Fewer than this many alike lines are no list. */
const LEAST_CARDS = 3;

/** Lines between two of a voice that may be searched for a beat: a card is not long. */
const CARD_SPAN = 40;

/**
 * Finds the lines that belong to cards.
 * @returns for each line whether it does; only prose and plain lines are ever marked
 */
export function cardLines(outline: Outline, measured: readonly MeasuredLine[]): readonly boolean[] {
  const cards = measured.map(() => false);
  const beats = countBeats(measured);
  for (const voice of voices(outline, measured)) {
    if (voice.length < LEAST_CARDS) continue;
    let parted = 0;
    for (let at = 1; at < voice.length; at++) {
      const [before, after] = [voice[at - 1] ?? 0, voice[at] ?? 0];
      const between = (beats[after] ?? 0) - (beats[before + 1] ?? 0);
      if (between > 0 && after - before <= CARD_SPAN) parted++;
    }
    const stamped = voice.filter((line) => endsInStamp(outline.lines[line]?.text ?? '')).length;
    const isList = parted >= (voice.length - 1) * 0.6 || stamped >= voice.length * 0.6;
    if (isList) for (const line of voice) cards[line] = true;
  }
  return cards;
}

/** beats[i]: how many of the first i lines are beats. */
function countBeats(measured: readonly MeasuredLine[]): readonly number[] {
  const sums = [0];
  for (const { look } of measured) {
    sums.push((sums.at(-1) ?? 0) + (look === 'link' || look === 'stamp' ? 1 : 0));
  }
  return sums;
}

/** Prose and plain lines by the names of the three boxes around them, each group in page order. */
function voices(outline: Outline, measured: readonly MeasuredLine[]): Iterable<readonly number[]> {
  const groups = new Map<string, number[]>();
  measured.forEach(({ look }, index) => {
    if (look !== 'prose' && look !== 'plain') return;
    const key = addressOf(outline, outline.lines[index]?.box ?? -1);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [index]);
    else group.push(index);
  });
  return groups.values();
}

function addressOf(outline: Outline, from: number): string {
  const parts: string[] = [];
  for (let at = from, depth = 0; at >= 0 && depth < 3; depth++) {
    const box = outline.boxes[at];
    if (box === undefined) break;
    parts.push(`${box.element.localName}.${box.element.getAttribute('class') ?? ''}`);
    at = box.parent;
  }
  return parts.join('<');
}
