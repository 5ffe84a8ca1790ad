import { describe, expect, it } from 'vitest';
import { blockAround, offsetAt, positionAt } from '@/lib/article';
import { page, takeMark } from './html';

/** The block around ‸, its nodes’ borders shown as `|`. */
function around(body: string): string | null {
  const { node, offset } = takeMark(page(body));
  const block = blockAround(node, offset);
  return block === null
    ? null
    : block.pieces.map(({ start, end }) => block.text.slice(start, end)).join('|');
}

describe('blockAround', () => {
  it.each([
    ['a paragraph', '<p>前</p><p>他在‸银行</p><p>后</p>', '他在银行'],
    ['inline elements on both sides', '<p>他<b>在</b><i>银‸</i>行<a>。</a></p>', '他|在|银|行|。'],
    ['up to line breaks', '<div>一<br>二‸<b>三</b><br>四</div>', '二|三'],
    ['up to blocks beside bare text', '<div>一<p>二</p>三‸<p>四</p></div>', '三'],
    ['up to blocks within inline elements', '<span>一<div>二</div>三‸</span>四', '三|四'],
    ['over what is not read', '<p>一<button>二</button>三‸<script>四</script>五</p>', '一|三|五'],
    [
      'the readings of ruby left out',
      '<p><ruby>漢‸<rt>hàn</rt>字<rt>zì</rt></ruby>。</p>',
      '漢|字|。',
    ],
    ['white space at its ends off', '<p>\n　　一‸二\n</p>', '一二'],
    ['one line of preformatted text', '<pre>一\n二‸三\n四</pre>', '二三'],
    ['across nodes of preformatted text', '<pre>一\n二<b>三‸</b>四\n五</pre>', '二|三|四'],
    ['nothing in an editor', '<div contenteditable="true"><p>一‸</p></div>', null],
    ['nothing in what is hidden', '<div hidden><p>一‸</p></div>', null],
    ['nothing in white space', '<p> ‸ </p>', null],
  ])('%s', (_why, body, expected) => expect(around(body)).toBe(expected));

  it('reads a bounded part of an endless line', () => {
    const { node, offset } = takeMark(page(`<p>${'哈'.repeat(50_000)}‸${'哈'.repeat(50_000)}</p>`));
    const block = blockAround(node, offset);
    expect(block?.text.length).toBe(4_000);
    expect(block === null ? null : offsetAt(block, node, offset)).toBe(2_000);
  });
});

describe('positions', () => {
  const { node, offset } = takeMark(page('<p>　他<b>在‸银</b>行</p>'));
  const block = blockAround(node, offset);
  if (block === null) throw new Error('no block');
  const at = (position: number, side?: 'before' | 'after') => {
    const found = positionAt(block, position, side);
    return `${found.node.data.slice(0, found.offset)}‸${found.node.data.slice(found.offset)}`;
  };

  it.each([
    ['the start', 0, 'after', '　‸他'],
    ['a border, for a range that begins there', 1, 'after', '‸在银'],
    ['a border, for one that ends there', 1, 'before', '　他‸'],
    ['within a node', 2, 'after', '在‸银'],
    ['the end', 4, 'after', '行‸'],
  ] as const)('%s', (_why, position, side, expected) => expect(at(position, side)).toBe(expected));

  it('says what lies outside', () => {
    expect(() => positionAt(block, 5)).toThrow(RangeError);
    expect(() => positionAt(block, -1)).toThrow(RangeError);
  });

  it('comes back from each position', () => {
    for (let position = 0; position <= block.text.length; position++) {
      const there = positionAt(block, position);
      expect(offsetAt(block, there.node, there.offset)).toBe(position);
    }
  });

  it('knows no position in the indent or in other nodes', () => {
    const first = block.pieces[0]?.node;
    expect(first && offsetAt(block, first, 0)).toBeNull();
    expect(offsetAt(block, page('x').body, 0)).toBeNull();
  });
});
