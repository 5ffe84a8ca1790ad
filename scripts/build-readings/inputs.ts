import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename } from 'node:path';

/** The files that the reading model is made of beside the lexicon's, each held to the bytes it was checked with. */
const CHECKED: Readonly<Record<string, string>> = {
  /** CPP, development half: kakaobrain/g2pM, Apache-2.0, sentences from Wikipedia (CC BY-SA). */
  'cpp-dev.sent': '57add0fe20514112ee93516ad25491ecae649363a291a12b62f31b5dd355273e',
  'cpp-dev.lb': '61d0cbc31e38cddfba8502f73504df95700f85b827c61587cff492b6881e8690',
  /** The published network of g2pM, Apache-2.0. */
  'weights.f32': 'e460f9e1d342406a57557766690d54c5b40c7a0bc55c7c211b6dae89f5c4db0c',
  'model.json': '09448d122b90f1c594c06ae0561c915f65a5d22308e1ecd86d8791ea66cda124',
  /** @pinyin-pro/data 1.3.1, ISC. */
  'complete.json': 'ede39817cbcdeb0d252fee6f5ac7b218326e5a6f3b52b9ce34c01e2c7ebe176b',
};

/**
 * Reads an input by its path.
 * @throws Error if it is not the file it was checked with
 */
export async function readChecked(path: string): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new Uint8Array(await readFile(path));
  const expected = CHECKED[basename(path)];
  const found = createHash('sha256').update(bytes).digest('hex');
  if (found !== expected) {
    throw new Error(`${path} is another file than expected: SHA-256 ${found}, not ${expected}.`);
  }
  return bytes;
}

/** The words of @pinyin-pro/data: by word, its syllables in pinyin-pro's spelling. */
export async function readWordList(): Promise<ReadonlyMap<string, readonly string[]>> {
  const path = createRequire(import.meta.url).resolve('@pinyin-pro/data/complete.json');
  const source = JSON.parse(new TextDecoder().decode(await readChecked(path))) as Record<
    string,
    readonly [string]
  >;
  return new Map(Object.entries(source).map(([word, [syllables]]) => [word, syllables.split(' ')]));
}
