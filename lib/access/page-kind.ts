/** Pages no extension may touch, by what the reader would call them. */
export type UntouchableKind =
  'browserPage' | 'extensionStore' | 'pdf' | 'localFile' | 'otherExtension' | 'refused';

/** The shops whose pages browsers keep extensions out of. */
const STORES = [
  /^https:\/\/chromewebstore\.google\.com\//,
  /^https:\/\/chrome\.google\.com\/webstore/,
  /^https:\/\/microsoftedge\.microsoft\.com\/addons/,
  /^https:\/\/addons\.mozilla\.org\//,
];

/**
 * What kind of page keeps us out, judged by its address after an injection has failed.
 * @param url the tab's address; undefined where the browser won't even tell that
 */
export function untouchableKind(url: string | undefined): UntouchableKind {
  if (url === undefined || url === '') return 'browserPage';
  if (STORES.some((store) => store.test(url))) return 'extensionStore';
  if (/^(?:https?|file):.*\.pdf(?:[?#]|$)/i.test(url)) return 'pdf';
  if (url.startsWith('file:')) return 'localFile';
  if (/^(?:chrome|moz|safari-web)-extension:/.test(url)) return 'otherExtension';
  return /^https?:/.test(url) ? 'refused' : 'browserPage';
}
