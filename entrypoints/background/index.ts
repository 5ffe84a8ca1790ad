import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import {
  injectIntoGrantedFrames,
  injectReader,
  registerGrantedSites,
  watchSites,
} from '@/lib/access';
import { askReader, receive, tellReaders, workerGuards } from '@/lib/messaging';
import { openVocabulary } from '@/lib/vocabulary/store';
import { DueBadge } from './due-badge';
import { workerHandlers } from './handlers';
import { keepSnapshots } from './keep-snapshots';

/** Chrome's service worker or Firefox's event page: may be stopped at any moment and keeps nothing it needs. */
export default defineBackground(() => {
  const vocabulary = openVocabulary();
  const badge = new DueBadge(vocabulary);
  badge.listen();
  keepSnapshots(vocabulary);
  receive({
    channel: 'worker',
    guards: workerGuards,
    handlers: workerHandlers(vocabulary, badge),
  });

  browser.commands.onCommand.addListener((command, tab) => {
    if (tab?.id === undefined) return;
    if (command === 'toggle-reading') void toggleReading(tab.id);
    if (command === 'start-cursor') void startCursor(tab.id);
  });

  // Here and not in the popup, which the browser may close at its prompt.
  watchSites((change) => {
    const registered = registerGrantedSites();
    if (change === 'added') void registered.then(injectIntoOpenTabs);
  });
  // An update clears what was registered.
  browser.runtime.onInstalled.addListener(({ reason }) => {
    void registerGrantedSites();
    if (reason === 'install')
      void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
  });
});

/** The shortcut: the first press on a document starts reading, later ones switch it off and on. */
async function toggleReading(tabId: number): Promise<void> {
  const status = await askReader(tabId, 'readingStatus', null).catch(() => null);
  // A page that lets no extension in has no place to say so: the popup does.
  if (status === null) return injectReader(tabId).catch(() => {});
  await tellReaders(tabId, 'setReading', status.kind === 'off' || status.kind === 'failed');
}

/** The other shortcut: reads by keys from the first word in view on, also where nothing has been read yet. */
async function startCursor(tabId: number): Promise<void> {
  await injectReader(tabId).catch(() => {});
  await askReader(tabId, 'startCursor', null).catch(() => {});
}

/** Sites that were just granted start at once, in tabs and frames that are open. */
async function injectIntoOpenTabs(): Promise<void> {
  const tabs = await browser.tabs.query({ discarded: false });
  await Promise.allSettled(
    tabs.flatMap(({ id }) => (id === undefined ? [] : [injectIntoGrantedFrames(id)])),
  );
}
