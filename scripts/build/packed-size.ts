import { readFileSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { zipSync, type Zippable } from 'fflate';

/**
 * What a reader may have to download, in bytes of the zipped extension. The lexicon is most of
 * it; models for readings and stroke data are to fit in 4 MB more.
 */
export const PACKED_LIMIT = 8_000_000;

/** Bytes of a folder's zip, and of its largest files before zipping. */
export interface PackedSize {
  readonly zipped: number;
  /** Path below the folder, and bytes; largest first. */
  readonly largest: readonly (readonly [path: string, bytes: number])[];
}

/**
 * Zips `folder` in memory as a store would get it.
 * @throws when the folder or a file in it can't be read
 */
export function packedSize(folder: string): PackedSize {
  const files: Zippable = {};
  const sizes: [string, number][] = [];
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const name = relative(folder, path).split(sep).join('/');
    const bytes = readFileSync(path);
    files[name] = bytes;
    sizes.push([name, bytes.length]);
  }
  return {
    zipped: zipSync(files, { level: 9 }).length,
    largest: sizes.toSorted(([, a], [, b]) => b - a).slice(0, 3),
  };
}
