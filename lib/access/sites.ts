/** The sites that the reader has chosen to have always on, and the leave to talk to Anki, which looks like one. */
import { browser } from 'wxt/browser';
import { READER_SCRIPT } from './reader-script';

/** The id under which the always-on sites are registered with the browser. */
const REGISTRATION = 'always-on-sites';

/** Where Anki's add-on AnkiConnect listens. A pattern has no port: pages served there are meant by it as well. */
const ANKI_SITE = 'http://127.0.0.1/*';

/** Stored while that site was last asked for to reach Anki, and not to be read. */
const FOR_ANKI = 'grantedForAnki';

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
  if (pattern === null || (pattern === ANKI_SITE && (await isForAnki()))) return false;
  return browser.permissions.contains({ origins: [pattern] });
}

/**
 * Asks the browser for a site; must be called straight from a click. The popup may be closed by the
 * browser's prompt, so what follows from a yes is done in the worker.
 */
export async function requestSite(pattern: string): Promise<boolean> {
  if (pattern === ANKI_SITE) void browser.storage.local.remove(FOR_ANKI);
  return browser.permissions.request({ origins: [pattern] });
}

/** Gives a site back. */
export async function forgetSite(pattern: string): Promise<boolean> {
  return browser.permissions.remove({ origins: [pattern] });
}

/**
 * Asks the browser for leave to reach Anki on this computer; must be called straight from a click. Pages that are
 * served there are left alone, unless the reader has chosen to have them always on.
 */
export async function requestAnki(): Promise<boolean> {
  // Not waited for: a browser that has been asked later than in the click says no.
  const chosen = alwaysOnSites();
  void browser.storage.local.set({ [FOR_ANKI]: true });
  const isAllowed = await browser.permissions.request({ origins: [ANKI_SITE] });
  if (!isAllowed || (await chosen).includes(ANKI_SITE))
    await browser.storage.local.remove(FOR_ANKI);
  return isAllowed;
}

/** True if Anki may be reached, and the pages that are served where it listens are not to be read. */
export async function isAnkiAlone(): Promise<boolean> {
  return (await isForAnki()) && browser.permissions.contains({ origins: [ANKI_SITE] });
}

/** Gives the leave to reach Anki back. */
export async function forgetAnki(): Promise<boolean> {
  const isForgotten = await forgetSite(ANKI_SITE);
  if (isForgotten) await browser.storage.local.remove(FOR_ANKI);
  return isForgotten;
}

/** The patterns of the sites that are always on. */
export async function alwaysOnSites(): Promise<readonly string[]> {
  const [{ origins = [] }, forAnki] = await Promise.all([
    browser.permissions.getAll(),
    isForAnki(),
  ]);
  return origins.filter((pattern) => pattern !== ANKI_SITE || !forAnki);
}

/** Calls back whenever sites may have come to be always on ("added"), or may be so no longer. */
export function watchSites(callback: (change: 'added' | 'removed') => void): void {
  browser.permissions.onAdded.addListener(() => callback('added'));
  browser.permissions.onRemoved.addListener(() => callback('removed'));
  browser.storage.local.onChanged.addListener(({ [FOR_ANKI]: change }) => {
    if (change) callback(change.newValue === true ? 'removed' : 'added');
  });
}

let registering = Promise.resolve();

/**
 * Registers the reader for just the sites that are always on now; to be called, by the worker alone, whenever that
 * changes. One call is done after the other: two at once would both find nothing registered.
 */
export function registerGrantedSites(): Promise<void> {
  registering = registering.catch(() => {}).then(register);
  return registering;
}

async function register(): Promise<void> {
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

async function isForAnki(): Promise<boolean> {
  const { [FOR_ANKI]: stored } = await browser.storage.local.get(FOR_ANKI);
  return stored === true;
}
