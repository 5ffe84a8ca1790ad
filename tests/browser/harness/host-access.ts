import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { looseObject, optional, parse, array, string } from 'valibot';
import { builtFolder } from '@/scripts/build/build-extension';

/**
 * A copy of the build that differs from it by one thing: it has been granted `origin`, as if the
 * reader had said yes. The browser's own prompt can't be answered without a screen.
 * @param origin a match pattern: `http://127.0.0.1/*`
 * @returns the copy's folder
 */
export function withHostAccess(origin: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'duban-granted-'));
  cpSync(builtFolder('chrome'), folder, { recursive: true });
  const path = join(folder, 'manifest.json');
  const shape = looseObject({ host_permissions: optional(array(string()), []) });
  const manifest = parse(shape, JSON.parse(readFileSync(path, 'utf8')));
  if (manifest.host_permissions.length > 0) throw new Error('the build has host permissions');
  writeFileSync(path, JSON.stringify({ ...manifest, host_permissions: [origin] }));
  return folder;
}
