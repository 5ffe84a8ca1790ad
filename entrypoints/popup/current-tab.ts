import { browser } from 'wxt/browser';
import { injectReader, type UntouchableKind, untouchableKind } from '@/lib/access';
import { askReader } from '@/lib/messaging';
import type { PopupStatus } from '@/components/PopupView';

export interface CurrentTab {
  readonly id: number;
  /** The page's address, which `activeTab` lets us see. */
  readonly url: string;
}

/** How long the reader is asked again while it looks for the article, in ms. */
const POLL_MS = 150;

/** What the popup opens on. */
export interface Opening {
  /** null where no tab can be told. */
  readonly tab: Promise<CurrentTab | null>;
  /** Why the page lets no reader in; null once one is there, which starts reading the first time on a document. */
  readonly refusal: Promise<UntouchableKind | null>;
}

/** Brings the reader into the current tab. */
export function openOnTab(): Opening {
  const tab = currentTab();
  return { tab, refusal: tab.then(bringReader) };
}

async function currentTab(): Promise<CurrentTab | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id === undefined ? null : { id: tab.id, url: tab.url ?? '' };
}

async function bringReader(tab: CurrentTab | null): Promise<UntouchableKind | null> {
  if (tab === null) return 'browserPage';
  try {
    await injectReader(tab.id);
    return null;
  } catch {
    return untouchableKind(tab.url);
  }
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
