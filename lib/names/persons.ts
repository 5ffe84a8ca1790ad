/**
 * Chinese personal names: a surname and one or two more characters, each with its cost in its role.
 * Source of the roles: Zhang and Liu (2002), as counted by HanLP.
 */
import { BOUNDS_PER_NAT, leastOf, ROUNDING, setBounds } from './character-tables';
import type { Candidate, Facts } from './facts';
import { type NameModel, column } from './name-model';
import { BOUND, BOUNDS, MARK, type NameMarks } from './name-marks';
import { INTRODUCED, type NameNeighbours } from './name-neighbours';

const SURNAME = column('surname');
const GIVEN_FIRST = column('givenFirst');
const GIVEN_SECOND = column('givenSecond');
const GIVEN_ONLY = column('givenOnly');
const ALONE = column('alone');

/** −ln P of a word of news being a Chinese name that no list has, in nats: about one in 1,000. At 5.5 the treebanks' names crossed more words. */
const NAME_COST = 9;
/** Names in nr.tr.txt: 155,393 with two given characters, 94,221 with one. */
const TWO_GIVEN_COST = 0.5;
const ONE_GIVEN_COST = 1;
/** A name this much dearer than its characters one by one, in nats, has no chance: neighbours add less. */
const MAX_EXCESS = 1;
/** The most that the words on both sides help a name, in nats: one title, and half of another. */
const MOST_HELP = 5;
/** The two together, as bounds are told. */
const MOST_EXCESS = (MAX_EXCESS + MOST_HELP) * BOUNDS_PER_NAT;

/** The surnames of two characters that are still borne, in both scripts; together as rare as one rare surname. */
const COMPOUND_SURNAMES: ReadonlySet<string> = new Set(
  (
    '欧阳 歐陽 上官 司马 司馬 司徒 司空 诸葛 諸葛 东方 東方 皇甫 尉迟 尉遲 公孙 公孫 慕容 长孙 長孫 宇文 ' +
    '令狐 端木 夏侯 轩辕 軒轅 南宫 南宮 独孤 獨孤 西门 西門 东郭 東郭 百里 呼延 申屠 钟离 鍾離 澹台 澹臺 拓跋 赫连 赫連'
  ).split(' '),
);
const COMPOUND_FIRST: ReadonlySet<number> = new Set(
  Array.from(COMPOUND_SURNAMES, (surname) => surname.charCodeAt(0)),
);
const COMPOUND_SURNAME_COST = 6.5;

const FACTS: Facts = { gloss: 'personal name', refersTo: null, original: null };

/**
 * @returns a recogniser of Chinese names: text → candidates by start, several at one start. Offsets are
 *   UTF-16 code units. Time O(length)
 */
export function recognisePersons(
  model: NameModel,
  neighbours: NameNeighbours,
  marks: NameMarks,
): (text: string) => readonly Candidate[] {
  setBounds(
    marks,
    BOUND.surname,
    model,
    (index) => NAME_COST + model.cost(index, SURNAME) - model.cost(index, ALONE),
  );
  setBounds(marks, BOUND.given, model, excessOfGiven(model));
  marks.add(
    MARK.surname,
    model.units.filter((unit) => model.cost(model.indexOf(unit), SURNAME) < Infinity),
  );
  marks.add(MARK.surname | MARK.compoundSurname, COMPOUND_FIRST);
  return (text) => {
    const found: Candidate[] = [];
    const { of, bounds } = marks.of(text);
    for (let start = 0; start < text.length - 1; start++) {
      const mark = of[start] ?? 0;
      if ((mark & MARK.surname) === 0) continue;
      const excessOfPair =
        (bounds[start * BOUNDS + BOUND.surname] ?? 0) +
        (bounds[(start + 1) * BOUNDS + BOUND.given] ?? 0);
      // Nine of ten pairs of characters begin no name, whatever follows.
      if (excessOfPair > MOST_EXCESS && (mark & MARK.compoundSurname) === 0) continue;
      const index = model.indexOf(text.charCodeAt(start));
      if (index < 0) continue;
      const surname = model.cost(index, SURNAME);
      if (surname < Infinity) {
        const excess = surname - model.cost(index, ALONE);
        addNames({ start, given: start + 1, surname, excess }, text, model, neighbours, found);
      }
      if ((mark & MARK.compoundSurname) > 0 && isCompoundSurname(text, start)) {
        const compound = {
          start,
          given: start + 2,
          surname: COMPOUND_SURNAME_COST,
          excess: -NAME_COST,
        };
        addNames(compound, text, model, neighbours, found);
      }
    }
    return found;
  };
}

/** By index: the least that a given name which the character begins is dearer than its characters one by one. */
function excessOfGiven(model: NameModel): (index: number) => number {
  const second = leastOf(
    model,
    (index) => model.cost(index, GIVEN_SECOND) - model.cost(index, ALONE),
  );
  return (index) => {
    const one = ONE_GIVEN_COST + model.cost(index, GIVEN_ONLY);
    const two = TWO_GIVEN_COST + model.cost(index, GIVEN_FIRST) + second;
    return Math.min(one, two) - model.cost(index, ALONE);
  };
}

const isCompoundSurname = (text: string, start: number) =>
  COMPOUND_SURNAMES.has(text.slice(start, start + 2));

/** A surname in a text; costs in nats. */
interface Surname {
  readonly start: number;
  /** Where the given name starts. */
  readonly given: number;
  /** −ln P of the surname. */
  readonly surname: number;
  /** How much dearer the surname is than its characters one by one. */
  readonly excess: number;
}

/** Adds the names that a surname begins: with one given character and with two. */
function addNames(
  { start, given, surname, excess }: Surname,
  text: string,
  model: NameModel,
  neighbours: NameNeighbours,
  found: Candidate[],
): void {
  const first = model.indexOf(text.charCodeAt(given));
  if (first < 0) return;
  const cost = NAME_COST + surname;
  const alone = NAME_COST + excess - model.cost(first, ALONE);
  const only = ONE_GIVEN_COST + model.cost(first, GIVEN_ONLY);
  addName(text, start, given + 1, cost + only, alone + only, neighbours, found);
  const second = given + 1 < text.length ? model.indexOf(text.charCodeAt(given + 1)) : -1;
  if (second < 0) return;
  const two = TWO_GIVEN_COST + model.cost(first, GIVEN_FIRST) + model.cost(second, GIVEN_SECOND);
  const excessOfTwo = alone - model.cost(second, ALONE) + two;
  // 张先生 is no name with a given name.
  if (excessOfTwo > MAX_EXCESS + MOST_HELP || neighbours.isOftenBeside(text, given, given + 2))
    return;
  addName(text, start, given + 2, cost + two, excessOfTwo, neighbours, found);
}

/** Adds a name unless the words beside it leave it without a chance. */
function addName(
  text: string,
  start: number,
  end: number,
  ownCost: number,
  excess: number,
  neighbours: NameNeighbours,
  found: Candidate[],
): void {
  if (excess > MAX_EXCESS + MOST_HELP) return;
  const most = Math.max(MAX_EXCESS - excess, INTRODUCED) + ROUNDING;
  const beside = neighbours.around(text, start, end, most);
  if (beside === Infinity) return;
  // 张三 is a dictionary word too: with a title it is a person.
  const listed = beside <= INTRODUCED ? neighbours.listedCost(text, start, end) : Infinity;
  if (excess + beside > MAX_EXCESS && listed === Infinity) return;
  const cost = Math.min(ownCost, listed) + beside;
  found.push({ start, end, kind: 'person', cost, facts: FACTS });
}
