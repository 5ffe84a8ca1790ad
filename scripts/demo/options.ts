import { UsageError, readArguments } from '../setup/read-arguments';

/** What the demo is asked for. */
export interface DemoOptions {
  /** The page to read; null is the bundled sample. */
  readonly url: string | null;
  /** A PNG to write instead of opening a window; null opens one. */
  readonly screenshot: string | null;
}

const USAGE = 'npm run demo [-- --url URL | --screenshot FILE.png]';

/**
 * Reads the demo's command line and whether it can be done here.
 * @param hasScreen a window would be seen
 * @throws {UsageError} for what can't be understood, and for a window that nobody could see
 */
export function readDemoOptions(args: readonly string[], hasScreen: boolean): DemoOptions {
  const options = { url: { type: 'string' }, screenshot: { type: 'string' } } as const;
  const { values } = readArguments({ args: [...args], options }, USAGE);
  const { url = null, screenshot = null } = values;
  if (url !== null && !/^https?:$/.test(URL.canParse(url) ? new URL(url).protocol : '')) {
    throw new UsageError(`“${url}” is no http or https address.`, USAGE);
  }
  if (screenshot !== null && !/\.png$/i.test(screenshot)) {
    throw new UsageError(`A screenshot is a PNG; “${screenshot}” does not end in .png.`, USAGE);
  }
  if (screenshot === null && !hasScreen) {
    throw new UsageError(
      'There is no screen to open a window on: take a --screenshot instead.',
      USAGE,
    );
  }
  return { url, screenshot };
}
