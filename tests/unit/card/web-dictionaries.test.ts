import { expect, it } from 'vitest';
import { WEB_DICTIONARIES, copyAs, webDictionaryAddress } from '@/lib/card';

it.each(WEB_DICTIONARIES)('%s has an address for any word, and nothing of it leaks out', (id) => {
  for (const word of ['粮食', 'a&b=c#d?e/f"g', '\ud842', '']) {
    const address = new URL(webDictionaryAddress(id, { simplified: word, traditional: word }));
    expect(address.protocol).toBe('https:');
    expect(decodeURIComponent(address.href)).toContain(word.toWellFormed());
  }
});

it('copies an entry as fields, and what is missing as nothing', () => {
  const word = { word: '粮食', pinyin: 'liáng shi', senses: ['grain', 'food'], sentence: '' };
  expect(copyAs('entry', word)).toBe('粮食\tliáng shi\tgrain; food');
  expect(copyAs('sense', { ...word, senses: [] })).toBe('');
  expect(copyAs('sentence', word)).toBe('');
});
