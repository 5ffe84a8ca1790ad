import { readFile } from 'node:fs/promises';
import { LONGEST_PHRASE } from '@/lib/pronunciation/phrases';
import { fromRoot } from '../setup/root';
import type { GoldReading } from './gold';

/** Sentences of our own in which the everyday polyphones have their readings behind them. */
const EVERYDAY_PATH = fromRoot('scripts/build-readings/everyday.txt');

/** Reads the everyday sentences that the weights are learnt from. */
export const readEveryday = async (): Promise<readonly GoldReading[]> =>
  parseMarked(await readFile(EVERYDAY_PATH, 'utf8'));

/** Phrases of our own, each with the readings of its polyphones. */
const PHRASES_PATH = fromRoot('scripts/build-readings/phrases.txt');

/**
 * Reads the phrases that the model holds, in order: by phrase, the readings at offsets in characters.
 * @throws Error if one is longer than the reader looks for, or says what the polyphone can't be
 */
export async function readPhrases(
  polyphones: ReadonlyMap<string, readonly string[]>,
): Promise<ReadonlyMap<string, ReadonlyMap<number, string>>> {
  const phrases = new Map<string, Map<number, string>>();
  for (const { text, at, reading } of parseMarked(await readFile(PHRASES_PATH, 'utf8'))) {
    if (text.length > LONGEST_PHRASE || polyphones.get(text.charAt(at))?.includes(reading) !== true)
      throw new Error(`phrases.txt: ${text} can't have ${reading} at ${at}.`);
    phrases.set(text, (phrases.get(text) ?? new Map<number, string>()).set(at, reading));
  }
  return phrases;
}

/** Takes lines such as "他跑得(de)快。" apart: a reading in brackets is that of the character before it. */
export function parseMarked(lines: string): readonly GoldReading[] {
  const gold: GoldReading[] = [];
  for (const line of lines.split('\n')) {
    const text = line.replaceAll(/\([^)]*\)/gu, '');
    let at = 0;
    for (const { 1: character, 2: reading, 0: all } of line.matchAll(/(.)\(([^)]*)\)|./gu)) {
      if (character !== undefined && reading !== undefined) gold.push({ text, at, reading });
      at += (character ?? all).length;
    }
  }
  return gold;
}
