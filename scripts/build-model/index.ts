/**
 * `npm run build:model -- CORPUS`: turns HanLP's count files into the one small file that the lexicon is
 * built with. The product needs that file only, not the corpus. The same corpus gives the same bytes.
 *
 * Source: HanLP 1.x data files (github.com/hankcs/HanLP, branch 1.x), Apache-2.0.
 */
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'fflate';
import { fromRoot } from '../setup/root';
import type { HanlpCounts } from './counts';
import {
  readJapanese,
  readNeighbours,
  readRoles,
  readTransitions,
  readTransliterations,
  readWords,
} from './hanlp';

const OUTPUT = 'scripts/data/hanlp-counts.json.gz';

const folder = process.argv[2];
if (folder === undefined) throw new Error('Name the folder that holds CoreNatureDictionary.txt.');
const read = (name: string) => readFile(join(folder, name), 'utf8');

const words = readWords(await read('CoreNatureDictionary.txt'));
const counts: HanlpCounts = {
  words,
  transitions: readTransitions(await read('CoreNatureDictionary.tr.txt')),
  personRoles: readRoles(await read('nr.txt'), 'BCDE'),
  placeRoles: readRoles(await read('ns.txt'), 'CDH'),
  transliterations: readTransliterations(await read('nrf.txt'), words),
  personNeighbours: readNeighbours(await read('nr.txt')),
  japanese: readJapanese(await read('nrj.txt')),
};
const file = gzipSync(new TextEncoder().encode(JSON.stringify(counts)), { level: 9, mtime: 0 });
await writeFile(fromRoot(OUTPUT), file);
console.log(
  `${OUTPUT}: ${file.length} bytes, SHA-256 ${createHash('sha256').update(file).digest('hex')}`,
);
