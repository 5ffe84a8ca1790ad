/**
 * Whether the chosen lines are one Chinese article, and how sure that is. Each piece of evidence
 * has a code and a weight; their sum is read as log-odds, so the verdict can be explained by
 * listing them.
 */
import type { Findings } from './findings';
import { isKanjiOnly } from './language';
import { isRelatedHeading } from './boilerplate';
import { between, type Page } from './page';
import { LEAST_POSTS } from './posts';
import { isContents, purposeWeight } from './purpose';
import { recordsWeight } from './records';

export type RefusalReason =
  /** Nothing to read, or only menus and buttons. */
  | 'no-text'
  /** Its prose is Japanese, Korean, or some other language's. */
  | 'japanese'
  | 'korean'
  | 'other-language'
  /** Headlines, blurbs, search results, goods: links to stories, no story. */
  | 'list'
  /** Posts or comments of many people. */
  | 'discussion'
  /** The front page of a site or section. */
  | 'front-page'
  /** Some sentences, but nothing that makes them a story. */
  | 'too-little'
  /** Sentences, but to buy, apply or agree by: goods, a vacancy, terms, the site about itself. */
  | 'other-purpose'
  /** The story stands in another site's frame: `frames` in the refusal names it. */
  | 'foreign-frame';

export interface Evidence {
  readonly code: EvidenceCode;
  /** Log-odds: positive speaks for an article. */
  readonly weight: number;
}

export type EvidenceCode =
  | 'story-length'
  | 'sentences'
  | 'paragraphs'
  | 'headline-confirmed'
  | 'dated'
  /** It opens as agencies and papers open a report. */
  | 'dateline'
  /** Each of its paragraphs opens like that: a wire of many reports. */
  | 'datelines'
  /** Names, figures and labels between its sentences: records or a form. */
  | 'records'
  /** A text without a headline that the page confirms, a date, or a declaration. */
  | 'unsigned'
  | 'declared-article'
  | 'named-body'
  | 'links'
  | 'cards'
  | 'discussion'
  | 'under-related-heading'
  | 'purpose'
  | 'contents'
  /** Without kana, but with characters that only Japan writes like that. */
  | 'japanese-forms'
  | 'front-page-address'
  | 'search-address';

export interface Verdict {
  readonly isArticle: boolean;
  /** 0–1: how sure the finder is of `isArticle`. */
  readonly confidence: number;
  readonly evidence: readonly Evidence[];
}

export function judge(findings: Findings): Verdict {
  const evidence = weigh(findings).filter(({ weight }) => weight !== 0);
  const odds = evidence.reduce((sum, { weight }) => sum + weight, 0);
  const probability = 1 / (1 + Math.exp(-odds));
  const isArticle = odds > 0;
  return { isArticle, confidence: isArticle ? probability : 1 - probability, evidence };
}

