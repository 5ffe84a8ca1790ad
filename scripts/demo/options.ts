import { parseArgs } from 'node:util';
import { ExplainedError } from '../setup/fail';

/** What the demo is asked for. */
export interface DemoOptions {
  /** The page to read; null is the bundled sample. */
  readonly url: string | null;
  /** A PNG to write instead of opening a window; null opens one. */
  readonly screenshot: string | null;
}

export class DemoUsageError extends ExplainedError {
  constructor(fault: string) {
    super(`${fault}\nUsage: npm run demo [-- --url URL | --screenshot FILE.png]`);
    this.name = 'DemoUsageError';
  }
}

/**
 * Reads the demo's command line and whether it can be done here.
 * @param hasScreen a window would be seen
 * @throws {DemoUsageError} for what can't be understood, and for a window that nobody could see
 */
export function readDemoOptions(args: readonly string[], hasScreen: boolean): DemoOptions {
  const { url = null, screenshot = null } = parsed(args);
  if (url !== null && !/^https?:$/.test(URL.canParse(url) ? new URL(url).protocol : '')) {
    throw new DemoUsageError(`“${url}” is no http or https address.`);
  }
  if (screenshot !== null && !/\.png$/i.test(screenshot)) {
    throw new DemoUsageError(`A screenshot is a PNG; “${screenshot}” does not end in .png.`);
  }
  if (screenshot === null && !hasScreen) {
    throw new DemoUsageError(
      'There is no screen to open a window on: take a --screenshot instead.',
    );
  }
  return { url, screenshot };
}

function parsed(args: readonly string[]): { url?: string; screenshot?: string } {
  try {
    const options = { url: { type: 'string' }, screenshot: { type: 'string' } } as const;
    return parseArgs({ args: [...args], options }).values;
  } catch (error) {
    throw new DemoUsageError(error instanceof Error ? error.message : String(error));
  }
}
