/**
 * Evidence: what an article itself says about its names. A definition such as
 * 联合国毒品和犯罪问题办公室(联合国毒罪办) made once holds for the whole article, before and after.
 *
 * The table is plain data (it may be sent, stored and compared as JSON) and bounded, so that an
 * endless text read window by window keeps memory flat: at most MAX_NAMES names, each at most
 * MAX_NAME_LENGTH code units long, originals and full forms at most MAX_FACT_LENGTH.
 */
import type { Candidate, Facts } from './facts';

/** A name the article has shown: what a candidate edge will be wherever `text` stands. */
export interface KnownName extends Pick<Candidate, 'kind' | 'cost' | 'facts'> {
  readonly text: string;
}

/** What a name costs that an article has told: as sure as an ordinary word of the text. In nats. */
export const KNOWN_COST = 9;

/** Distinct by `text`; least recently introduced first. */
export type Evidence = readonly KnownName[];

/** Looks for names in a stretch of an article; may be handed anything and must not throw. */
export type EvidenceFinder = (paragraphs: readonly string[]) => readonly KnownName[];

/** A long report introduces some dozens of names; a book's window some hundreds. */
export const MAX_NAMES = 1_000;
/** The longest organisation names in news run to about thirty characters. */
export const MAX_NAME_LENGTH = 40;
/** Bound of each of the facts' strings, in code units. */
export const MAX_FACT_LENGTH = 120;

/**
 * Joins two tables. A name known to both keeps what the later one knows, completed by the earlier;
 * over the bound the least recently introduced names go.
 */
export function mergeEvidence(earlier: Evidence, later: Evidence): Evidence {
  const table = new Map(earlier.map((name) => [name.text, name]));
  for (const name of later) {
    if (!fits(name)) continue;
    const before = table.get(name.text);
    table.delete(name.text);
    table.set(name.text, before === undefined ? name : complete(name, before.facts));
  }
  return [...table.values()].slice(-MAX_NAMES);
}

/**
 * Gathers the evidence of a window of paragraphs.
 * @param finders each kind of evidence has its own: definitions, originals, persons …
 * @param earlier the table of the windows before this one
 */
export function gatherEvidence(
  paragraphs: readonly string[],
  finders: readonly EvidenceFinder[],
  earlier: Evidence = [],
): Evidence {
  return finders.reduce((table, find) => mergeEvidence(table, find(paragraphs)), earlier);
}

function fits({ text, facts }: KnownName): boolean {
  const lengths = [facts.gloss, facts.refersTo, facts.original].map((fact) => fact?.length ?? 0);
  return (
    text.length > 0 &&
    text.length <= MAX_NAME_LENGTH &&
    lengths.every((length) => length <= MAX_FACT_LENGTH)
  );
}

function complete(name: KnownName, before: Facts): KnownName {
  const facts = {
    gloss: name.facts.gloss ?? before.gloss,
    refersTo: name.facts.refersTo ?? before.refersTo,
    original: name.facts.original ?? before.original,
  };
  return { ...name, facts };
}
