import { browser } from 'wxt/browser';
import { injectReader, untouchableKind } from '@/lib/access';
import { askReader } from '@/lib/messaging';
import type { PopupStatus } from '@/components/PopupView';

export interface CurrentTab {
  readonly id: number;
  /** The page's address, which `activeTab` lets us see. */
  readonly url: string;
}

/** How long the reader is asked again while it looks for the article, in ms. */
const POLL_MS = 150;

export async function currentTab(): Promise<CurrentTab | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id === undefined ? null : { id: tab.id, url: tab.url ?? '' };
}

/**
 * Brings the reader into the tab, which starts reading the first time, and follows it until it has settled.
 * @param show is called with each new status
 */
export async function followReader(
  tab: CurrentTab,
  show: (status: PopupStatus) => void,
): Promise<void> {
  try {
    await injectReader(tab.id);
  } catch {
    show({ kind: 'untouchable', which: untouchableKind(tab.url) });
    return;
  }
  await showUntilSettled(tab, show);
}

/** Asks the reader where it stands, again while it is starting. */
export async function showUntilSettled(
  tab: CurrentTab,
  show: (status: PopupStatus) => void,
): Promise<void> {
  const status = await askReader(tab.id, 'readingStatus', null).catch((): PopupStatus => ({
    kind: 'failed',
    code: 'no-answer',
  }));
  show(status);
  if (status.kind !== 'starting') return;
  await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  await showUntilSettled(tab, show);
}
