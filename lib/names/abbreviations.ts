/**
 * Abbreviations that an article defines: 联合国毒品和犯罪问题办公室(联合国毒罪办), 世界卫生组织(WHO),
 * 国家发展和改革委员会，以下简称“发改委”, WHO（世界卫生组织）.
 *
 * A Chinese short form is accepted only where its characters come, in order, from the full form and
 * its first character starts it: brackets hold much else (图, 左一, 记者张三摄). Where several
 * offsets fit, the full form is the shortest that starts at a word.
 */
import type { Cut } from './before';
import { isHan, MAX_FULL, stretchBefore, wordsIn } from './before';
import type { Bracketed } from './brackets';
import { bracketsOf } from './brackets';
import type { EvidenceFinder, KnownName } from './evidence';
import { alignedStarts, startInWords, startOfWords } from './full-forms';

/** One definition, where it stands. */
export interface Definition {
  readonly short: string;
  readonly full: string;
  /** The name in Latin letters, where the same brackets give it. */
  readonly original: string | null;
  /** Index of the paragraph; offsets of the short form in it, UTF-16 code units. */
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
}

/** Finds every definition, in order. `cut` makes the start of full forms surer; it may be null. */
export function findAbbreviations(
  paragraphs: readonly string[],
  cut: Cut | null = null,
): readonly Definition[] {
  return paragraphs.flatMap((text, paragraph) => {
    const inBrackets = bracketsOf(text).map((bracket) => readBracket(text, bracket, cut));
    return [...inBrackets, ...readAnnounced(text, cut)]
      .filter((found) => found !== null)
      .map((found) => ({ ...found, paragraph }));
  });
}

/**
 * Definitions as evidence: every later, and earlier, short form stands for its full form.
 * @param glossOf what the full form means in English, null where unknown
 */
export function abbreviationFinder(
  cut: Cut | null,
  glossOf: (full: string) => string | null,
): EvidenceFinder {
  return (paragraphs) =>
    findAbbreviations(paragraphs, cut).flatMap(({ short, full, original }) => {
      const facts = {
        gloss: glossOf(full) ?? original ?? `short for ${full}`,
        refersTo: full,
        original,
      };
      return [short, ...bareForms(short, full, cut)].map((text): KnownName => ({
        text,
        kind: 'abbreviation',
        cost: ABBREVIATION,
        facts,
      }));
    });
}

/**
 * A short form without the words that it shares with the start of the full one, as later sentences have it:
 * 毒罪办 for 联合国毒罪办. What is a word of the dictionary means that word.
 */
function bareForms(short: string, full: string, cut: Cut | null): readonly string[] {
  if (cut === null) return [];
  return cut(full)
    .map((word) => word.end)
    .filter((end) => end >= 2 && short.startsWith(full.slice(0, end)))
    .map((end) => short.slice(end))
    .filter((bare) => bare.length >= 2 && isHan(bare) && cut(bare).length > 1);
}

/**
 * In nats. A short form that the article itself defines is as likely in it as a frequent
 * word, and likelier than a run of Latin letters that nothing is known of.
 */
const ABBREVIATION = 7;

type Found = Omit<Definition, 'paragraph'>;

function readBracket(text: string, { open, start, end }: Bracketed, cut: Cut | null): Found | null {
  const content = text.slice(start, end);
  const announced = announcement(content);
  const offset = start + announced.length;
  if (announced !== '') return define(text, open, unquoted(text, offset, end), cut, true);
  const latin = /(?:^|[，,;；：:\s])(?<short>[A-Z][A-Za-z0-9&-]{1,9})$/u.exec(content);
  const short = latin?.groups?.short ?? '';
  if (isAcronym(short)) {
    const spelled = content.slice(0, content.length - short.length).replace(/[\s，,;；：:]+$/u, '');
    return defineLatin(text, open, { start: end - short.length, end }, spelled, cut);
  }
  if (!isHan(content)) return null;
  const inside = define(text, open, { start, end }, cut, false);
  return inside ?? defineBackwards(text, open, content);
}

/** 以下简称, 简称为, 下称: … and a colon, or nothing. */
function announcement(text: string): string {
  return (
    /^(?:以下|下文|下面|英文|中文|也|又)?(?:简称|簡稱|下称|下稱|缩写|縮寫|统称|統稱|合称|合稱|称|稱)(?:[为為作是])?[：:]?\s*/u.exec(
      text,
    )?.[0] ?? ''
  );
}

interface Span {
  readonly start: number;
  readonly end: number;
}

const QUOTES: Readonly<Record<string, string>> = {
  '“': '”',
  '"': '"',
  '「': '」',
  '『': '』',
  '《': '》',
  '‘': '’',
  '＂': '＂',
};

