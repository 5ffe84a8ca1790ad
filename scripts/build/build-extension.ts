import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'valibot';
import { ensureLexicon } from '../build-lexicon/ensure-lexicon';
import { ownTool, run } from '../setup/commands';
import { ExplainedError } from '../setup/fail';
import { root } from '../setup/root';
import { PACKED_LIMIT, packedSize } from './packed-size';
import { brokenPromises, shippedManifest } from './promises';

export type Target = 'chrome' | 'firefox';

/** The folder that a target's extension is built into. */
export const builtFolder = (target: Target): string => join(root, '.output', `${target}-mv3`);

/** A build that must not ship: it breaks promises or is too large. */
export class UnfitBuildError extends ExplainedError {
  constructor(
    readonly target: Target,
    readonly faults: readonly string[],
  ) {
    super([`The ${target} build must not ship:`, ...faults].join('\n  - '));
    this.name = 'UnfitBuildError';
  }
}

/**
 * Builds the extension as it ships, the lexicon and generated types first where they are missing
 * or stale, and checks what came out.
 * @throws {UnfitBuildError} when a manifest breaks a promise or a package is over the limit
 * @throws {CommandFailedError} when a build step fails
 */
export async function buildExtension(targets: readonly Target[]): Promise<void> {
  await prepare();
  for (const target of targets) {
    // oxlint-disable-next-line no-await-in-loop -- two bundlers at once only slow each other down
    await run(ownTool('wxt/bin/wxt.mjs', 'build', '-b', target));
    check(target);
  }
}

/** Makes what the sources import but the repository doesn't hold: generated types, the lexicon. */
export async function prepare(): Promise<void> {
  // First, as its name is among the types that wxt generates.
  await ensureLexicon();
  await run(ownTool('wxt/bin/wxt.mjs', 'prepare'));
}

function check(target: Target): void {
  const folder = builtFolder(target);
  const manifest: unknown = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  const faults = brokenPromises(parse(shippedManifest, manifest));

  const { zipped, largest } = packedSize(folder);
  const parts = largest.map(([path, bytes]) => `${path} ${inMegabytes(bytes)}`).join(', ');
  console.log(
    `${target}: ${inMegabytes(zipped)} zipped of at most ${inMegabytes(PACKED_LIMIT)} (largest, unzipped: ${parts})`,
  );
  if (zipped > PACKED_LIMIT)
    faults.push(`${zipped} bytes zipped, over the limit of ${PACKED_LIMIT}`);

  if (faults.length > 0) throw new UnfitBuildError(target, faults);
}

function inMegabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(2)} MB`;
}
