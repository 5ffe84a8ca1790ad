import { describe, expect, it } from 'vitest';
import { openLexicon } from '@/lib/lexicon';
import { personFinder } from '@/lib/names';
import { loadLexiconFile } from '@/scripts/build-lexicon/ensure-lexicon';

const lexicon = openLexicon(await loadLexiconFile());

/** Cuts at bars, which are no part of the text; 王昊 and 安娜·李 are names. */
function find(...marked: string[]): string[] {
  const cuts = new Map(marked.map((text) => [text.replaceAll('|', ''), text.split('|')]));
  const cut = (text: string) => {
    let end = 0;
    return (cuts.get(text) ?? []).map((word) => {
      const start = end;
      end += word.length;
      return { start, end, kind: /王昊|·/u.test(word) ? 'person' : 'word' };
    });
  };
  return personFinder(cut, lexicon)([...cuts.keys()]).map(({ text }) => text);
}

describe('persons that an article introduces', () => {
  it.each<[why: string, paragraphs: string[], expected: string[]]>([
    ['by a title', ['记者|王昊|走|了'], ['王昊']],
    ['by a verb of saying', ['看见|王昊|说'], ['王昊']],
    ['in traditional script', ['記者|王昊|走|了'], ['王昊']],
    ['not by being there', ['树|王昊|树', '书|王昊|书'], []],
    ['but by being there often', ['王昊|树', '书|王昊|书', '王昊|书'], ['王昊']],
    ['names with dots are found as they are', ['记者|安娜·李|说'], []],
    ['nothing', [], []],
  ])('%s', (_why, paragraphs, expected) => expect(find(...paragraphs)).toEqual(expected));
});
