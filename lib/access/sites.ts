import { browser } from 'wxt/browser';
import { READER_SCRIPT } from './reader-script';

/** The id under which the always-on sites are registered with the browser. */
const REGISTRATION = 'always-on-sites';

/**
 * The permission pattern of a page's site.
 * @returns null for addresses that can't be always on
 */
export function sitePattern(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const { protocol, hostname } = new URL(url);
  if (!/^https?:$/.test(protocol)) return null;
  // A pattern has no port: it stands for all of them.
  return `${protocol}//${hostname}/*`;
}

/** True if the reader chose to have this site always on. */
export async function isAlwaysOn(url: string): Promise<boolean> {
  const pattern = sitePattern(url);
  return pattern !== null && browser.permissions.contains({ origins: [pattern] });
}

/**
 * Asks the browser for a site; must be called straight from a click. The popup may be closed by the
 * browser's prompt, so what follows from a yes is done in the worker.
 */
export async function requestSite(pattern: string): Promise<boolean> {
  return browser.permissions.request({ origins: [pattern] });
}

/** Gives a site back. */
export async function forgetSite(pattern: string): Promise<boolean> {
  return browser.permissions.remove({ origins: [pattern] });
}

/** The patterns of the sites that are always on. */
export async function alwaysOnSites(): Promise<readonly string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  return origins;
}

/** Registers the reader for just the sites that are granted now; to be called whenever that changes. */
export async function registerGrantedSites(): Promise<void> {
  const matches = [...(await alwaysOnSites())];
  const [registered] = await browser.scripting.getRegisteredContentScripts({ ids: [REGISTRATION] });
  if (matches.length === 0) {
    if (registered) await browser.scripting.unregisterContentScripts({ ids: [REGISTRATION] });
    return;
  }
  const script = {
    id: REGISTRATION,
    matches,
    js: [READER_SCRIPT],
    css: [],
    // The story may stand in a frame whose site alone is granted.
    allFrames: true,
    runAt: 'document_idle' as const,
  };
  if (registered) await browser.scripting.updateContentScripts([script]);
  else await browser.scripting.registerContentScripts([script]);
}
