/**
 * `npm run pictures [-- NAME…]`: takes the pictures in docs/images/reading/ anew: the sample article in each
 * display mode, on a dark page, and on a phone. With names, only those.
 */
import { existsSync, mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { buildExtension } from './build/build-extension';
import { type Picture, PICTURES, takePicture } from './pictures/take-picture';
import { servePages } from './browser/serve-pages';
import { ensureBrowser, ensureChineseFont } from './setup/browsers';
import { ExplainedError, failWith } from './setup/fail';
import { root } from './setup/root';

/** A picture in the docs is no larger than this, in bytes. */
const LARGEST = 150_000;

class PictureTooLargeError extends ExplainedError {
  constructor(file: string) {
    super(`${file} is larger than ${LARGEST} bytes: choose a smaller part of the page.`);
    this.name = 'PictureTooLargeError';
  }
}

try {
  const wanted = process.argv.slice(2);
  const pictures = PICTURES.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
  const folder = join(root, 'docs', 'images', 'reading');
  mkdirSync(folder, { recursive: true });
  const executablePath = await ensureBrowser('chromium');
  await ensureChineseFont();
  if (!existsSync(join(root, '.output', 'chrome-mv3')) || wanted.length === 0)
    await buildExtension(['chrome']);
  const sample = await servePages(join(root, 'tests', 'fixtures', 'sample'));
  try {
    for (const picture of pictures) {
      const file = join(folder, `${picture.name}.png`);
      // oxlint-disable-next-line no-await-in-loop -- one browser at a time
      await takePicture(picture, `${sample.origin}/index.html`, file, executablePath);
      report(picture, file);
    }
  } finally {
    await sample.close();
  }
} catch (error) {
  failWith(error);
}

function report({ name }: Picture, file: string): void {
  const { size } = statSync(file);
  console.log(`${name}: ${Math.round(size / 1000)} kB`);
  if (size > LARGEST) throw new PictureTooLargeError(file);
}