function weigh(findings: Findings): readonly Evidence[] {
  const { page, body, story, headline, declared, hasDate, url } = findings;
  const measured = story.flatMap((line) => page.measured[line] ?? []);
  const han = measured.reduce((sum, line) => sum + line.counts.han, 0);
  const prose = measured.filter((line) => line.look === 'prose');
  const stops = measured.reduce((sum, line) => sum + line.counts.stops, 0);
  const box = page.outline.boxes[body];
  const inside = box === undefined ? 0 : between(page.clutter, box.firstLine, box.endLine);
  const cardStory = page.cardStory.at(-1) ?? 0;
  const isSigned = hasDate || declared.isArticle;
  // The document says what it is about, and no line of the page does.
  const isUntitled = headline.line < 0 && headline.text !== '';
  const isUnsigned = !isSigned && !headline.confirmed && (isUntitled || han < 400);
  const isBody = isNamed(page, body);
  const isReport = story.slice(0, 3).some((line) => isDateline(page, line));
  const datelines = story.filter((line) => isDateline(page, line)).length;
  const posts = page.posts.slice(story[0] ?? 0, story.at(-1) ?? 0).filter(Boolean).length;
  return [
    // 60 characters are a news flash at best, 240 a short report, 1,000 a story.
    { code: 'story-length', weight: clamp(Math.log2((han + 1) / 110) * 1.2, -6, 3) },
    { code: 'sentences', weight: stops >= 2 ? 1 : stops === 1 ? 0 : -1 },
    { code: 'paragraphs', weight: prose.length >= 3 ? 0.8 : 0 },
    { code: 'headline-confirmed', weight: headline.confirmed ? 1 : headline.line >= 0 ? -0.7 : -1 },
    { code: 'dated', weight: hasDate ? 1.1 : isSigned || isBody || han >= 200 ? -0.3 : -1.3 },
    { code: 'dateline', weight: isReport ? 1.5 : 0 },
    { code: 'datelines', weight: datelines < LEAST_WIRE ? 0 : -clamp(datelines * 1.2, 0, 8) },
    { code: 'records', weight: recordsWeight(page, story, isSigned) },
    {
      code: 'unsigned',
      weight: isUnsigned
        ? -1.2 - (isUntitled ? clamp(5 - han / Math.max(1, prose.length) / 10, 0, 2.5) : 0)
        : 0,
    },
    { code: 'declared-article', weight: declared.isArticle ? 0.7 : 0 },
    { code: 'named-body', weight: isBody ? 0.7 : 0 },
    { code: 'links', weight: -clamp((inside / (han + 1) - 0.3) * 3, 0, 5) },
    { code: 'cards', weight: cardsWeight(cardStory / (han + 1), prose.length < 2 && !isReport) },
    { code: 'discussion', weight: posts < LEAST_POSTS ? 0 : -clamp(posts * 1.5, 0, 10) },
    { code: 'under-related-heading', weight: isUnderRelated(findings) ? -5 : 0 },
    { code: 'purpose', weight: purposeWeight(findings) },
    { code: 'contents', weight: isContents(page) ? -4 : 0 },
    { code: 'japanese-forms', weight: isKanjiOnly(textsOf(page, story)) ? -9 : 0 },
    { code: 'front-page-address', weight: url !== null && isFrontPage(url) ? -3 : 0 },
    { code: 'search-address', weight: url !== null && isSearch(url) ? -3 : 0 },
  ];
}

/** 本报讯（记者 李明）, 新华社北京3月8日电, （中央社記者王明台北13日電）, 〔記者王明／台北報導〕 */
const DATELINE =
  /^[【〔（(]?(?:本[报報台][讯訊]|[^\s，。]{2,10}[社网網报報]\S{0,12}\d{1,2}日(?:电|電|讯|訊)|[^，。]{0,8}(?:记者|記者)[^，。]{2,14}[／/]?[^，。]{0,6}(?:报道|報導|報道|电|電)[】〕）)])/;

/** A single paragraph over cards or comments is a video's or picture's description. */
const cardsWeight = (share: number, isAlone: boolean): number =>
  -clamp(isAlone ? (share - 1) * 1.5 : (share - 1.5) * 0.8, 0, 3);

/** So many datelines are a wire, or a list of briefs. */
const LEAST_WIRE = 4;

const isDateline = (page: Page, line: number): boolean =>
  DATELINE.test((page.outline.lines[line]?.text ?? '').slice(0, 60));

/** Lines above the story that may be the heading of a list. */
const HEADING_REACH = 6;

/** Below the headline the page goes straight on to other stories: that of a video or gallery does. */
function isUnderRelated({ page, story, headline }: Findings): boolean {
  const first = story[0] ?? 0;
  for (let line = Math.max(headline.line + 1, first - HEADING_REACH); line < first; line++) {
    if (page.measured[line]?.look === 'link') continue;
    if (isRelatedHeading(page.outline.lines[line]?.text ?? '')) return true;
  }
  return false;
}

const textsOf = ({ outline }: Page, story: readonly number[]): readonly string[] =>
  story.map((line) => outline.lines[line]?.text ?? '');

/** The body or a box around it is named as one. */
function isNamed(page: Page, body: number): boolean {
  let at = body;
  for (let depth = 0; at >= 0 && depth < 3; depth++) {
    if (page.zones[at]?.has('body')) return true;
    at = page.outline.boxes[at]?.parent ?? -1;
  }
  return false;
}

export function isFrontPage(url: URL): boolean {
  const isWeb = /^https?:$/.test(url.protocol);
  return (
    isWeb &&
    /^\/(?:index\.\w+|home|zh(?:-\w+)?\/?)?$/i.test(url.pathname) &&
    url.search === '' &&
    url.hash === ''
  );
}

export function isSearch(url: URL): boolean {
  return (
    /\/(?:search|so|s|sou)(?:\/|\.\w+|$)/i.test(url.pathname) &&
    /[?&](?:q|wd|word|query|keyword|kw|key|text|k)=/i.test(url.search)
  );
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}
