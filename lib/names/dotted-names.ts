/**
 * Names with dots: 贝内迪克特·霍夫曼. A dot between Chinese characters says that this is a name; what
 * is open is where it starts and ends. Between two dots all is name.
 *
 * Growth: at most MAX_LENGTH² candidates a chain of dots, each chain is read once: time O(length).
 */
import type { Lexicon } from '@/lib/lexicon';
import type { Candidate, Facts } from './facts';
import { MARK, type NameMarks } from './name-marks';
import { type NameModel, column } from './name-model';

const FIRST = column('soundFirst');
const LAST = column('soundLast');
const SOUND = column('sound');
const ALONE = column('alone');

/** −ln P of a word being such a name, dot included, in nats. */
const NAME_COST = 8;
/** Each further dot and all between. */
const MIDDLE_COST = 4;
/** Parts run to eight characters. */
const MAX_LENGTH = 8;
/** Parts a chain may have; longer ones are no names. */
const MAX_PARTS = 7;
/** No character and no pair is dearer in a name with dots, in nats … */
const MAX_CHARACTER = 8;
/** … but for one that foreign names are hardly ever written with: 的 and 党 stand before a name. */
const STRANGE_CHARACTER = 12;
/** A character this much dearer as a sound than as a word, in nats, is strange. */
const STRANGE_EXCESS = 3;
const ORDINAL = /[一二三四五六七八九十]{1,3}世/uy;
const ORDINAL_COST = 1;

const DOTS = '·•・‧∙⋅';
/** A part between two dots: Chinese characters or an initial. */
const CHAIN = new RegExp(`[${DOTS}](?:[\\p{Script=Han}A-Za-z.]{1,${MAX_LENGTH}}[${DOTS}])*`, 'gu');
const HAN = /\p{Script=Han}/u;

const FACTS: Facts = { gloss: 'personal name, transliterated', refersTo: null, original: null };

/** @returns a recogniser of names with dots: text → candidates by start. Offsets are UTF-16 code units */
export function recogniseDottedNames(
  model: NameModel,
  marks: NameMarks,
  lexicon: Lexicon,
): (text: string) => readonly Candidate[] {
  marks.add(
    MARK.dot,
    Array.from(DOTS, (dot) => dot.charCodeAt(0)),
  );
  return (text) => {
    const found: Candidate[] = [];
    if ((marks.of(text).any & MARK.dot) === 0) return found;
    for (const { 0: chain, index } of text.matchAll(CHAIN)) {
      const middle = [...chain].filter((character) => DOTS.includes(character)).length - 1;
      if (middle + 2 > MAX_PARTS) continue;
      const starts = openStarts(text, index, model, lexicon);
      const ends = openEnds(text, index + chain.length, model);
      for (const start of starts) {
        for (const end of ends) {
          const cost = NAME_COST + MIDDLE_COST * middle + start.cost + end.cost;
          found.push({ start: start.at, end: end.at, kind: 'person', cost, facts: FACTS });
        }
      }
    }
    return found.sort((a, b) => a.start - b.start);
  };
}

interface Side {
  readonly at: number;
  readonly cost: number;
}

/** Where a name may start whose first dot stands at `dot`, and what its first part costs. */
function openStarts(
  text: string,
  dot: number,
  model: NameModel,
  lexicon: Lexicon,
): readonly Side[] {
  const sides: Side[] = [];
  let cost = 0;
  for (let at = dot - 1; at >= Math.max(0, dot - MAX_LENGTH) && isPart(text, at); at--) {
    const index = model.indexOf(text.charCodeAt(at));
    if (at < dot - 1) cost += pairCost(model, index, model.indexOf(text.charCodeAt(at + 1)));
    const spelled = cost + characterCost(model, index, FIRST);
    sides.push({ at, cost: Math.min(spelled, listedCost(text, at, dot, lexicon)) });
  }
  return sides;
}

/** What a listed name costs, in nats: 以 in 以色列·普特南 is hardly a sound. Infinity for what is none. */
function listedCost(text: string, start: number, end: number, lexicon: Lexicon): number {
  const word = lexicon.wordAt(text, start, end);
  const isName = LISTED_NAME.test(lexicon.classNames[lexicon.wordClasses[word] ?? -1] ?? '');
  return isName ? lexicon.cost(word) : Infinity;
}

const LISTED_NAME = /^n[rs]/;

/** Where a name may end whose last dot stands before `from`, and what its last part costs. */
function openEnds(text: string, from: number, model: NameModel): readonly Side[] {
  const sides: Side[] = [];
  let cost = 0;
  for (let at = from; at < Math.min(text.length, from + MAX_LENGTH) && isPart(text, at); at++) {
    const index = model.indexOf(text.charCodeAt(at));
    cost +=
      at === from
        ? characterCost(model, index, FIRST)
        : pairCost(model, model.indexOf(text.charCodeAt(at - 1)), index);
    const last = cost + Math.min(3, characterCost(model, index, LAST));
    sides.push({ at: at + 1, cost: last });
    ORDINAL.lastIndex = at + 1;
    if (ORDINAL.test(text)) sides.push({ at: ORDINAL.lastIndex, cost: last + ORDINAL_COST });
  }
  return sides;
}

const isPart = (text: string, at: number) => HAN.test(text.charAt(at));

function characterCost(model: NameModel, index: number, role: number): number {
  if (isStrange(model, index)) return STRANGE_CHARACTER;
  return Math.min(MAX_CHARACTER, model.cost(index, role));
}

const isStrange = (model: NameModel, index: number) =>
  index < 0 || model.cost(index, SOUND) > model.cost(index, ALONE) + STRANGE_EXCESS;

function pairCost(model: NameModel, before: number, index: number): number {
  if (isStrange(model, before) || isStrange(model, index)) return STRANGE_CHARACTER;
  return Math.min(MAX_CHARACTER, model.soundAfter(before, index));
}
