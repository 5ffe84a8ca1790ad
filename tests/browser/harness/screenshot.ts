import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { root } from '@/scripts/setup/root';

/** Keeps a picture of a page for people to look at, in `test-results/screenshots`. */
export async function screenshot(page: Page, name: string): Promise<void> {
  const folder = join(root, 'test-results', 'screenshots');
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`) });
}
