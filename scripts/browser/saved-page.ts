import { type Browser, chromium } from 'playwright-core';
import { ensureBrowser } from '../setup/browsers';

/** A Chromium without an extension. */
export async function launchChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: await ensureBrowser('chromium'),
    args: ['--headless=new', '--no-sandbox', '--disable-background-networking'],
  });
}

/** A saved page has no address any more. */
const ADDRESS = 'https://saved-page.example/';

/**
 * Runs code of ours in a saved page whose own scripts are off; nothing is fetched. They are forbidden rather than
 * switched off with all scripts: that would take timers from our code as well.
 * @param probe a classic script, as `bundle` makes it
 * @param call an expression on what the script leaves behind; promises are awaited
 * @throws what the code throws
 */
export async function probeIn<Answer>(
  browser: Browser,
  html: string,
  probe: string,
  call: string,
): Promise<Answer> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    await page.route('**', (route) =>
      route.request().url() === ADDRESS
        ? route.fulfill({
            body: html,
            contentType: 'text/html; charset=utf-8',
            headers: { 'content-security-policy': "script-src 'none'" },
          })
        : route.abort(),
    );
    await page.goto(ADDRESS, { waitUntil: 'domcontentloaded' });
    const devtools = await context.newCDPSession(page);
    const { result, exceptionDetails } = await devtools.send('Runtime.evaluate', {
      expression: `${probe}; ${call}`,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails)
      throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value as Answer;
  } finally {
    await context.close();
  }
}
