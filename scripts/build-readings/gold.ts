import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { toToneMarks } from '@/lib/pronunciation';

/** A sentence in which one character's reading is known. */
export interface GoldReading {
  readonly text: string;
  /** UTF-16 code units. */
  readonly at: number;
  /** With a tone mark. */
  readonly reading: string;
}

/**
 * Reads the pairs NAME.sent (the character in question between two ▁) and NAME.lb (its numbered reading on
 * the same line) of a folder.
 * @throws Error if there is none, or a line has no mark
 */
export async function readGold(folder: string): Promise<readonly GoldReading[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sent')).sort();
  if (names.length === 0) throw new Error(`There is no NAME.sent in ${folder}.`);
  const gold: GoldReading[] = [];
  for (const name of names) {
    const labels = await lines(join(folder, name.replace(/sent$/u, 'lb')));
    for (const [index, line] of (await lines(join(folder, name))).entries()) {
      const at = line.indexOf('▁');
      const label = labels[index];
      if (at < 0 || label === undefined) throw new Error(`${name}:${index + 1} has no reading.`);
      gold.push({ text: line.replaceAll('▁', ''), at, reading: toToneMarks(label) });
    }
  }
  return gold;
}

const lines = async (path: string) => (await readFile(path, 'utf8')).trimEnd().split(/\r?\n/u);
