/** Why a page is no Chinese article: the most telling reason of those that hold. */
import type { Findings } from './findings';
import { isFrontPage, isSearch, type Evidence, type RefusalReason } from './verdict';

/** Fewer Han characters than this in all are nothing to read. */
const LEAST_HAN = 40;

export function refusalReason(
  findings: Findings,
  evidence: readonly Evidence[],
  frames: readonly string[],
): RefusalReason {
  const { page, url } = findings;
  let [han, kana, hangul, letters, linkHan] = [0, 0, 0, 0, 0];
  for (const { counts, look } of page.measured) {
    han += counts.han;
    kana += counts.kana;
    hangul += counts.hangul;
    letters += counts.letters;
    if (look === 'link') linkHan += counts.han;
  }
  if (kana * 12 > han && kana > 20) return 'japanese';
  if (evidence.some(({ code }) => code === 'japanese-forms')) return 'japanese';
  if (hangul * 8 > han && hangul > 20) return 'korean';
  if (letters > han * 5 && letters > 200) return 'other-language';
  const story = page.story.at(-1) ?? 0;
  if (frames.length > 0 && story < 100) return 'foreign-frame';
  if (han < LEAST_HAN) return 'no-text';
  if (url !== null && isFrontPage(url)) return 'front-page';
  if (url !== null && isSearch(url)) return 'list';
  if (isDiscussion(findings)) return 'discussion';
  if (evidence.some(({ code, weight }) => code === 'purpose' && weight < -3))
    return 'other-purpose';
  if (linkHan * 2 > han || (page.cardStory.at(-1) ?? 0) > story) return 'list';
  return 'too-little';
}

/** Most of the page's prose stands in parts named as comments, replies or a thread. */
function isDiscussion({ page }: Findings): boolean {
  let [all, discussed] = [0, 0];
  const within = page.zones.map((zones) => zones.has('discussion'));
  page.outline.boxes.forEach((box, index) => {
    if (within[box.parent]) within[index] = true;
  });
  page.measured.forEach((line, index) => {
    all += line.story;
    if (within[page.outline.lines[index]?.box ?? -1]) discussed += line.story;
  });
  return all > 0 && discussed > all * 0.5;
}
