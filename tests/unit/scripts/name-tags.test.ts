import { describe, expect, it } from 'vitest';
import { nameTest } from '@/scripts/build-lexicon/name-tags';

const entries = new Set(['西北', '地区', '黑色', '蓝', '昆仑', '山脉']);
const isName = nameTest({ 蓝: [200], 王: [900], 静: [3] }, (text) => entries.has(text));

describe('names among the words without an entry', () => {
  it.each([
    ['王银河', '', 'nr', true],
    ['蓝黑色', '', 'nr', false],
    ['静脉炎', '', 'nr', false],
    ['格林斯潘', '', 'nrt', true],
    ['二人', '', 'nrt', false],
    ['西北地区', '', 'ns', false],
    ['昆仑山脉', '', 'ns', false],
    ['勃兰登堡', '', 'ns', true],
    ['太大', 'd', 'ns', false],
    ['文明村', 'ns', 'nr', true],
    ['浙江大学', '', 'nt', true],
    ['英国公司', '', 'nt', false],
  ])('%s (HanLP %s, jieba %s): %s', (word, hanlp, jieba, expected) =>
    expect(isName(word, { hanlp, jieba })).toBe(expected),
  );
});
