/**
 * What names are made of, as the lexicon file carries it: for each character how much it costs in each
 * role, and for transliterated names how much one character costs after another.
 *
 * Little-endian, one array after the other:
 *
 * | type, length      | meaning                                                                  |
 * | ----------------- | ------------------------------------------------------------------------ |
 * | Uint32 × 3        | number of characters n, of pairs m, of Japanese surnames s               |
 * | Uint32 × n        | by character: one past its last pair                                     |
 * | Uint32 × s        | Japanese surnames of two characters, ascending: their indices, the first × 65,536 |
 * | Uint16 × n        | the characters, ascending UTF-16 code units: representatives of the folds |
 * | Uint16 × m        | by pair: index of the second character, ascending within the first's     |
 * | Uint8 × n × roles | by character and role: −ln P in 1/20 nat; 255 = never                    |
 * | Uint8 × m         | by pair: −ln P(second | first) in 1/20 nat                               |
 */

/** Roles of a character, in the order of the model's columns. */
export const ROLES = [
  'surname',
  'givenFirst',
  'givenSecond',
  'givenOnly',
  'placeFirst',
  'placeSecond',
  'placeSuffix',
  'soundFirst',
  'soundLast',
  /** Anywhere in a transliteration, as far as the character before says nothing. */
  'sound',
  /** Added where the character before was never seen before this one. */
  'soundBackoff',
  /** Characters of Japanese given names: the first of several, any later one, a single one. */
  'japaneseFirst',
  'japaneseLater',
  'japaneseOnly',
  /** As a word of its own: what a name competes with. */
  'alone',
] as const;
export type Role = (typeof ROLES)[number];

const COST_UNITS_PER_NAT = 20;
/** In no name in this role. */
const NEVER = 255;

/** One character's costs, in the order of ROLES, in nats; Infinity = never. */
export interface CharacterCosts {
  readonly costs: readonly number[];
  /** Characters that follow it in transliterations: character → cost in nats. */
  readonly next: ReadonlyMap<string, number>;
}

/**
 * Packs a model; the same content gives the same bytes.
 * @param surnames Japanese ones, written in representatives of the folds; only those of two characters are kept
 */
export function writeNameModel(
  content: ReadonlyMap<string, CharacterCosts>,
  surnames: readonly string[] = [],
): Uint8Array {
  const characters = [...content.keys()].sort();
  const indexOf = new Map(characters.map((character, index) => [character, index]));
  const indexAt = (text: string, at: number) => indexOf.get(text.charAt(at)) ?? 0;
  const rows = characters.map(
    (character) => content.get(character) ?? { costs: [], next: new Map() },
  );
  const pairs = rows.flatMap((row) =>
    [...row.next]
      .map(([next, cost]) => ({ next: indexOf.get(next) ?? 0, cost }))
      .sort((a, b) => a.next - b.next),
  );
  const keys = new Set(
    surnames
      .filter((surname) => surname.length === 2)
      .map((surname) => surnameKey(indexAt(surname, 0), indexAt(surname, 1))),
  );
  const sizes = { characters: characters.length, pairs: pairs.length, surnames: keys.size };
  const bytes = new Uint8Array(layout(sizes).end);
  const model = views(bytes, sizes);
  model.surnames.set([...keys].sort((a, b) => a - b));
  let at = 0;
  for (const [index, row] of rows.entries()) {
    model.characters[index] = characters[index]?.charCodeAt(0) ?? 0;
    for (const [role, cost] of row.costs.entries())
      model.costs[index * ROLES.length + role] = quantised(cost);
    at += row.next.size;
    model.rowEnds[index] = at;
  }
  for (const [index, { next, cost }] of pairs.entries()) {
    model.next[index] = next;
    model.nextCosts[index] = quantised(cost);
  }
  new Uint32Array(bytes.buffer, 0, 3).set([sizes.characters, sizes.pairs, sizes.surnames]);
  return bytes;
}

const quantised = (cost: number) =>
  cost === Infinity ? NEVER : Math.min(NEVER - 1, Math.round(cost * COST_UNITS_PER_NAT));

const surnameKey = (first: number, second: number) => first * 65536 + second;
/** A power of two, ten times as many as there are surnames. */
const SURNAME_HASHES = 1 << 18;
const surnameHash = (key: number) => Math.imul(key, 0x9e3779b1) >>> 14;

const HEADER_BYTES = 12;

interface Sizes {
  readonly characters: number;
  readonly pairs: number;
  readonly surnames: number;
}

/** Where the arrays stand, in bytes: the widest first, so that each is aligned. */
function layout({ characters, pairs, surnames }: Sizes) {
  const rowEnds = HEADER_BYTES;
  const japanese = rowEnds + 4 * characters;
  const units = japanese + 4 * surnames;
  const next = units + 2 * characters;
  const costs = next + 2 * pairs;
  const nextCosts = costs + ROLES.length * characters;
  return { rowEnds, japanese, units, next, costs, nextCosts, end: nextCosts + pairs };
}

