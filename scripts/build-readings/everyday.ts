import { readFile } from 'node:fs/promises';
import { fromRoot } from '../setup/root';
import type { GoldReading } from './gold';

/** Sentences of our own in which the everyday polyphones have their readings behind them. */
const EVERYDAY_PATH = fromRoot('scripts/build-readings/everyday.txt');

/** Reads the everyday sentences that the weights are learnt from. */
export const readEveryday = async (): Promise<readonly GoldReading[]> =>
  parseMarked(await readFile(EVERYDAY_PATH, 'utf8'));

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
