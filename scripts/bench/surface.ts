import { buildExtension } from '../build/build-extension';
import type { Options, Row } from './rows';
import { cardTimes } from './surface/card-times';
import { heap } from './surface/heap';
import { modeSwitches } from './surface/mode-switches';
import { movement } from './surface/movement';

const RUNS = 20;
/** Each goes from every mode to every other. */
const TOURS = 3;

const PARTS = ['card', 'modes', 'heap', 'movement'] as const;

/**
 * What the reader feels of the surface, on an article of some 3,000 characters, in the extension as it ships.
 * @param options `runs`, 20 unless told; `part`: card, modes, heap or movement alone
 */
export async function surface(options: Options): Promise<readonly Row[]> {
  await buildExtension(['chrome']);
  const runs = options.runs === undefined ? null : Number(options.runs);
  const rows: Row[] = [];
  for (const part of PARTS) {
    if (options.part !== undefined && options.part !== part) continue;
    rows.push(...(await measure(part, runs)));
  }
  return rows;
}

async function measure(part: (typeof PARTS)[number], runs: number | null): Promise<readonly Row[]> {
  switch (part) {
    case 'card':
      return cardTimes(runs ?? RUNS);
    case 'modes':
      return modeSwitches(runs ?? TOURS);
    case 'heap':
      return heap();
    case 'movement':
      return movement();
  }
}
