/**
 * `npm run demo [-- --url URL | --screenshot FILE.png]`: builds the extension, opens Chromium with
 * it on the bundled sample article (or on URL) and starts reading. With --screenshot there is no
 * window: a word's card is opened and the picture written.
 */
import { join, resolve } from 'node:path';
import { buildExtension } from './build/build-extension';
import type { Duban } from './browser/launch-duban';
import { openDuban } from './browser/open-duban';
import { servePages } from './browser/serve-pages';
import { clickToolbar } from './browser/toolbar';
import { photographCard } from './demo/photograph';
import { readDemoOptions } from './demo/options';
import { ensureBrowser, ensureChineseFont } from './setup/browsers';
import { root } from './setup/root';
import { failWith } from './setup/fail';

const hasScreen =
  process.platform !== 'linux' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);

try {
  const { url, screenshot } = readDemoOptions(process.argv.slice(2), hasScreen);
  const executablePath = await ensureBrowser('chromium');
  await ensureChineseFont();
  await buildExtension(['chrome']);

  const sample = await servePages(join(root, 'tests', 'fixtures', 'sample'));
  const duban = await openDuban({
    executablePath,
    headed: screenshot === null,
    ...(screenshot !== null && { viewport: { width: 920, height: 700 }, pixelRatio: 2 }),
  });
  try {
    const page = duban.context.pages()[0] ?? (await duban.context.newPage());
    await page.goto(url ?? `${sample.origin}/index.html`, { waitUntil: 'domcontentloaded' });
    await clickToolbar(duban, page);
    if (screenshot === null) await untilClosed(duban);
    else await photographCard(page, resolve(screenshot));
  } finally {
    await duban.close();
    await sample.close();
  }
} catch (error) {
  failWith(error);
}

async function untilClosed({ context }: Duban): Promise<void> {
  console.log('\nReading is on. Point at a word; close the browser when done.');
  await new Promise((closed) => context.once('close', closed));
}
