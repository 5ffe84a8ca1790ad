/** Those entries of a record that have these names. */
export function pick<T extends object, K extends keyof T>(
  record: T,
  names: readonly K[],
): Pick<T, K> {
  // What is built from names is known to the compiler by any name at all.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return Object.fromEntries(names.map((name) => [name, record[name]])) as Pick<T, K>;
}
