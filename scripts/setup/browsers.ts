import { homedir } from 'node:os';
import { join } from 'node:path';
import {
  Browser,
  detectBrowserPlatform,
  getInstalledBrowsers,
  install,
  resolveBuildId,
} from '@puppeteer/browsers';
import { chromium } from 'playwright-core';
import { isExecutable, outputOf, which } from './commands';
import { ExplainedError } from './fail';
import { installFromSystem } from './package-manager';

export type BrowserName = 'chromium' | 'firefox';

interface BrowserKind {
  /** What we call it when speaking to people. */
  readonly title: string;
  /** The variable by which a person names an executable of their own. */
  readonly variable: string;
  /** Names on the PATH, best first. */
  readonly programs: readonly string[];
  /** Where it stands when it is on no PATH. */
  readonly places: readonly string[];
  /** What `--version` prints for one that will do. */
  readonly accepts: RegExp;
  /** Its name for the downloader, which serves machines where no package may be installed. */
  readonly download: Browser;
}

const browsers: Readonly<Record<BrowserName, BrowserKind>> = {
  chromium: {
    title: 'Chromium',
    variable: 'DUBAN_CHROMIUM',
    programs: ['chromium', 'chromium-browser', 'ungoogled-chromium'],
    places: ['/Applications/Chromium.app/Contents/MacOS/Chromium', chromium.executablePath()],
    // Chrome proper ignores --load-extension since version 137.
    accepts: /^Chromium |^Google Chrome for Testing /,
    download: Browser.CHROME,
  },
  firefox: {
    title: 'Firefox',
    variable: 'DUBAN_FIREFOX',
    programs: ['firefox', 'firefox-esr'],
    places: [
      '/Applications/Firefox.app/Contents/MacOS/firefox',
      'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
    ],
    accepts: /^Mozilla Firefox /,
    download: Browser.FIREFOX,
  },
};

const cacheDir = process.env['PUPPETEER_CACHE_DIR'] ?? join(homedir(), '.cache', 'puppeteer');

/** No usable browser, and none could be installed. */
export class BrowserMissingError extends ExplainedError {
  constructor(
    readonly browser: BrowserName,
    reasons: readonly string[],
  ) {
    const { title, variable } = browsers[browser];
    super(
      [
        `No ${title} found, and none could be installed:`,
        ...reasons.map((reason) => `  - ${reason}`),
        `Install ${title} by hand, or name one: ${variable}=/path/to/it`,
      ].join('\n'),
    );
    this.name = 'BrowserMissingError';
  }
}

/**
 * Path of a browser that our extension can be loaded into, or null. The one named by
 * `DUBAN_CHROMIUM` or `DUBAN_FIREFOX` comes first.
 */
export async function findBrowser(name: BrowserName): Promise<string | null> {
  const { variable, programs, places, accepts, download } = browsers[name];
  const named = process.env[variable];
  if (named) return which(named);

  const candidates = [
    ...programs.flatMap((program) => which(program) ?? []),
    ...places,
    ...(await getInstalledBrowsers({ cacheDir }))
      .filter(({ browser }) => browser === download)
      .map(({ executablePath }) => executablePath),
  ];
  return candidates.find((path) => isExecutable(path) && isUsable(path, accepts)) ?? null;
}

/**
 * Path of a usable browser, installed first where there is none: by the machine's package
 * manager, else downloaded into the user's own cache.
 * @throws {BrowserMissingError} when neither is possible
 */
export async function ensureBrowser(name: BrowserName): Promise<string> {
  const present = await findBrowser(name);
  if (present) return present;

  const { title, variable, download } = browsers[name];
  const named = process.env[variable];
  if (named) throw new BrowserMissingError(name, [`${variable} says ${named}, which can't be run`]);

  console.log(`${title} is missing: installing it.`);
  const refusals: string[] = [];
  for (const bring of [() => installFromSystem(name), () => downloadBrowser(download)]) {
    // oxlint-disable-next-line no-await-in-loop -- the second is for when the first fails
    const refusal = await bring();
    // oxlint-disable-next-line no-await-in-loop
    const path = await findBrowser(name);
    if (path) return path;
    refusals.push(refusal ?? `what came is no ${title} that loads our extension`);
  }
  throw new BrowserMissingError(name, refusals);
}

/**
 * Sees to a font with Chinese characters, without which pages and screenshots show boxes.
 * Only Linux may lack one; where it can't be installed the person is told, no more.
 */
export async function ensureChineseFont(): Promise<void> {
  if (process.platform !== 'linux') return;
  const fonts = outputOf('fc-list', [':lang=zh-cn', 'family']);
  // Without fontconfig's tools we can't tell, and browsers bring their own fontconfig.
  if (fonts !== '') return;
  console.log('No font with Chinese characters: installing one.');
  const refusal = await installFromSystem('chineseFont');
  if (refusal) console.warn(`Chinese may show as boxes: ${refusal}`);
}

/** @returns null when it worked, else why not */
async function downloadBrowser(browser: Browser): Promise<string | null> {
  const platform = detectBrowserPlatform();
  if (!platform) return 'there is no download for this kind of machine';
  console.log(`  downloading ${browser} into ${cacheDir}`);
  try {
    const buildId = await resolveBuildId(browser, platform, 'stable');
    await install({ browser, buildId, cacheDir });
    return null;
  } catch (error) {
    return `the download failed: ${error instanceof Error ? error.message : String(error)}`;
  }
}

function isUsable(path: string, accepts: RegExp): boolean {
  // On Windows a browser prints no version.
  if (process.platform === 'win32') return true;
  return accepts.test(outputOf(path, ['--version']) ?? '');
}
