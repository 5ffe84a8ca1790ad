import { expect, it } from 'vitest';
import { dottedNameFinder } from '@/lib/names';

/** Cuts at bars, which are no part of the text. */
const cutAt = (marked: string) => {
  let end = 0;
  return marked.split('|').map((word) => {
    const start = end;
    end += word.length;
    return { start, end, tag: /[·A-Z]|王昊/u.test(word) ? 'nr' : '' };
  });
};

const find = (marked: string) =>
  dottedNameFinder(() => cutAt(marked))([marked.replaceAll('|', '')]).map(
    ({ text, facts }) => `${text}${facts.refersTo === null ? '' : ` = ${facts.refersTo}`}`,
  );

it.each<[string, string, string[]]>([
  [
    'a name and its parts',
    '律师|贝内迪克特·霍夫曼|说',
    ['贝内迪克特·霍夫曼', '霍夫曼 = 贝内迪克特·霍夫曼', '贝内迪克特 = 贝内迪克特·霍夫曼'],
  ],
  ['parts of one character are too common', '安·李|说', ['安·李']],
  ['names without dots may be anything', '王昊|说', []],
  ['nothing', '', []],
])('%s: %s', (_why, marked, expected) => expect(find(marked)).toEqual(expected));
