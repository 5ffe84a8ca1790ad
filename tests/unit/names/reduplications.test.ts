import { expect, it } from 'vitest';
import { openLexicon } from '@/lib/lexicon';
import { recogniseReduplications } from '@/lib/names';
import { loadLexiconFile } from '@/scripts/build-lexicon/ensure-lexicon';

const recognise = recogniseReduplications(openLexicon(await loadLexiconFile()));
const found = (text: string) =>
  recognise(text).map(({ start, end, facts }) => `${text.slice(start, end)}: ${facts.gloss}`);

it.each([
  ['both characters twice', '房间干干净净的', ['干干净净: 干净 (reduplicated)']],
  ['in traditional script', '用力尋尋覓覓', ['尋尋覓覓: 尋覓 (reduplicated)']],
  ['a form with an entry of its own needs no gloss', '高高兴兴', ['高高兴兴: null']],
  ['a question', '你去不去？', ['去不去: 去 or not?']],
  ['a question with a longer word', '应不应该', ['应不应: 应 or not?', '应不应该: 应该 or not?']],
  ['which has an entry of its own', '会不会', ['会不会: null']],
  ['a moment', '想了想', ['想了想: 想 (briefly)']],
  ['with 一', '搜一搜', ['搜一搜: 搜 (briefly)']],
  ['no verb, no question', '人不人民', []],
  ['one character over and over', '哈哈哈哈', []],
  ['what no dictionary word is behind', '的的是是', []],
  ['digits', '1212不12', []],
  ['nothing', '', []],
])('%s: %s', (_why, text, expected) => expect(found(text)).toEqual(expected));
