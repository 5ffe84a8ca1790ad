/**
 * The lines of a UTF-8 stream, split at "\n" alone: a "\r" or U+2028 belongs to the text. A last line
 * without its "\n" counts; what a final "\n" ends is the last line.
 */
export async function* linesOf(stream: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  let parts: string[] = [];
  for await (const chunk of stream) {
    const [first = '', ...rest] = decoder.decode(chunk, { stream: true }).split('\n');
    parts.push(first);
    for (const start of rest) {
      yield parts.join('');
      parts = [start];
    }
  }
  parts.push(decoder.decode());
  const last = parts.join('');
  if (last !== '') yield last;
}
