import { createHash } from 'node:crypto';
import { mkdir, readFile, readdir, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { LexiconError, foldText, openLexicon, writeLexicon } from '@/lib/lexicon';
import { writeNameModel, writeNeighbours } from '@/lib/names';
import type { HanlpCounts } from '../build-model/counts';
import { fromRoot } from '../setup/root';
import { readCedict } from './cedict';
import { scriptFolds } from './folds';
import { readInput } from './inputs';
import { nameCharacters } from './name-characters';
import { nameNeighbours } from './name-neighbours';
import { wordClasses } from './word-classes';
import { mergeWords, readHanlpWords, readHsk, readJieba } from './words';

/** Where the built lexicon lies; the build copies `public/` into the extension. */
export const LEXICON_PATH = fromRoot('public/data/lexicon.bin');

/** The programs that make the lexicon; the inputs' own checksums stand among them. */
const RECIPE = [
  'scripts/build-lexicon',
  'lib/lexicon',
  'lib/names/name-model.ts',
  'lib/names/name-neighbours.ts',
  'lib/pronunciation/pinyin.ts',
];

/**
 * Builds the lexicon if it is absent, damaged or made by other programs than today's.
 * @returns true if it was built, false if the one that was there is good
 * @throws Error if an input is missing or not the file it should be
 */
export async function ensureLexicon(): Promise<boolean> {
  const recipe = await recipeDigest();
  if ((await existingRecipe()) === recipe) return false;
  const entries = readCedict(await readInput('cedict'));
  const folds = scriptFolds(entries);
  const jieba = readJieba(await readInput('jieba'));
  const hanlp = JSON.parse(await readInput('hanlp')) as HanlpCounts;
  const words = mergeWords({
    entries,
    folds,
    jieba,
    hanlp: readHanlpWords(hanlp.words),
    hsk: readHsk(await readInput('hsk')),
    personRoles: hanlp.personRoles,
  });
  const alone = new Map(words.map(({ headword, cost }) => [headword, cost]));
  const file = await writeLexicon({
    words,
    folds,
    classes: wordClasses(hanlp.transitions),
    nameModel: writeNameModel(
      nameCharacters({ hanlp, jieba, folds, alone }),
      hanlp.japanese.surnames.map((surname) => foldText(surname, folds)),
    ),
    nameNeighbours: writeNeighbours(nameNeighbours(hanlp)),
    recipe,
  });
  await mkdir(dirname(LEXICON_PATH), { recursive: true });
  // Renamed into place, so that nobody ever opens half a lexicon.
  const draft = `${LEXICON_PATH}.${process.pid}`;
  await writeFile(draft, new Uint8Array(file));
  await rename(draft, LEXICON_PATH);
  return true;
}

/** Reads the built lexicon's bytes, building it first where needed. */
export async function loadLexiconFile(): Promise<ArrayBuffer> {
  await ensureLexicon();
  return readBytes(LEXICON_PATH);
}

/** A file's bytes, in a buffer of their own. */
export async function readBytes(path: string): Promise<ArrayBuffer> {
  return toArrayBuffer(await readFile(path));
}

async function existingRecipe(): Promise<string | null> {
  const bytes = await readFile(LEXICON_PATH).catch(() => null);
  if (bytes === null) return null;
  try {
    return openLexicon(toArrayBuffer(bytes)).header.recipe;
  } catch (error) {
    if (error instanceof LexiconError) return null;
    throw error;
  }
}

const toArrayBuffer = (bytes: Uint8Array) =>
  bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;

async function recipeDigest(): Promise<string> {
  const hash = createHash('sha256');
  for (const path of RECIPE) {
    for (const file of (await filesUnder(fromRoot(path))).sort()) hash.update(await readFile(file));
  }
  return hash.digest('hex');
}

async function filesUnder(path: string): Promise<string[]> {
  if (path.endsWith('.ts')) return [path];
  const found = await readdir(path, { withFileTypes: true, recursive: true });
  return found.filter((file) => file.isFile()).map((file) => join(file.parentPath, file.name));
}
