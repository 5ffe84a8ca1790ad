import type { CDPSession } from 'playwright-core';
import type { Row } from '../rows';
import { openArticle } from './open-article';

/** What the page's heap holds more after garbage collection while the article is read, in MB (10⁶ bytes). */
export async function heap(): Promise<readonly Row[]> {
  const article = await openArticle();
  try {
    const devtools = await article.page.context().newCDPSession(article.page);
    const off = await heapNow(devtools);
    await article.read();
    const on = await heapNow(devtools);
    return [
      row('heap: reading on minus off, scripts', on.usedSize - off.usedSize),
      row('heap: the browser’s objects', on.embedderHeapUsedSize - off.embedderHeapUsedSize),
    ];
  } finally {
    await article.close();
  }
}

const row = (what: string, bytes: number): Row => ({ what, MB: Math.round(bytes / 1e4) / 100 });

async function heapNow(devtools: CDPSession) {
  for (let times = 0; times < 3; times++) await devtools.send('HeapProfiler.collectGarbage');
  return devtools.send('Runtime.getHeapUsage');
}
