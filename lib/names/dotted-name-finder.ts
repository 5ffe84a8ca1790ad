/**
 * Names with dots as evidence: once an article has said 贝内迪克特·霍夫曼, 霍夫曼 alone is that person,
 * before and after. Only names with dots are sure enough to hold for a whole article.
 */
import type { Cut } from './before';
import { type EvidenceFinder, KNOWN_COST, type KnownName } from './evidence';
import { shortForms } from './originals';

const DOT = /[·•‧・∙]/u;
const GLOSS = 'personal name, transliterated';

/** @param cut finds the names; its words' tag is "nr" for a person */
export function dottedNameFinder(cut: Cut): EvidenceFinder {
  return (paragraphs) => {
    const names = new Map<string, KnownName>();
    for (const paragraph of paragraphs) {
      if (!DOT.test(paragraph)) continue;
      for (const { start, end, tag } of cut(paragraph)) {
        const name = paragraph.slice(start, end);
        if (tag !== 'nr' || names.has(name) || !DOT.test(name)) continue;
        names.set(name, known(name, null));
        for (const { text } of shortForms(name, '')) {
          if (!names.has(text)) names.set(text, known(text, name));
        }
      }
    }
    return [...names.values()];
  };
}

function known(text: string, refersTo: string | null): KnownName {
  return {
    text,
    kind: 'person',
    cost: KNOWN_COST,
    facts: { gloss: GLOSS, refersTo, original: null },
  };
}
