/**
 * Places outside the lists: one or two characters and a suffix (陕坝镇), each with its cost in its role.
 * Source of the roles: Zhang and Liu (2002), as counted by HanLP.
 */
import { ROUNDING } from './character-tables';
import type { Candidate, Facts } from './facts';
import { type NameModel, column } from './name-model';
import { MARK, type NameMarks } from './name-marks';
import type { NameNeighbours } from './name-neighbours';

const FIRST = column('placeFirst');
const SECOND = column('placeSecond');
const SUFFIX = column('placeSuffix');
const ALONE = column('alone');

/** −ln P of a word of news being a place that no list has, in nats. */
const PLACE_COST = 10.5;
const MAX_SUFFIX = 6;
/** A place this much dearer than its characters one by one, in nats, has no chance: neighbours add less. */
const MAX_EXCESS = 1;

const FACTS: Facts = { gloss: 'place name', refersTo: null, original: null };

/** @returns a recogniser: text → candidates by start. Offsets are UTF-16 code units. Time O(length) */
export function recognisePlaces(
  model: NameModel,
  neighbours: NameNeighbours,
  marks: NameMarks,
): (text: string) => readonly Candidate[] {
  marks.add(
    MARK.placeSuffix,
    model.units.filter((unit) => model.cost(model.indexOf(unit), SUFFIX) <= MAX_SUFFIX),
  );
  return (text) => {
    const found: Candidate[] = [];
    const { of } = marks.of(text);
    for (let start = 0; start < text.length - 2; start++) {
      if (((of[start + 2] ?? 0) & MARK.placeSuffix) === 0) continue;
      const first = model.indexOf(text.charCodeAt(start));
      const second = model.indexOf(text.charCodeAt(start + 1));
      if (first < 0 || second < 0) continue;
      const suffix = model.indexOf(text.charCodeAt(start + 2));
      const own =
        model.cost(first, FIRST) + model.cost(second, SECOND) + model.cost(suffix, SUFFIX);
      const alone =
        model.cost(first, ALONE) + model.cost(second, ALONE) + model.cost(suffix, ALONE);
      if (PLACE_COST + own > alone + MAX_EXCESS + ROUNDING) continue;
      if (isDescription(text, start, neighbours)) continue;
      const cost =
        PLACE_COST +
        neighbours.straddling(text, start, start + 3) +
        model.cost(first, FIRST) +
        model.cost(second, SECOND) +
        model.cost(suffix, SUFFIX);
      if (cost <= alone + MAX_EXCESS)
        found.push({ start, end: start + 3, kind: 'place', cost, facts: FACTS });
    }
    return found;
  };
}

const DESCRIBING = '大小新老旧舊古';

/** 小山村, 新中国: an adjective and a word, or a described noun and what it is. */
const isDescription = (text: string, start: number, neighbours: NameNeighbours) =>
  DESCRIBING.includes(text.charAt(start)) &&
  (neighbours.isEntry(text, start, start + 2) || neighbours.isEntry(text, start + 1, start + 3));
