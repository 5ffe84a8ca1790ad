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
 * @param kinds of the lines, as `kindsOf` tells them
 * @returns for each line whether it does; only prose and plain lines are ever marked
 */
export function cardLines(
  outline: Outline,
  measured: readonly MeasuredLine[],
  kinds: readonly string[],
): readonly boolean[] {
  const cards = measured.map(() => false);
  const beats = countBeats(measured, () => true);
  const headings = countBeats(measured, (line) => isInHeading(outline, line));
  for (const voice of voices(measured, kinds)) {
    if (voice.length < LEAST_CARDS) continue;
    // Advertisements stand between paragraphs, too; a headline of its own makes each a card.
    const sums = isRunOfParagraphs(outline, voice) ? headings : beats;
    let parted = 0;
    for (let at = 1; at < voice.length; at++) {
      const [before, after] = [voice[at - 1] ?? 0, voice[at] ?? 0];
      const between = (sums[after] ?? 0) - (sums[before + 1] ?? 0);
      if (between > 0 && after - before <= CARD_SPAN) parted++;
    }
    const stamped = voice.filter((line) => endsInStamp(outline.lines[line]?.text ?? '')).length;
    if (isChronicle(outline, measured, voice)) continue;
    const isList = parted >= (voice.length - 1) * 0.6 || stamped >= voice.length * 0.6;
    if (isList && !isTicker(outline, measured, voice)) for (const line of voice) cards[line] = true;
  }
  return cards;
}

/**
 * Whether the lines are the updates of one live report: parted by hours alone, without links, after
 * a paragraph that says what it is about. Chats and feeds have no such paragraph.
 */
function isTicker(
  { lines, boxes }: Outline,
  measured: readonly MeasuredLine[],
  voice: readonly number[],
): boolean {
  const [first, last] = [voice[0] ?? 0, voice.at(-1) ?? 0];
  for (let line = first; line < last; line++) {
    const look = measured[line]?.look;
    if (look === 'link') return false;
    if (look === 'stamp' && !/^\d{1,2}[:：]\d{2}$/.test(lines[line]?.text ?? '')) return false;
  }
  let at = lines[first]?.box ?? -1;
  while (at >= 0 && (boxes[at]?.endLine ?? 0) <= last) at = boxes[at]?.parent ?? -1;
  const start = boxes[at]?.firstLine ?? first;
  return measured.slice(start, first).some(({ look }) => look === 'prose');
}

/** Whether what parts the lines are dates set as headings, and nothing else: a story told year by year. */
function isChronicle(
  outline: Outline,
  measured: readonly MeasuredLine[],
  voice: readonly number[],
): boolean {
  const [first, last] = [voice[0] ?? 0, voice.at(-1) ?? 0];
  for (let line = first; line < last; line++) {
    const look = measured[line]?.look;
    const { bold = 0, ink = 1 } = outline.lines[line] ?? {};
    if (look === 'link' || (look === 'stamp' && bold < ink)) return false;
  }
  return true;
}

/** Entry i: how many of the first i lines are beats; of links only those that count. */
function countBeats(
  measured: readonly MeasuredLine[],
  counts: (line: number) => boolean,
): readonly number[] {
  const sums = [0];
  measured.forEach(({ look }, line) => {
    const isBeat = look === 'stamp' || (look === 'link' && counts(line));
    sums.push((sums.at(-1) ?? 0) + (isBeat ? 1 : 0));
  });
  return sums;
}

function isInHeading({ lines, boxes }: Outline, line: number): boolean {
  const box = boxes[lines[line]?.box ?? -1];
  return box !== undefined && /^(?:h[1-6]|dt)$/.test(box.element.localName);
}

/** Whether the lines are `p` elements side by side in one box. */
function isRunOfParagraphs({ lines, boxes }: Outline, voice: readonly number[]): boolean {
  const parents = new Set<number>();
  for (const line of voice) {
    const box = boxes[lines[line]?.box ?? -1];
    if (box?.element.localName !== 'p') return false;
    parents.add(box.parent);
  }
  return parents.size === 1;
}

/** Prose and plain lines by their kinds, each group in page order. */
function voices(
  measured: readonly MeasuredLine[],
  kinds: readonly string[],
): Iterable<readonly number[]> {
  const groups = new Map<string, number[]>();
  measured.forEach(({ look }, index) => {
    if (look !== 'prose' && look !== 'plain') return;
    const kind = kinds[index] ?? '';
    const group = groups.get(kind);
    if (group === undefined) groups.set(kind, [index]);
    else group.push(index);
  });
  return groups.values();
}

/** For each line with text of a story its box and the two around that, by element and class: alike lines are of one kind. */
export function kindsOf(outline: Outline, measured: readonly MeasuredLine[]): readonly string[] {
  return measured.map(({ look, story }, line) =>
    look === 'prose' || look === 'plain' || story > 0
      ? addressOf(outline, outline.lines[line]?.box ?? -1)
      : '',
  );
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
