import type { Page } from 'playwright-core';
import { vi } from 'vitest';
import type { Duban } from '@/scripts/browser/launch-duban';
import { openPopup } from './popup';

/** Clicks the toolbar button on a page, and closes the popup once it says how reading stands. */
export async function startReading(duban: Duban, page: Page): Promise<void> {
  const popup = await openPopup(duban, page);
  await vi.waitUntil(async () => /\d words|point at any/.test(await popup.text()), 20_000);
  await popup.close();
}
