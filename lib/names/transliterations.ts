/**
 * Transliterated names: characters chosen for their sound, each costing what it costs after the one
 * before. 霍夫曼 is cheap, 大西洋 is dear. With a suffix a name is a place (费雷拉峰), with an ordinal a
 * ruler (路易十六世).
 *
 * Growth: at most MAX_LENGTH candidates a start, so time and memory O(length).
 */
import type { Candidate, Facts } from './facts';
import { type NameModel, column } from './name-model';
import { MARK, type NameMarks } from './name-marks';
import { INTRODUCED, type NameNeighbours } from './name-neighbours';

const FIRST = column('soundFirst');
const LAST = column('soundLast');
const SOUND = column('sound');
const SUFFIX = column('placeSuffix');
const ALONE = column('alone');

/** −ln P of a word of news being a transliterated name that no list has, in nats. */
const NAME_COST = 9;
/** Names run to eight characters between two dots. */
const MAX_LENGTH = 12;
/** Characters rarer than this in transliterations, in nats, only stand in names with dots. */
const MAX_SOUND = 9;
/** Dearer names than this per character, in nats, are none: 大西洋 costs 6.1, 安齐拉纳纳 5.7. */
const MAX_PER_CHARACTER = 6;
/** How much dearer a name may be behind a title, or before a place's suffix, in nats. */
const SURE = 4;
/** Only real suffixes (市 2.1, 州 4, 峰 5), in nats. */
const MAX_SUFFIX = 6.5;
const SUFFIX_COST = 1;
/** A name this much dearer than its characters one by one, in nats, has no chance: neighbours add less. */
const MAX_EXCESS = 1;
/** A name beside a character this much dearer as a sound than as a word, in nats, may end there. */
const MIN_CUT_OFF = -2;
/** What a name next to a sound costs at most: 坦萨 in 马坦萨县, 加瓦河 in 道加瓦河 are cut off from theirs. */
const MAX_CUT_OFF_COST = 6;
const ORDINAL_COST = 2;
const ORDINAL_FIRST = '一二三四五六七八九十';
const ORDINAL = /[一二三四五六七八九十]{1,3}世/uy;

const PERSON: Facts = { gloss: 'personal name, transliterated', refersTo: null, original: null };
const PLACE: Facts = { gloss: 'place name, transliterated', refersTo: null, original: null };

/**
 * @returns a recogniser of transliterated names without dots: text → candidates by start, several at
 *   one start. Offsets are UTF-16 code units
 */
export function recogniseTransliterations(
  model: NameModel,
  neighbours: NameNeighbours,
  marks: NameMarks,
): (text: string) => readonly Candidate[] {
  marks.add(
    MARK.sound,
    model.units.filter((unit) => model.cost(model.indexOf(unit), SOUND) <= MAX_SOUND),
  );
  return (text) => {
    const found: Candidate[] = [];
    const { of } = marks.of(text);
    for (let start = 0; start < text.length - 1; start++) {
      if (((of[start] ?? 0) & (of[start + 1] ?? 0) & MARK.sound) === 0) continue;
      addNames(text, start, model, neighbours, found);
    }
    return found;
  };
}

/** Adds the names that two sounds begin. */
function addNames(
  text: string,
  start: number,
  model: NameModel,
  neighbours: NameNeighbours,
  found: Candidate[],
): void {
  let before = model.indexOf(text.charCodeAt(start));
  let cost = model.cost(before, FIRST);
  let alone = model.cost(before, ALONE);
  const limit = Math.min(text.length, start + MAX_LENGTH);
  for (let at = start + 1; at < limit; at++) {
    const index = model.indexOf(text.charCodeAt(at));
    if (index < 0 || !(model.cost(index, SOUND) <= MAX_SOUND)) return;
    cost += model.soundAfter(before, index);
    alone += model.cost(index, ALONE);
    const end = at + 1;
    const length = end - start;
    if (cost > mostOf(length + 1) + SURE) return;
    before = index;
    const whole = cost + model.cost(index, LAST);
    if (NAME_COST + whole > alone + MAX_EXCESS || whole > mostOf(length) + SURE) continue;
    const cutOff = cutOffCost(text, start - 1, model) + cutOffCost(text, end, model);
    const own = NAME_COST + whole + cutOff;
    // Dearer names need something beside them that says what they are: 总统泽连斯基, 马坦萨县.
    if (whole <= mostOf(length) || neighbours.before(text, start) <= INTRODUCED)
      addPerson(text, start, end, own, neighbours, found);
    addPlace(text, start, end, own, model, neighbours, found);
  }
}

/** What the sounds of a name cost at most, in nats. */
const mostOf = (characters: number) => characters * MAX_PER_CHARACTER;

/** What it costs a name, in nats, that the character next to it would be likelier as one more sound. */
function cutOffCost(text: string, at: number, model: NameModel): number {
  const index = model.indexOf(text.charCodeAt(at));
  if (index < 0) return 0;
  const excess = model.cost(index, ALONE) - model.cost(index, SOUND) - MIN_CUT_OFF;
  return Math.max(0, Math.min(MAX_CUT_OFF_COST, excess));
}

/** Adds a person's name, and the ruler's that an ordinal makes of it. */
function addPerson(
  text: string,
  start: number,
  end: number,
  cost: number,
  neighbours: NameNeighbours,
  found: Candidate[],
): void {
  const beside = neighbours.around(text, start, end);
  found.push({ start, end, kind: 'person', cost: cost + beside, facts: PERSON });
  if (!ORDINAL_FIRST.includes(text.charAt(end))) return;
  ORDINAL.lastIndex = end;
  if (!ORDINAL.test(text)) return;
  const rulerCost = cost + ORDINAL_COST;
  found.push({ start, end: ORDINAL.lastIndex, kind: 'person', cost: rulerCost, facts: PERSON });
}

/** Adds the place that a suffix makes of a name. */
function addPlace(
  text: string,
  start: number,
  end: number,
  cost: number,
  model: NameModel,
  neighbours: NameNeighbours,
  found: Candidate[],
): void {
  const suffix = model.indexOf(text.charCodeAt(end));
  const suffixCost = suffix < 0 ? Infinity : model.cost(suffix, SUFFIX);
  if (suffixCost > MAX_SUFFIX) return;
  const straddling = neighbours.straddling(text, start, end + 1);
  const placeCost = cost + suffixCost + SUFFIX_COST + straddling;
  found.push({ start, end: end + 1, kind: 'place', cost: placeCost, facts: PLACE });
}
