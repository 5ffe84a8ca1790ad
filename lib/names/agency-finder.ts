/**
 * News agencies as evidence: 社 alone may be a society or a cooperative, but once an article has said 青禾社记者, 青禾社
 * is an agency wherever it stands, in the dateline above all.
 */
import { type EvidenceFinder, KNOWN_COST, type KnownName } from './evidence';
import type { Facts } from './facts';
import { AGENCY, AGENCY_TELLS } from './organisations';

const TOLD = new RegExp(`${AGENCY}(?:${AGENCY_TELLS})`, 'u');

interface CutName {
  readonly start: number;
  readonly end: number;
  /** "organisation" for one that no dictionary entry explains. */
  readonly kind: string;
  readonly facts: Facts | null;
}

/** @param cut finds the names */
export function agencyFinder(cut: (text: string) => readonly CutName[]): EvidenceFinder {
  return (paragraphs) => {
    const agencies = new Map<string, KnownName>();
    for (const paragraph of paragraphs) {
      if (!TOLD.test(paragraph)) continue;
      for (const { start, end, kind, facts } of cut(paragraph)) {
        const text = paragraph.slice(start, end);
        if (kind === 'organisation' && facts !== null && text.endsWith(AGENCY))
          agencies.set(text, { text, kind, cost: KNOWN_COST, facts });
      }
    }
    return [...agencies.values()];
  };
}
