import type { Page } from 'playwright-core';
import type { Duban } from '@/scripts/browser/launch-duban';

/**
 * Evaluates in the world that the extension's scripts have in a page: where a browser lacks an API, as headless
 * ones lack voices and translators, a test puts one there.
 * @returns what the expression comes to; promises are awaited
 */
export async function inExtensionWorld(
  { extensionId }: Duban,
  page: Page,
  expression: string,
): Promise<unknown> {
  const devtools = await page.context().newCDPSession(page);
  try {
    const worlds: number[] = [];
    devtools.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.origin.includes(extensionId)) worlds.push(context.id);
    });
    await devtools.send('Runtime.enable');
    const [contextId] = worlds;
    if (contextId === undefined) throw new Error('the extension has no script in this page');
    const { result, exceptionDetails } = await devtools.send('Runtime.evaluate', {
      expression,
      contextId,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? 'it threw');
    return result.value;
  } finally {
    await devtools.detach();
  }
}
