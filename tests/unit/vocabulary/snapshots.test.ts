import { describe, expect, it } from 'vitest';
import { type SnapshotFolder, readSnapshot, snapshotTimes, takeSnapshot } from '@/lib/vocabulary';

const DAY = 86_400_000;
const START = Date.UTC(2026, 0, 1);

/** A folder in memory. */
function folderOf(files: Map<string, Uint8Array> = new Map()): SnapshotFolder {
  return {
    names: async () => [...files.keys()],
    read: async (name) => {
      const bytes = files.get(name);
      if (bytes === undefined) throw new Error(`no ${name}`);
      return bytes;
    },
    write: async (name, bytes) => void files.set(name, bytes),
    remove: async (name) => void files.delete(name),
  };
}

describe('copies of all words', () => {
  it('come back as they were', async () => {
    const folder = folderOf();
    await takeSnapshot(folder, async () => '{"词": "𠮷"}', START);
    expect(await readSnapshot(folder, START)).toBe('{"词": "𠮷"}');
  });

  it('are taken once a day, and written for no other', async () => {
    const folder = folderOf();
    let asked = 0;
    const write = async () => String((asked += 1));
    for (let hour = 0; hour < 49; hour += 1)
      await takeSnapshot(folder, write, START + (hour * DAY) / 24);
    expect(asked).toBe(3);
    expect(await snapshotTimes(folder)).toEqual([START + 2 * DAY, START + DAY, START]);
  });

  it('are taken though the clock went back', async () => {
    const folder = folderOf();
    await takeSnapshot(folder, async () => 'a', START + 400 * DAY);
    expect(await takeSnapshot(folder, async () => 'b', START)).toBe(true);
  });

  it('do not grow without end, and reach back two months', async () => {
    const folder = folderOf();
    for (let day = 0; day < 200; day += 1)
      await takeSnapshot(folder, async () => String(day), START + day * DAY);
    const times = await snapshotTimes(folder);
    expect(times.length).toBeLessThanOrEqual(15);
    expect(times.slice(0, 7)).toEqual(
      Array.from({ length: 7 }, (_, day) => START + (199 - day) * DAY),
    );
    expect((times[0] ?? 0) - (times.at(-1) ?? 0)).toBeGreaterThan(50 * DAY);
  });

  it('pass over other files', async () => {
    const folder = folderOf(new Map([['notes.txt', new Uint8Array()]]));
    expect(await snapshotTimes(folder)).toEqual([]);
  });
});
