import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, type CDPSession, type Page, chromium } from 'playwright-core';

export interface LaunchOptions {
  /** The browser, as `ensureBrowser` finds it. */
  readonly executablePath: string;
  /** The built extension's folder. */
  readonly extension: string;
  /** A profile to go on with; without one, a new one that is deleted in the end. */
  readonly profile?: string;
  /** With a window on the screen, as large as the person makes it. */
  readonly headed?: boolean;
  /** CSS pixels of the page, without a window. */
  readonly viewport?: { readonly width: number; readonly height: number };
  /** Leaves the page open that greets a new reader. */
  readonly keepsWelcome?: boolean;
  /** Pixels of a picture to a CSS pixel, without a window. */
  readonly pixelRatio?: number;
}

/** A Chromium with our extension in it. */
export interface Duban {
  readonly context: BrowserContext;
  /** Speaks to the browser as a whole in the DevTools protocol. */
  readonly devtools: CDPSession;
  readonly extensionId: string;
  readonly profile: string;
  /** Ends the browser as a person would. */
  close(): Promise<void>;
  /** Ends the browser as a power cut would. */
  kill(): Promise<void>;
}

/**
 * Starts Chromium with the unpacked extension loaded.
 * @throws when the browser does not start
 */
export async function launchDuban(options: LaunchOptions): Promise<Duban> {
  const extension = realpathSync(options.extension);
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'duban-profile-'));
  const removeProfile = () => {
    if (!options.profile) rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  };

  const isNew = !existsSync(join(profile, 'Default'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: options.executablePath,
    headless: false,
    // A root user's Chromium starts only without its sandbox.
    chromiumSandbox: process.platform !== 'linux' || process.getuid?.() !== 0,
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [
      // Playwright's own headless mode is a browser without extensions.
      ...(options.headed ? [] : ['--headless=new']),
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
      // Lets DevTools trigger the toolbar action.
      '--enable-unsafe-extension-debugging',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
    ...(options.headed
      ? { viewport: null }
      : {
          viewport: options.viewport ?? { width: 1280, height: 900 },
          deviceScaleFactor: options.pixelRatio ?? 1,
        }),
    locale: 'en-US',
  });
  if (isNew && !options.keepsWelcome) await closeWelcome(context);
  const browser = context.browser();
  if (!browser) throw new Error('the browser of a persistent context is not to be had');
  const devtools = await browser.newBrowserCDPSession();

  return {
    context,
    devtools,
    extensionId: unpackedExtensionId(extension),
    profile,
    async close() {
      await context.close();
      removeProfile();
    },
    async kill() {
      const { processInfo } = await devtools.send('SystemInfo.getProcessInfo');
      const main = processInfo.find(({ type }) => type === 'browser');
      if (!main) throw new Error('the browser does not tell its process');
      const closed = new Promise((resolve) => context.once('close', resolve));
      process.kill(main.id, 'SIGKILL');
      await closed;
      removeProfile();
    },
  };
}

/** How long the page that greets a new reader is waited for. */
const WELCOME_MS = 5000;

const isWelcome = (page: Page) => page.url().endsWith('/welcome.html');

/** Closes the page that greets a new reader, which would come in front of what is to be seen. */
async function closeWelcome(context: BrowserContext): Promise<void> {
  const deadline = Date.now() + WELCOME_MS;
  while (Date.now() < deadline) {
    const welcome = context.pages().find(isWelcome);
    // oxlint-disable-next-line no-await-in-loop -- polling
    if (welcome) return welcome.close();
    // oxlint-disable-next-line no-await-in-loop
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/**
 * The id that Chromium gives an unpacked extension: the first 16 bytes of the SHA-256 of its
 * path, each half byte as a letter from a to p.
 * Source: Chromium, `components/crx_file/id_util.cc` (GenerateIdForPath).
 */
export function unpackedExtensionId(folder: string): string {
  const path = Buffer.from(folder, process.platform === 'win32' ? 'utf16le' : 'utf8');
  const hex = createHash('sha256').update(path).digest('hex').slice(0, 32);
  return Array.from(hex, (digit) => String.fromCodePoint(97 + Number.parseInt(digit, 16))).join('');
}
