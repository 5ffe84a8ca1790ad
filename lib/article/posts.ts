/**
 * Tells comments and forum threads by the marks that each of their posts bears, whatever the page
 * calls the boxes around them: a floor number, "reply", "report", votes, "only this author".
 */
import { isButtonRow } from './boilerplate';
import type { Outline } from './walk';

/** Fewer posts than this are no discussion. */
export const LEAST_POSTS = 3;

/** Lines from one post's mark to the next one's: a post is seldom longer. */
const POST_SPAN = 14;

const BUTTONS =
  /^[|\s·]*(?:回[复覆应應]|引用|举报|檢舉|顶|踩|支持|反对|反對|[赞讚]同?|追问|只看(?:该作者|樓主|楼主))(?:[\s\d(（)）|·]|回[复覆应應]|引用|举报|檢舉|[顶踩赞讚]|分享|收藏)*$/;
const FLOOR = /^(?:#\d{1,4}|\d{1,4}\s?(?:#|楼|樓|F)|沙发|板凳|楼主|樓主)(?:\s|$)/;
const DATED_BUTTON = /[日前]\s*(?:[(（]\d*[)）])?\s*[|·]?\s*(?:回[复覆]|引用|举报|檢舉)$/;
const VOTES = /^[\d,.万萬\s]+人[赞讚]同了?(?:该|該|此)?回答/;

/** Each of the marks below has one of these. */
const IN_BUTTONS = /[回引举檢顶踩支反赞讚追看评評有]/;

function isMark(text: string): boolean {
  if (text.length > 240) return false;
  if (FLOOR.test(text)) return true;
  if (text.length > 48 || !IN_BUTTONS.test(text)) return false;
  return BUTTONS.test(text) || DATED_BUTTON.test(text) || VOTES.test(text) || isReplyRow(text);
}

/** 4 评论 分享 举报: a row of buttons, of which one answers the post. */
const isReplyRow = (text: string): boolean =>
  /评论|評論|回[复覆应應]|有用|赞同|追问/.test(text) && isButtonRow(text);

/** For each line whether it is the first mark of a post; a row of buttons counts once. */
export function postMarks({ lines }: Outline): readonly boolean[] {
  const marks = lines.map(({ text }) => isMark(text));
  return marks.map((mark, line) => mark && !marks[line - 1]);
}

/** The smallest boxes around runs of posts, by their marks. */
export function threadsOf({ lines, boxes }: Outline, marks: readonly boolean[]): readonly number[] {
  const threads: number[] = [];
  let run: number[] = [];
  const close = () => {
    const [first, last] = [run[0], run.at(-1)];
    if (run.length >= LEAST_POSTS && first !== undefined && last !== undefined) {
      let box = lines[first]?.box ?? -1;
      while (box >= 0 && (boxes[box]?.endLine ?? 0) <= last) box = boxes[box]?.parent ?? -1;
      if (box >= 0) threads.push(box);
    }
    run = [];
  };
  marks.forEach((mark, line) => {
    if (!mark) return;
    if (line - (run.at(-1) ?? line) > POST_SPAN) close();
    run.push(line);
  });
  close();
  return threads;
}
