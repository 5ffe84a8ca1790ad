/**
 * Organisations outside the lists: two characters that are no word, and what kind of body it is
 * (华腾集团, 恒信置业有限公司). A name that the dictionary has (京东) is left beside its suffix, as two words.
 *
 * Growth: one candidate a suffix, time O(length).
 */
import type { Lexicon } from '@/lib/lexicon';
import type { Candidate, Facts } from './facts';
import { type NameModel, column } from './name-model';
import { MARK, type Marks, type NameMarks } from './name-marks';
import type { NameNeighbours } from './name-neighbours';

const ALONE = column('alone');

/** What a name and its suffix cost beside the name's characters, in nats: some bodies are in every report. */
const ORGANISATION_COST = 5;
/** Names of three characters can't be told from two and a verb (赴|华腾集团), or from transliterations. */
const LENGTH = 2;
/** Characters as frequent as this as words, in nats, are hardly in names: 的 3.9, 与 6.1, 某 7.6. */
const MIN_ALONE = 7.7;

/** The bodies by their last words, in both scripts, and what they are. */
const SUFFIXES: readonly (readonly [suffixes: string, gloss: string])[] = [
  ['大学 大學', 'university'],
  ['学院 學院', 'college'],
  ['中学 中學', 'middle school'],
  ['小学 小學', 'primary school'],
  ['银行 銀行', 'bank'],
  ['医院 醫院', 'hospital'],
  ['酒店', 'hotel'],
  ['基金会 基金會', 'foundation'],
  ['研究院 研究所', 'research institute'],
  ['出版社', 'publisher'],
  [
    '集团有限公司 集團有限公司 集团公司 集團公司 集团 集團 股份有限公司 有限责任公司 有限責任公司 有限公司 公司',
    'company',
  ],
];
/** Lines of business that stand between a company's name and its suffix. */
const BUSINESS =
  '(?:科技|实业|實業|控股|投资|投資|传媒|傳媒|置业|置業|地产|地產|证券|證券|食品|药业|藥業|能源|汽车|汽車|电子|電子|网络|網絡|建设|建設|制造|製造)?';
const GLOSSES = new Map(
  SUFFIXES.flatMap(([suffixes, gloss]) =>
    suffixes.split(' ').map((suffix) => [suffix, gloss] as const),
  ),
);
/** A news agency is told from a society or a cooperative by its reporters and reports. */
export const AGENCY = '社';
export const AGENCY_TELLS = '记者|記者|电讯|電訊';
GLOSSES.set(AGENCY, 'news agency');
const BODIES = [...GLOSSES.keys()];
const BODY_ENDS = BODIES.map((body) => body.charCodeAt(body.length - 1));
const OTHERS = BODIES.filter((body) => body !== AGENCY).join('|');
const SUFFIX = new RegExp(`${BUSINESS}(?<body>${OTHERS}|${AGENCY}(?=${AGENCY_TELLS}))`, 'gu');
const HAN = /^\p{Script=Han}+$/u;

/** @returns a recogniser: text → candidates by start. Offsets are UTF-16 code units */
export function recogniseOrganisations(
  model: NameModel,
  neighbours: NameNeighbours,
  lexicon: Lexicon,
  marks: NameMarks,
): (text: string) => readonly Candidate[] {
  marks.add(MARK.bodyEnd, BODY_ENDS);
  return (text) => {
    const found: Candidate[] = [];
    // Looking for a body's last character costs less than trying the pattern at each.
    if (!hasBody(text, marks.of(text))) return found;
    for (const { 0: suffix, index, groups } of text.matchAll(SUFFIX)) {
      const facts = factsOf(groups?.['body'] ?? '');
      const end = index + suffix.length;
      const start = index - LENGTH;
      const own = nameCost(text, start, index, model, lexicon);
      if (own === Infinity || !mayStartAt(text, start, model, lexicon)) continue;
      const cost = ORGANISATION_COST + own + neighbours.straddling(text, start, end);
      found.push({ start, end, kind: 'organisation', cost, facts });
    }
    return found;
  };
}

function hasBody(text: string, { of, any }: Marks): boolean {
  if ((any & MARK.bodyEnd) === 0) return false;
  for (let at = 1; at < text.length; at++) {
    if (((of[at] ?? 0) & MARK.bodyEnd) === 0) continue;
    if (BODIES.some((body) => text.endsWith(body, at + 1))) return true;
  }
  return false;
}

/** What the characters of a name cost, in nats; Infinity for what is none. */
function nameCost(
  text: string,
  start: number,
  end: number,
  model: NameModel,
  lexicon: Lexicon,
): number {
  const name = text.slice(Math.max(0, start), end);
  if (start < 0 || !HAN.test(name) || lexicon.hasEntry(lexicon.wordAt(name))) return Infinity;
  let cost = 0;
  for (let at = start; at < end; at++) {
    const index = model.indexOf(text.charCodeAt(at));
    const alone = index < 0 ? Infinity : model.cost(index, ALONE);
    if (alone < MIN_ALONE) return Infinity;
    cost += alone;
  }
  return cost;
}

/** Behind a mark, a word of two or more characters, or a frequent one; else the name may begin further left. */
function mayStartAt(text: string, start: number, model: NameModel, lexicon: Lexicon): boolean {
  if (start === 0 || !HAN.test(text.charAt(start - 1))) return true;
  for (let from = Math.max(0, start - 4); from <= start - 2; from++) {
    if (lexicon.hasEntry(lexicon.wordAt(text, from, start))) return true;
  }
  const index = model.indexOf(text.charCodeAt(start - 1));
  return index >= 0 && model.cost(index, ALONE) < MIN_ALONE;
}

const factsByGloss = new Map<string, Facts>();

function factsOf(body: string): Facts {
  const gloss = `name of a ${GLOSSES.get(body) ?? 'company'}`;
  const known = factsByGloss.get(gloss) ?? { gloss, refersTo: null, original: null };
  factsByGloss.set(gloss, known);
  return known;
}
