/**
 * Gathers lines into windows.
 * @param size code units after which a window is full; it holds at least one line, however long
 */
export async function* windowsOf(
  lines: AsyncIterable<string>,
  size: number,
): AsyncGenerator<readonly string[]> {
  let window: string[] = [];
  let length = 0;
  for await (const line of lines) {
    window.push(line);
    length += line.length;
    if (length >= size) {
      yield window;
      window = [];
      length = 0;
    }
  }
  if (window.length > 0) yield window;
}
