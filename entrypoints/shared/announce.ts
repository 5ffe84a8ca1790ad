import { browser } from 'wxt/browser';
import { tellReaders } from '@/lib/messaging';
import type { VocabularyChange } from '@/lib/vocabulary';

/** Tells the readers in all tabs what a write has changed, once it is on the disk. */
export async function announce(write: Promise<VocabularyChange>): Promise<VocabularyChange> {
  const change = await write;
  const isCutAnew = change.cuts === true || change.entries === true;
  await tellTabs(change.everything ? null : change.states, isCutAnew);
  return change;
}

/** Tells them that nothing need be as it was. */
export const announceAll = (): Promise<void> => tellTabs(null, true);

async function tellTabs(
  states: VocabularyChange['states'] | null,
  isCutAnew: boolean,
): Promise<void> {
  const tabs = await browser.tabs.query({ discarded: false });
  for (const { id } of tabs) {
    // Most tabs have no reader, and the writer shouldn't wait for those that do.
    if (id === undefined) continue;
    void tellReaders(id, 'statesChanged', states);
    // Words of own entries are cut as such.
    if (isCutAnew) void tellReaders(id, 'cutsChanged', null);
  }
}