function views(bytes: Uint8Array, sizes: Sizes) {
  const at = layout(sizes);
  const { characters, pairs } = sizes;
  const { buffer, byteOffset } = bytes;
  return {
    rowEnds: new Uint32Array(buffer, byteOffset + at.rowEnds, characters),
    surnames: new Uint32Array(buffer, byteOffset + at.japanese, sizes.surnames),
    characters: new Uint16Array(buffer, byteOffset + at.units, characters),
    next: new Uint16Array(buffer, byteOffset + at.next, pairs),
    costs: new Uint8Array(buffer, byteOffset + at.costs, characters * ROLES.length),
    nextCosts: new Uint8Array(buffer, byteOffset + at.nextCosts, pairs),
  };
}

/** An opened model. Characters are asked for by index: see `indexOf`. */
export class NameModel {
  /** How many characters there are, all variants of one counted once: indices are below it. */
  readonly characters: number;
  /** The UTF-16 code units, of either script, of all characters in names. */
  readonly units: readonly number[];
  /** By UTF-16 code unit in either script: the character's index + 1; 0 = in no name. */
  readonly #index = new Uint16Array(65536);
  /** At [index × roles + column]: −ln P in nats, Infinity = never. */
  readonly #costs: Float32Array;
  readonly #pairs: ReturnType<typeof views>;
  /** By index: 1 for a character that a Japanese surname begins with. */
  readonly #japaneseFirst: Uint8Array;
  /** By hash of a surname, a bit: set where one may be; most pairs of characters are none, and cost one look. */
  readonly #maybeSurname = new Uint32Array(SURNAME_HASHES >> 5);

  /**
   * @param bytes the model, 4-byte aligned in its buffer; empty bytes are a model without characters
   * @param labels by code unit: the label that all variants of a character share
   */
  constructor(bytes: Uint8Array, labels: Uint16Array) {
    const packed = bytes.length > 0 ? bytes : new Uint8Array(HEADER_BYTES);
    const header = new Uint32Array(packed.buffer, packed.byteOffset, 3);
    const [characters = 0, pairs = 0, surnames = 0] = header;
    this.characters = characters;
    this.#pairs = views(packed, { characters, pairs, surnames });
    this.#costs = inNats(this.#pairs.costs);
    this.#japaneseFirst = new Uint8Array(characters);
    // Indices instead of iterators in what follows: opening is cold code, and they are a third of its time.
    for (let at = 0; at < surnames; at++) {
      const key = this.#pairs.surnames[at] ?? 0;
      const hash = surnameHash(key);
      this.#japaneseFirst[key >>> 16] = 1;
      this.#maybeSurname[hash >> 5] = (this.#maybeSurname[hash >> 5] ?? 0) | (1 << (hash & 31));
    }
    const byLabel = new Uint16Array(65536);
    for (let index = 0; index < characters; index++) {
      byLabel[labels[this.#pairs.characters[index] ?? 0] ?? 0] = index + 1;
    }
    byLabel[0] = 0;
    const units: number[] = [];
    for (let unit = 0; unit < 65536; unit++) {
      const entry = byLabel[labels[unit] ?? 0] ?? 0;
      this.#index[unit] = entry;
      if (entry > 0) units.push(unit);
    }
    this.units = units;
  }

  /** The index of a character, given its code unit; −1 if it is in no name. */
  indexOf(unit: number): number {
    return (this.#index[unit] ?? 0) - 1;
  }

  /** −ln P in nats of a character in a role, given the column of the role; Infinity = never. */
  cost(index: number, column: number): number {
    return this.#costs[index * ROLES.length + column] ?? Infinity;
  }

  /** Whether a Japanese surname begins with a character. */
  beginsJapanese(first: number): boolean {
    return this.#japaneseFirst[first] === 1;
  }

  /** Whether two characters are a Japanese surname. */
  isJapaneseSurname(first: number, second: number): boolean {
    const key = surnameKey(first, second);
    const hash = surnameHash(key);
    if (((this.#maybeSurname[hash >> 5] ?? 0) & (1 << (hash & 31))) === 0) return false;
    const { surnames } = this.#pairs;
    let [low, high] = [0, surnames.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((surnames[middle] ?? 0) < key) low = middle + 1;
      else high = middle;
    }
    return surnames[low] === key;
  }

  /** −ln P in nats of a character after another in a transliteration; Infinity = never. */
  soundAfter(before: number, index: number): number {
    const { rowEnds, next, nextCosts } = this.#pairs;
    let low = before === 0 ? 0 : (rowEnds[before - 1] ?? 0);
    let high = rowEnds[before] ?? 0;
    while (low < high) {
      const middle = (low + high) >> 1;
      const found = next[middle] ?? 0;
      if (found === index) return nats(nextCosts[middle] ?? NEVER);
      if (found < index) low = middle + 1;
      else high = middle;
    }
    return this.cost(before, SOUND_BACKOFF) + this.cost(index, SOUND);
  }
}

function inNats(costs: Uint8Array): Float32Array {
  const converted = new Float32Array(costs.length);
  for (let at = 0; at < costs.length; at++) converted[at] = nats(costs[at] ?? NEVER);
  return converted;
}

const nats = (cost: number) => (cost === NEVER ? Infinity : cost / COST_UNITS_PER_NAT);
/** The column of a role. */
export const column = (role: Role) => ROLES.indexOf(role);
const SOUND = column('sound');
const SOUND_BACKOFF = column('soundBackoff');
