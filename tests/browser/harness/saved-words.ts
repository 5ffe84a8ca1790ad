import type { Page } from 'playwright-core';
import type { WordToSave } from '@/lib/vocabulary';

/** Words of one article, each saved with its sentence. */
export const SAVED_WORDS: readonly WordToSave[] = [
  ['粮食', '糧食', 'liáng shi', 'foodstuff', '«粮食»可以卖。'],
  ['种子', '種子', 'zhǒng zi', 'seed', '他把«种子»留给明天。'],
  ['储蓄', '儲蓄', 'chǔ xù', 'savings', '余粮就是«储蓄»。'],
  ['干旱', '乾旱', 'gān hàn', 'drought', '那年«干旱»来得早。'],
  ['行长', '行長', 'háng zhǎng', 'bank president', '«行长»昨天辞职了。'],
  ['收成', '收成', 'shōu cheng', 'harvest', '今年«收成»不错。'],
].map(([simplified = '', traditional = '', pinyin = '', sense = '', marked = '']) => {
  const start = marked.indexOf('«');
  return {
    simplified,
    traditional,
    pinyin,
    senses: [sense],
    hsk: null,
    context: {
      sentence: marked.replace(/[«»]/gu, ''),
      start,
      end: marked.indexOf('»') - 1,
      articleTitle: '一座种子库',
      site: 'news.example',
      url: 'https://news.example/seeds',
      metAt: 1_790_000_000_000,
    },
  };
});

/**
 * Saves words as the card does: through the worker.
 * @param page one of the extension's own
 */
export async function saveWords(page: Page, words: readonly WordToSave[]): Promise<void> {
  for (const [index, what] of words.entries()) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other, so that the last is the newest
    await askWorker(page, 'save', { requestId: `save ${String(index)}`, what });
  }
}

/**
 * Sends the worker a message.
 * @param page one of the extension's own
 */
export async function askWorker(page: Page, name: string, request: unknown): Promise<void> {
  const reply = await page.evaluate(
    (sent) => (globalThis as unknown as Extension).chrome.runtime.sendMessage(sent),
    { to: 'worker', name, request },
  );
  if (!reply.ok) throw new Error(`the worker refused "${name}": ${JSON.stringify(reply)}`);
}

interface Extension {
  readonly chrome: {
    readonly runtime: { sendMessage(message: object): Promise<{ readonly ok: boolean }> };
  };
}

/** All records of one of the tables, read past the extension's own code. */
export function readTable(page: Page, table: string): Promise<readonly Record<string, unknown>[]> {
  return page.evaluate(
    (name) =>
      new Promise<Record<string, unknown>[]>((resolve, reject) => {
        const opening = indexedDB.open('duban');
        opening.addEventListener('error', () => reject(new Error('no database')));
        opening.addEventListener('success', () => {
          const db = opening.result;
          const reading = db.objectStoreNames.contains(name) ? db.transaction(name) : null;
          if (reading === null) {
            db.close();
            reject(new Error(`no table ${name}`));
            return;
          }
          const all = reading.objectStore(name).getAll();
          reading.addEventListener('abort', () => reject(new Error(`${name} could not be read`)));
          all.addEventListener('success', () => {
            db.close();
            resolve(all.result as Record<string, unknown>[]);
          });
        });
      }),
    table,
  );
}
