/**
 * Copies of all that is kept, in the browser's private file system: against a database that is damaged or
 * gone. They are backups as `writeBackup` writes them, gzipped, one file each: "words-1764000000000.json.gz".
 */
import { gunzipSync, gzipSync, strFromU8, strToU8 } from 'fflate';
import { DAY_MS } from './review/day-clock';

/** What this needs of a folder; the browser's own fits. */
export interface SnapshotFolder {
  names(): Promise<readonly string[]>;
  read(name: string): Promise<Uint8Array>;
  write(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  remove(name: string): Promise<void>;
}

const NAME = /^words-(\d+)\.json\.gz$/u;
const nameOf = (takenAt: number) => `words-${String(takenAt)}.json.gz`;

/** A copy is taken when the last one is as old as this. */
const TAKEN_EVERY_MS = DAY_MS;

/** When copies were taken, in ms since the epoch, latest first. */
export async function snapshotTimes(folder: SnapshotFolder): Promise<readonly number[]> {
  const names = await folder.names();
  return names
    .flatMap((name) => NAME.exec(name)?.[1] ?? [])
    .map(Number)
    .sort((a, b) => b - a);
}

/**
 * Takes a copy if the last one is old enough, and throws out those that are not kept any longer.
 * @param write gives the backup; asked only if it is needed
 * @returns true if one was taken
 */
export async function takeSnapshot(
  folder: SnapshotFolder,
  write: () => Promise<string>,
  now: number,
): Promise<boolean> {
  const times = await snapshotTimes(folder);
  // A clock that went back must not keep copies from being taken.
  const last = times.find((time) => time <= now) ?? -Infinity;
  if (now - last < TAKEN_EVERY_MS) return false;
  await keepSnapshot(folder, await write(), now);
  return true;
}

/** Takes a copy now, and throws out those that are not kept any longer. */
export async function keepSnapshot(
  folder: SnapshotFolder,
  backup: string,
  now: number,
): Promise<void> {
  const times = await snapshotTimes(folder);
  await folder.write(nameOf(now), new Uint8Array(gzipSync(strToU8(backup))));
  const kept = keptTimes([now, ...times]);
  for (const time of times) if (!kept.has(time)) await folder.remove(nameOf(time));
}

/** @throws where the copy is gone or damaged */
export async function readSnapshot(folder: SnapshotFolder, takenAt: number): Promise<string> {
  return strFromU8(gunzipSync(await folder.read(nameOf(takenAt))));
}

/**
 * Which copies are kept: the latest seven, and of older ones the first of each of eight further weeks: what was
 * lost unnoticed may be missed only after a while.
 * @param times latest first
 */
export function keptTimes(times: readonly number[]): ReadonlySet<number> {
  const kept = new Set(times.slice(0, 7));
  const weeks = new Set<number>();
  for (const time of times.slice(7)) {
    const week = Math.floor(time / (7 * DAY_MS));
    if (weeks.has(week) || weeks.size >= 8) continue;
    weeks.add(week);
    kept.add(time);
  }
  return kept;
}
