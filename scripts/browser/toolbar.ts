import type { Page } from 'playwright-core';
import type { Duban } from './launch-duban';
import { type TargetInfo, targetsOf } from './targets';

/**
 * Clicks the extension's toolbar button on `page`'s tab, for real: it grants `activeTab` and
 * opens the popup. The page comes to the front first, as a person could click nowhere else.
 * @returns when the button was clicked, in ms of the epoch
 * @throws when the page's tab can't be told from others: open no address twice
 */
export async function clickToolbar({ devtools, extensionId }: Duban, page: Page): Promise<number> {
  await page.bringToFront();
  const tabs = (await targetsOf(devtools, 'tab')).filter(({ url }) => url === page.url());
  const [tab] = tabs;
  if (!tab || tabs.length > 1) throw new Error(`${tabs.length} tabs show ${page.url()}`);
  const at = Date.now();
  await devtools.send('Extensions.triggerAction', { id: extensionId, targetId: tab.targetId });
  return at;
}

/** The toolbar popup's page, once it is open; null when it does not open within `timeoutMs`. */
export async function openedPopup(
  { devtools, extensionId }: Duban,
  timeoutMs = 10_000,
): Promise<TargetInfo | null> {
  const start = `chrome-extension://${extensionId}/popup.html`;
  const deadline = Date.now() + timeoutMs;
  while (Date.now() < deadline) {
    // oxlint-disable-next-line no-await-in-loop -- polling
    const popup = (await targetsOf(devtools, 'page')).find(({ url }) => url.startsWith(start));
    if (popup) return popup;
    // oxlint-disable-next-line no-await-in-loop
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return null;
}
