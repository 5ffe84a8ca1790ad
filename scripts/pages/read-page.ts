import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';

/**
 * Opens a saved page as a document without a window: no script runs, no style sheet is read (jsdom
 * throws on some that browsers take), nothing is fetched.
 *
 * The bytes are decoded as the page declares in its first kilobyte (older Chinese pages are
 * GB 18030 or Big5), as UTF-8 where it declares nothing that is known.
 * @throws where the file cannot be read
 */
export function readPage(file: string): Document {
  return parsePage(decodePage(readFileSync(file)));
}

export function parsePage(html: string): Document {
  const { window } = new JSDOM('');
  return new window.DOMParser().parseFromString(html, 'text/html');
}

export function decodePage(bytes: Buffer): string {
  const head = bytes.subarray(0, 1024).toString('latin1');
  const label = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1] ?? 'utf-8';
  const utf8 = new TextDecoder('utf-8').decode(bytes);
  // Pages are often saved as UTF-8 whatever they declare.
  if (!utf8.includes('\uFFFD')) return utf8;
  try {
    return new TextDecoder(label).decode(bytes);
  } catch {
    return utf8;
  }
}
