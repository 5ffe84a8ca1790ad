import { join } from 'node:path';

/** The repository's root, where every command runs. */
export const root = join(import.meta.dirname, '..', '..');

/** The absolute path of a file of the project. */
export const fromRoot = (path: string): string => join(root, path);
