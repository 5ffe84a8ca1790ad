/** A line of a suite's table: column → figure. */
export type Row = Readonly<Record<string, string | number>>;

/** `--pages DIR` is `{ pages: 'DIR' }`, a bare `--chromium` is `{ chromium: true }`. */
export type Options = Readonly<Record<string, string | boolean | undefined>>;

/** Reads `--name value` and bare `--name` words. */
export function parseOptions(words: readonly string[]): Options {
  const options: Record<string, string | boolean> = {};
  words.forEach((word, index) => {
    if (!word.startsWith('--')) return;
    const next = words[index + 1];
    options[word.slice(2)] = next === undefined || next.startsWith('--') ? true : next;
  });
  return options;
}

/**
 * The option's text.
 * @throws if it was not given, saying what it is for
 */
export function required(options: Options, name: string, meaning: string): string {
  const value = options[name];
  if (typeof value !== 'string') throw new Error(`--${name} is missing: ${meaning}`);
  return value;
}
