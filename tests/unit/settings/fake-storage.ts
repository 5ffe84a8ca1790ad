type Items = Record<string, unknown>;
type Listener = (changes: Readonly<Record<string, { readonly newValue?: unknown }>>) => void;

/** `browser.storage.local` as browsers have it: copies go in and out, and each call takes a turn. */
export class FakeStorage {
  #items = new Map<string, unknown>();
  readonly #listeners = new Set<Listener>();

  readonly onChanged = {
    addListener: (listener: Listener) => void this.#listeners.add(listener),
    removeListener: (listener: Listener) => void this.#listeners.delete(listener),
  };

  reset(): void {
    this.#items.clear();
    this.#listeners.clear();
  }

  async get(keys: string | readonly string[] | null): Promise<Items> {
    const wanted = keys === null ? [...this.#items.keys()] : [keys].flat();
    const found = wanted.filter((key) => this.#items.has(key));
    return structuredClone(Object.fromEntries(found.map((key) => [key, this.#items.get(key)])));
  }

  async set(items: Items): Promise<void> {
    const changed = Object.entries(structuredClone(items));
    for (const [key, value] of changed) this.#items.set(key, value);
    this.#tell(changed.map(([key, newValue]) => [key, { newValue }]));
  }

  async remove(keys: string | readonly string[]): Promise<void> {
    const gone = [keys].flat().filter((key) => this.#items.delete(key));
    this.#tell(gone.map((key) => [key, {}]));
  }

  #tell(changes: readonly (readonly [string, { readonly newValue?: unknown }])[]): void {
    if (changes.length === 0) return;
    for (const listener of this.#listeners) listener(Object.fromEntries(changes));
  }
}
