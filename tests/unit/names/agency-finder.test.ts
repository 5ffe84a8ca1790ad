import { expect, it } from 'vitest';
import { agencyFinder } from '@/lib/names';

const FACTS = { gloss: 'name of a news agency', refersTo: null, original: null };

/** Cuts at bars, which are no part of the text; what is in brackets is an organisation. */
function find(...marked: string[]): string[] {
  const words = new Map(
    marked.map((text) => [text.replaceAll(/[|[\]]/gu, ''), text.split('|')] as const),
  );
  const cut = (text: string) => {
    let end = 0;
    return (words.get(text) ?? []).map((word) => {
      const start = end;
      end += word.replaceAll(/[[\]]/gu, '').length;
      const isName = word.startsWith('[');
      return { start, end, kind: isName ? 'organisation' : 'word', facts: isName ? FACTS : null };
    });
  };
  return agencyFinder(cut)([...words.keys()]).map(({ text }) => text);
}

it.each<[why: string, paragraphs: string[], expected: string[]]>([
  ['by its reporters', ['据|[青禾社]|记者|了解'], ['青禾社']],
  ['once', ['[青禾社]|记者|说', '[青禾社]|记者|问'], ['青禾社']],
  ['in traditional script', ['[青禾社]|記者|說'], ['青禾社']],
  ['no other body', ['[青禾社]|记者|在|[华腾集团]'], ['青禾社']],
  ['not without them', ['[青禾社]|很|忙'], []],
  ['nothing', [], []],
])('agencies that an article tells: %s', (_why, paragraphs, expected) =>
  expect(find(...paragraphs)).toEqual(expected),
);