/** The first quotation in start–end, or all of it up to the first mark. */
function unquoted(text: string, start: number, end: number): Span {
  const closing = QUOTES[text.charAt(start)];
  if (closing !== undefined) {
    const close = text.indexOf(closing, start + 1);
    if (close > start && close < end) return { start: start + 1, end: close };
  }
  let at = start;
  while (at < end && !'，。；、,;或 '.includes(text[at] ?? ' ')) at++;
  return { start, end: at };
}

/** Chinese short forms of 2 to 12 characters. */
function define(
  text: string,
  before: number,
  short: Span,
  cut: Cut | null,
  isAnnounced: boolean,
): Found | null {
  const name = text.slice(short.start, short.end);
  if (isAnnounced && isAcronym(name)) return defineLatin(text, before, short, '', cut);
  if (name.length < 2 || name.length > 12 || !isHan(name) || GENERIC.has(name)) return null;
  const nameEnd = endOfName(text, before);
  const stretch = stretchBefore(text, nameEnd);
  const aligned = alignedStarts(text, stretch, nameEnd, name);
  const words = cut === null ? null : wordsIn(text, stretch, nameEnd, cut);
  const isQuoted = nameEnd < before && aligned.length > 0;
  const nearest = words === null ? aligned[0] : startInWords(aligned, words);
  const start = isQuoted ? stretch : nearest;
  if (start === undefined) return null;
  const full = text.slice(start, nameEnd);
  if (!isAnnounced && !isContraction(full, name)) return null;
  return full.length > name.length ? { short: name, full, original: null, ...short } : null;
}

/** 公司 and the like stand for so much that the article's own use is no abbreviation. */
const GENERIC = new Set(
  '公司 本公司 集团 集團 条例 條例 办法 辦法 规定 規定 大会 大會 委员会 委員會 学校 學校 中心 银行 銀行 大学 大學 医院 醫院 法院 协会 協會 基金 计划 計劃 项目 項目 活动 活動 政府 我国 我國'.split(
    ' ',
  ),
);

/** Before the bracket there may be closing quotes: 《…法》(以下简称…). */
function endOfName(text: string, before: number): number {
  let end = before;
  while (end > 0 && '”"」』》’ \u3000'.includes(text[end - 1] ?? '.')) end--;
  return end;
}

/** Not announced, a short form must leave characters out inside, and keep one of the last four. */
function isContraction(full: string, short: string): boolean {
  const last = short.at(-1) ?? '';
  return full.length >= short.length + 2 && !full.includes(short) && full.slice(-4).includes(last);
}

function isAcronym(text: string): boolean {
  return /^(?=.*[A-Z].*[A-Z])[A-Z][A-Za-z0-9&-]{1,9}$/u.test(text);
}

/** 世界卫生组织(WHO). The letters do not say where the Chinese starts; words and function words do. */
function defineLatin(
  text: string,
  before: number,
  short: Span,
  spelled: string,
  cut: Cut | null,
): Found | null {
  const end = endOfName(text, before);
  const stretch = stretchBefore(text, end);
  const letters = short.end - short.start;
  const start = cut === null ? stretch : startOfWords(text, stretch, end, cut, letters);
  const full = text.slice(start, end);
  if (!isHan(full) || full.length < 2 || full.length > MAX_FULL / 2) return null;
  const original = /^[A-Za-z][\p{Script=Latin}'’ ,&.-]+$/u.test(spelled) ? spelled : null;
  return { short: text.slice(short.start, short.end), full, original, ...short };
}

/** 毒罪办(联合国…办公室), WHO（世界卫生组织）: the short form stands before. */
function defineBackwards(text: string, open: number, full: string): Found | null {
  const latin =
    /(?<![A-Za-z0-9])[A-Z][A-Za-z0-9&-]{1,9}$/u.exec(
      text.slice(Math.max(0, open - 12), open),
    )?.[0] ?? '';
  if (isAcronym(latin) && full.length >= 4 && !/[图圖摄攝]|记者|記者|来源|來源/u.test(full)) {
    return { short: latin, full, original: null, start: open - latin.length, end: open };
  }
  for (let length = 2; length <= Math.min(8, open); length++) {
    const start = open - length;
    const short = text.slice(start, open);
    if (short[0] !== full[0] || !isHan(short)) continue;
    if (alignedStarts(full, 0, full.length, short).includes(0) && isContraction(full, short)) {
      return { short, full, original: null, start, end: open };
    }
  }
  return null;
}

/** 国家发展和改革委员会，以下简称“发改委”: without brackets, but in quotes. */
function readAnnounced(text: string, cut: Cut | null): readonly (Found | null)[] {
  const found: (Found | null)[] = [];
  for (const match of text.matchAll(/[，,](?:以下)?(?:简称|簡稱|下称|下稱)[为為]?(?=[“"「『])/gu)) {
    const quote = match.index + match[0].length;
    const short = unquoted(text, quote, Math.min(text.length, quote + 16));
    found.push(short.start > quote ? define(text, match.index, short, cut, true) : null);
  }
  return found;
}
