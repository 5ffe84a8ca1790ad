/** Which of the lines are drawn, as far as attributes tell it, or layout where there is one. */
import type { MeasuredLine } from './measure';
import type { Outline } from './walk';

/** A page veiled as a whole is one whose scripts have not run yet: WeChat's are saved like that. */
const VEILED_WHOLE = 0.5;

/**
 * Layout is asked only of boxes whose lines have story in them: a page has thousands of boxes.
 * @returns for each line whether it is drawn, or will be
 */
export function drawnLines(
  { lines, boxes }: Outline,
  measured: readonly MeasuredLine[],
  isDrawn: ((element: Element) => boolean) | undefined,
): readonly boolean[] {
  let [veiled, all] = [0, 0];
  lines.forEach((line, index) => {
    const story = measured[index]?.story ?? 0;
    all += story;
    if (line.veiled) veiled += story;
  });
  const isLifted = veiled > all * VEILED_WHOLE;
  const known = new Map<number, boolean>();
  return lines.map((line, index) => {
    if (line.veiled && !isLifted) return false;
    if (isDrawn === undefined || (measured[index]?.story ?? 0) === 0) return true;
    const element = boxes[line.box]?.element;
    const answer = known.get(line.box) ?? (element === undefined || isDrawn(element));
    known.set(line.box, answer);
    return answer;
  });
}
