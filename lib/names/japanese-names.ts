/**
 * Japanese personal names in Chinese text: a surname from the list and one to three given characters, each with
 * its cost in its role (高市早苗, 石破茂). Source: HanLP's list nrj.txt, which has no counts.
 */
import { BOUNDS_PER_NAT, leastOf, ROUNDING, setBounds } from './character-tables';
import type { Candidate, Facts } from './facts';
import { type NameModel, column } from './name-model';
import { BOUND, BOUNDS, MARK, type NameMarks } from './name-marks';
import type { NameNeighbours } from './name-neighbours';

const FIRST = column('japaneseFirst');
const LATER = column('japaneseLater');
const ONLY = column('japaneseOnly');
const ALONE = column('alone');

/** −ln P of a word of news being a Japanese name that no list has, in nats. */
const NAME_COST = 11;
/** The surnames' list is long and has no counts; as many as a thousand make up most of what is met: ln 1,000, doubled for safety. */
const SURNAME_COST = 10;
/** By the number of given characters: two are the rule. */
const GIVEN_COSTS = [1.5, 0.3, 2.5];
/** A name this much dearer than its characters one by one, in nats, has no chance: neighbours add less. */
const MAX_EXCESS = 1;
/** The most that the words on both sides help a name, in nats: one title, and half of another. */
const MOST_HELP = 5;
const MOST_EXCESS = MAX_EXCESS + MOST_HELP;
/** What is left for the characters' costs beside those of name and surname, as bounds are told. */
const MOST_BOUND = (MOST_EXCESS - NAME_COST - SURNAME_COST) * BOUNDS_PER_NAT;

/** Surnames of three characters that are often met, in both scripts. */
const LONG_SURNAMES: ReadonlySet<string> = new Set(
  '佐佐木 佐々木 长谷川 長谷川 五十岚 五十嵐 大久保 久保田 小笠原 宇都宫 宇都宮 长谷部 長谷部 小早川 日下部 御手洗 东海林 東海林 阿久津 加贺谷 加賀谷 宇田川'.split(
    ' ',
  ),
);
const LONG_FIRST: ReadonlySet<number> = new Set(
  Array.from(LONG_SURNAMES, (surname) => surname.charCodeAt(0)),
);

const FACTS: Facts = { gloss: 'personal name, Japanese', refersTo: null, original: null };

/**
 * @returns a recogniser of Japanese names: text → candidates by start, several at one start. Offsets are
 *   UTF-16 code units. Time O(length)
 */
export function recogniseJapaneseNames(
  model: NameModel,
  neighbours: NameNeighbours,
  marks: NameMarks,
): (text: string) => readonly Candidate[] {
  setBounds(marks, BOUND.japaneseAlone, model, (index) => -model.cost(index, ALONE));
  setBounds(marks, BOUND.japaneseGiven, model, excessOfGiven(model));
  marks.add(
    MARK.japanese,
    model.units.filter((unit) => model.beginsJapanese(model.indexOf(unit))),
  );
  marks.add(MARK.japanese | MARK.longJapanese, LONG_FIRST);
  return (text) => {
    const found: Candidate[] = [];
    const { of, bounds } = marks.of(text);
    for (let start = 0; start < text.length - 2; start++) {
      const mark = of[start] ?? 0;
      if ((mark & MARK.japanese) === 0) continue;
      const row = start * BOUNDS;
      const least =
        (bounds[row + BOUND.japaneseAlone] ?? 0) +
        (bounds[row + BOUNDS + BOUND.japaneseAlone] ?? 0) +
        (bounds[row + 2 * BOUNDS + BOUND.japaneseGiven] ?? 0);
      // Most characters begin no given name, or none that so frequent characters would stand before.
      if (least <= MOST_BOUND) addShort(text, start, model, neighbours, found);
      if ((mark & MARK.longJapanese) > 0 && LONG_SURNAMES.has(text.slice(start, start + 3))) {
        addNames(text, start, start + 3, NAME_COST + SURNAME_COST, model, neighbours, found);
      }
    }
    return found;
  };
}

/** Adds the names that a surname of two characters begins, if one stands there. */
function addShort(
  text: string,
  start: number,
  model: NameModel,
  neighbours: NameNeighbours,
  found: Candidate[],
): void {
  const first = model.indexOf(text.charCodeAt(start));
  const second = model.indexOf(text.charCodeAt(start + 1));
  if (!model.isJapaneseSurname(first, second)) return;
  const alone = model.cost(first, ALONE) + model.cost(second, ALONE);
  addNames(text, start, start + 2, alone, model, neighbours, found);
}

/** By index: the least that a given name which the character begins is dearer than its characters one by one. */
function excessOfGiven(model: NameModel): (index: number) => number {
  const later = leastOf(model, (index) => model.cost(index, LATER) - model.cost(index, ALONE));
  const [one = 0, two = 0, three = 0] = GIVEN_COSTS;
  const rest = Math.min(two + later, three + 2 * later);
  return (index) =>
    Math.min(one + model.cost(index, ONLY), rest + model.cost(index, FIRST)) -
    model.cost(index, ALONE);
}

/**
 * Adds the names that a surname begins.
 * @param given where the given name starts
 * @param surnameAlone what the surname's characters cost one by one, in nats
 */
function addNames(
  text: string,
  start: number,
  given: number,
  surnameAlone: number,
  model: NameModel,
  neighbours: NameNeighbours,
  found: Candidate[],
): void {
  let alone = surnameAlone;
  let cost = NAME_COST + SURNAME_COST;
  for (let at = 0; at < GIVEN_COSTS.length; at++) {
    const lengthCost = GIVEN_COSTS[at] ?? 0;
    const end = given + at + 1;
    const index = end > text.length ? -1 : model.indexOf(text.charCodeAt(end - 1));
    if (index < 0) return;
    alone += model.cost(index, ALONE);
    const single = model.cost(index, ONLY);
    cost += model.cost(index, at === 0 ? FIRST : LATER);
    const whole = lengthCost + (at === 0 ? NAME_COST + SURNAME_COST + single : cost);
    if (whole > alone + MOST_EXCESS) continue;
    const beside = neighbours.around(text, start, end, alone + MAX_EXCESS - whole + ROUNDING);
    if (whole + beside > alone + MAX_EXCESS) continue;
    found.push({ start, end, kind: 'person', cost: whole + beside, facts: FACTS });
  }
}
