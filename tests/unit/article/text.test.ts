import { describe, expect, it } from 'vitest';
import { countText, endsInStamp, isChinese, isStamp, skeleton } from '@/lib/article/text';

describe('isChinese', () => {
  it.each([
    ['simplified', '他在银行工作。', true],
    ['foreign names in it', '他在 Google 和 OpenStreetMap 都工作过。', true],
    ['a Japanese word in it', '招牌上写着一个“の”字，老板说这是十年前从日本带回来的。', true],
    ['the dots and bars of foreign names', '约翰・史密斯ー', true],
    ['Japanese', '彼は銀行で働いている。', false],
    ['Japanese, rich in kanji', '新年度予算案可決の見通し', false],
    ['Korean', '그는 은행에서 일한다. 銀行', false],
    ['English with a word of Chinese', 'He works at a bank (银行) in the old town.', false],
    ['nothing', '', false],
  ])('%s', (_why, text, expected) => expect(isChinese(countText(text))).toBe(expected));

  it('counts a character outside the BMP once, and takes lone surrogates', () => {
    expect(countText('𠮷𠮷').han).toBe(2);
    expect(countText('\uD842\uDC00\uDFB7').letters).toBe(0);
  });
});

describe('isStamp', () => {
  it.each([
    ['2019-09-30 07:42', true],
    ['2019年11月25日 16:04:30', true],
    ['3小时前', true],
    ['昨天 22:17', true],
    ['發布時間 2026/01/12', true],
    ['2026年1月12日，江城地铁五号线恢复运营', false],
    ['会员价 1299', false],
    ['发表评论', false],
  ])('%s: %s', (text, expected) => expect(isStamp(text)).toBe(expected));
});

describe('endsInStamp', () => {
  it.each([
    ['一只两千年前的陶罐，指纹还在。2026-03-08 09:30', true],
    ['他说完就走了。3小时前', true],
    ['他是2008年来的。', false],
    ['他等了很久，直到天黑前。', false],
  ])('%s: %s', (text, expected) => expect(endsInStamp(text)).toBe(expected));
});

it('two headlines have one skeleton whatever their quotes, widths and spaces', () => {
  expect(skeleton('“暗伤”曝露？ ＡＢＣ１')).toBe(skeleton('"暗伤"曝露 abc1'));
});
