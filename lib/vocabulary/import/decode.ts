/** Files of words come in whatever encoding their program wrote: it is found out, and said. */

export const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'gb18030', 'big5'] as const;
export type Encoding = (typeof ENCODINGS)[number];

export interface DecodedText {
  readonly text: string;
  readonly encoding: Encoding;
}

/**
 * Decodes a text file. A byte order mark decides; without one, zero bytes tell UTF-16, and what is no UTF-8 is
 * GB18030 or Big5, whichever finds more of its frequent characters.
 * @returns null for what is no text in any of these
 */
export function decodeText(bytes: Uint8Array): DecodedText | null {
  const marked = MARKS.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte));
  if (marked !== undefined) return decoded(bytes, marked[0]);
  const wide = wideEncoding(bytes);
  if (wide !== null) return decoded(bytes, wide);
  if (bytes.subarray(0, SAMPLE).includes(0)) return null;
  const utf8 = decoded(bytes, 'utf-8');
  if (utf8 !== null) return utf8;
  const chinese = (['gb18030', 'big5'] as const)
    .flatMap((encoding) => decoded(bytes, encoding) ?? [])
    .map((text) => ({ text, share: frequentShare(bytes, text.encoding) }))
    .sort((a, b) => b.share - a.share);
  return chinese[0]?.text ?? null;
}

const MARKS: readonly (readonly [Encoding, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** Bytes that are looked at to tell an encoding. */
const SAMPLE = 65_536;

function decoded(bytes: Uint8Array, encoding: Encoding): DecodedText | null {
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding };
  } catch {
    return null;
  }
}

/** Tabs, line ends and Latin letters have a zero byte in UTF-16, all on the same side. */
function wideEncoding(bytes: Uint8Array): Encoding | null {
  const zeros = [0, 0];
  const end = Math.min(bytes.length, SAMPLE);
  for (let at = 0; at < end; at += 1) if (bytes[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (odd > 0 && even * 10 < odd) return 'utf-16le';
  if (even > 0 && odd * 10 < even) return 'utf-16be';
  return null;
}

/** First bytes of the frequent characters: GB 2312's first level, Big5's level 1. */
const FREQUENT = { gb18030: [0xb0, 0xd7], big5: [0xa4, 0xc6] } as const;

/** The share of frequent characters among those of two bytes, 0 to 1. */
function frequentShare(bytes: Uint8Array, encoding: Encoding): number {
  if (encoding !== 'gb18030' && encoding !== 'big5') return 0;
  const [first, last] = FREQUENT[encoding];
  let all = 0;
  let frequent = 0;
  for (let at = 0; at < Math.min(bytes.length, SAMPLE); at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x80) continue;
    all += 1;
    const isCommon = encoding === 'big5' || (bytes[at + 1] ?? 0) >= 0xa1;
    if (isCommon && byte >= first && byte <= last) frequent += 1;
    at += 1;
  }
  return all === 0 ? 0 : frequent / all;
}
