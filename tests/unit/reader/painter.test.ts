// @vitest-environment jsdom
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { blockAround } from '@/lib/article';
import { drawNames } from '@/lib/reader/paint/names';
import { Painter } from '@/lib/reader/paint/painter';
import { textNodesIn } from '@/lib/reader/paint/painting';
import type { Ruby } from '@/lib/reader/paint/ruby';
import { Slices } from '@/lib/reader/paint/slices';
import { blockOf, rubiesFor } from './page';

const names = drawNames(() => 0.5 * Math.random());
let painter: Painter;
const news: Node[] = [];

beforeEach(() => {
  document.body.replaceChildren();
  news.length = 0;
  painter = new Painter(document, names, (added) => news.push(...added));
});
afterEach(() => painter.remove());

/** Paints every text node of the body, each a block of its own. */
function paintAll(): void {
  for (const node of [...textNodesIn(document.body)]) {
    if (node.data === '') continue;
    painter.paint(blockOf(node), new Map([[node, rubiesFor(node.data)]]));
  }
}

const settled = () => new Promise((resolve) => setTimeout(resolve));

const bodyText = () => document.body.textContent;

/** A DOM tree of divs, links and text as nested arrays: an array is an element, a string a text node. */
const trees = fc.letrec<{ tree: Tree[] }>((tie) => ({
  tree: fc.array(
    fc.oneof(
      { depthSize: 'small' },
      fc.string({ unit: fc.constantFrom('北', '京', '𠮷', 'a', ' ', '。', '\n') }),
      tie('tree'),
    ),
    { maxLength: 4 },
  ),
})).tree;
type Tree = string | Tree[];

function grow(parent: Element, tree: readonly Tree[]): void {
  for (const child of tree) {
    if (typeof child === 'string') parent.append(document.createTextNode(child));
    else {
      const element = parent.appendChild(
        document.createElement(child.length % 2 === 0 ? 'p' : 'a'),
      );
      grow(element, child);
    }
  }
}

describe('laws', () => {
  it('undo restores the document and every node in it', () => {
    fc.assert(
      fc.property(trees, (tree) => {
        document.body.replaceChildren();
        grow(document.body, tree);
        const before = document.documentElement.cloneNode(true);
        const nodes = [...textNodesIn(document.body)];
        painter = new Painter(document, names, () => {});
        paintAll();
        expect(bodyText()).toBe(before.textContent?.slice(document.head.textContent.length) ?? '');
        paintAll();
        painter.remove();
        expect(document.documentElement.isEqualNode(before)).toBe(true);
        const after = [...textNodesIn(document.body)];
        expect(after.length).toBe(nodes.length);
        expect(after.every((node, index) => node === nodes[index])).toBe(true);
      }),
    );
  });

  it.each([
    ['whatever the page does before, undo', () => Promise.resolve(painter.remove()), 'before'],
    ['whatever the page does meanwhile, undo in slices', undoInSlices, 'meanwhile'],
  ] as const)(
    '%s leaves nothing of ours and no text of its own is lost',
    async (_what, undo, when) => {
      const deeds = fc.array(fc.tuple(fc.nat(), fc.constantFrom(...DEEDS)), {
        minLength: 1,
        maxLength: 4,
      });
      await fc.assert(
        fc.asyncProperty(trees, deeds, async (tree, todo) => {
          const twins = ['painted', 'left alone'].map(() => {
            const root = document.createElement('main');
            grow(root, tree);
            return root;
          });
          document.body.replaceChildren(...twins);
          const [painted, alone] = twins;
          if (painted === undefined || alone === undefined) throw new Error('two trees');
          const [own, other] = twins.map((root) => [...textNodesIn(root)]);
          painter = new Painter(document, names, () => {});
          for (const node of own ?? [])
            painter.paint(blockOf(node), new Map([[node, rubiesFor(node.data)]]));
          const undoing = when === 'meanwhile' ? undo() : null;
          for (const [at, deed] of todo) {
            deed(own?.[at % own.length]);
            deed(other?.[at % other.length]);
            await settled();
          }
          await (undoing ?? undo());
          expect(painted.innerHTML).toBe(alone.innerHTML);
          document.body.replaceChildren();
        }),
        { numRuns: 300 },
      );
    },
  );

  it('undo in slices can be finished at once', async () => {
    document.body.innerHTML = '<p>北京</p><p>人</p>';
    const before = document.documentElement.cloneNode(true);
    paintAll();
    const undoing = undoInSlices();
    expect(document.documentElement.isEqualNode(before)).toBe(false);
    painter.remove();
    expect(document.documentElement.isEqualNode(before)).toBe(true);
    await undoing;
    expect(document.documentElement.isEqualNode(before)).toBe(true);
  });
});

/** A slice for each text node. */
async function undoInSlices(): Promise<void> {
  let now = 0;
  const clock = vi.spyOn(performance, 'now').mockImplementation(() => (now += 1000));
  await painter.removeInSlices(new Slices(), { settle: () => {}, resume: () => {} });
  clock.mockRestore();
}

/** What frameworks do to text nodes that they hold on to. */
const DEEDS: readonly ((node: Text | undefined) => void)[] = [
  (node) => node && (node.data = '东'),
  (node) => node && (node.data = ''),
  (node) => node?.remove(),
  (node) => node?.parentElement?.append(node),
  (node) => node?.parentElement?.prepend(node),
  (node) => node?.parentElement?.remove(),
  (node) => node?.replaceWith('新'),
  (node) => node?.after(document.createElement('b')),
  (node) => node?.before(document.createElement('b')),
  (node) => node?.parentElement?.replaceChildren('全新'),
  (node) => node?.before('前'),
  (node) => node?.parentElement?.prepend('前'),
  (node) => node?.parentElement?.normalize(),
  (node) => node?.parentElement?.append(node.parentElement.cloneNode(true)),
  (node) => {
    const parent = node?.parentElement;
    const markup = parent?.innerHTML;
    if (parent && markup !== undefined) parent.innerHTML = markup;
  },
];

describe('a painted node', () => {
  const paragraph = (html: string) => {
    document.body.innerHTML = html;
    paintAll();
    return document.body;
  };

  it('keeps its place, emptied, with one element behind it', () => {
    const node = paragraph('北京人').firstChild;
    expect(node?.textContent).toBe('');
    expect(document.body.childNodes.length).toBe(2);
    expect(document.body.textContent).toBe('北京人');
  });

  it.each([
    ['none', false, false],
    ['reading', true, false],
    ['gloss', false, true],
  ] as const)('has lines with room for: %s', (room, reading, gloss) => {
    document.body.innerHTML = '北京人';
    const node = document.body.firstChild;
    if (!(node instanceof Text)) throw new Error('no text');
    const look = { room, isVeiled: false, isVertical: false };
    painter.paint(blockOf(node), new Map([[node, rubiesFor(node.data)]]), look);
    const element = document.body.querySelector(names.wrapper);
    expect(element?.hasAttribute(names.reading)).toBe(reading);
    expect(element?.hasAttribute(names.gloss)).toBe(gloss);
  });

  it('is veiled and unveiled with the same elements', () => {
    document.body.innerHTML = '北京人';
    const node = document.body.firstChild as Text;
    const block = blockOf(node);
    painter.paint(block, new Map([[node, rubiesFor(node.data)]]), {
      room: 'reading',
      isVeiled: true,
      isVertical: false,
    });
    const element = document.body.querySelector(names.wrapper);
    expect(element?.hasAttribute(names.veiled)).toBe(true);
    painter.setVeiled(block, false);
    expect(element?.hasAttribute(names.veiled)).toBe(false);
    expect(document.body.querySelector(names.wrapper)).toBe(element);
  });

  it('can be painted otherwise without an undo in between', () => {
    document.body.innerHTML = '北京人';
    const body = document.body;
    const node = body.firstChild as Text;
    const block = blockOf(node);
    painter.paint(block, new Map([[node, rubiesFor(node.data)]]));
    const ruby: Ruby = {
      start: 0,
      end: 3,
      reading: 'běijīngrén',
      coloured: null,
      gloss: 'Pekinese',
    };
    painter.paint(block, new Map([[node, [ruby]]]));
    expect(body.querySelectorAll(names.word).length).toBe(1);
    expect(body.querySelector(names.word)?.getAttribute(names.gloss)).toBe('Pekinese');
    expect(news).toEqual([]);
  });

  it('has the syllables of a coloured reading above it, and no text but its own', () => {
    document.body.innerHTML = '北京人';
    const { body } = document;
    const node = body.firstChild as Text;
    const coloured = [
      { text: 'Běi', tone: 3 },
      { text: 'jīng', tone: 1 },
    ] as const;
    const ruby: Ruby = { start: 0, end: 2, reading: 'Běijīng', coloured, gloss: '' };
    painter.paint(blockOf(node), new Map([[node, [ruby]]]));
    const shown = [...body.querySelectorAll(names.syllable)].map((syllable) => [
      syllable.getAttribute(names.reading),
      syllable.getAttribute(names.tone),
    ]);
    expect(shown).toEqual([
      ['Běi', '3'],
      ['jīng', '1'],
    ]);
    expect(body.querySelector(names.word)?.textContent).toBe('北京');
    expect(body.textContent).toBe('北京人');
  });

  it('is lost to the page that writes into it', async () => {
    const body = paragraph('北京人');
    (body.firstChild as Text).data = '上海人';
    await settled();
    expect(body.innerHTML).toBe('上海人');
    expect(news).toContain(body.firstChild);
  });

  it('survives a move together with its parent', async () => {
    const body = paragraph('<p>北京人</p><p>上海人</p>');
    body.append(body.firstElementChild ?? '');
    await settled();
    expect(body.querySelectorAll(names.wrapper).length).toBe(2);
    painter.remove();
    expect(body.innerHTML).toBe('<p>上海人</p><p>北京人</p>');
  });

  it('loses nothing to a page that normalizes it away, and text side by side becomes one node', async () => {
    const body = paragraph('<p></p>');
    const p = body.firstElementChild;
    p?.append('北京', '人', document.createElement('b'), '多');
    paintAll();
    p?.normalize();
    await settled();
    expect([...(p?.childNodes ?? [])].map(({ textContent }) => textContent)).toEqual([
      '北京人',
      '',
      '多',
    ]);
    expect(news.map(({ textContent }) => textContent)).toEqual(['北京人', '多']);
  });

  it('is told from a copy that the page has made of its markup, which becomes text at once', async () => {
    const body = paragraph('<p>北京<b>人</b>多</p>');
    const copy = body.appendChild(document.createElement('p'));
    copy.innerHTML = body.firstElementChild?.innerHTML ?? '';
    await settled();
    expect(copy.innerHTML).toBe('北京<b>人</b>多');
    expect(body.firstElementChild?.querySelectorAll(names.wrapper).length).toBe(3);
  });

  it('is found again as the page has it, whatever has come beside it', () => {
    const body = paragraph('<p>北京<b>人</b>多</p>');
    const p = body.firstElementChild;
    const [first, second, third] = [
      p?.firstChild,
      p?.querySelector('b')?.firstChild,
      p?.lastChild?.previousSibling,
    ];
    p?.prepend('很');
    const added = p?.firstChild as Text;
    const block = blockAround(added);
    if (block === null) throw new Error('no block');
    const original = painter.toOriginalBlock(block);
    expect(original.text).toBe('很北京人多');
    expect(original.pieces).toEqual([
      { node: added, start: 0, end: 1, nodeOffset: 0 },
      { node: first, start: 1, end: 3, nodeOffset: 0 },
      { node: second, start: 3, end: 4, nodeOffset: 0 },
      { node: third, start: 4, end: 5, nodeOffset: 0 },
    ]);
  });

  it('leaves no copy of our elements where the page has cloned it', () => {
    const body = paragraph('<p>北京人</p>');
    body.append(body.firstElementChild?.cloneNode(true) ?? '');
    painter.remove();
    expect(body.innerHTML).toBe('<p>北京人</p><p>北京人</p>');
  });

  it('keeps a selection through painting and undoing', async () => {
    document.body.innerHTML = '北京人很多';
    const node = document.body.firstChild as Text;
    document.getSelection()?.setBaseAndExtent(node, 1, node, 4);
    await settled();
    paintAll();
    expect(document.getSelection()?.toString()).toBe('京人很');
    painter.remove();
    expect(document.getSelection()?.toString()).toBe('京人很');
    expect(document.getSelection()?.anchorNode).toBe(node);
  });

  it('keeps a selection of all children through painting, baring and undoing', async () => {
    document.body.innerHTML = '<p>北京<b>人</b>很多</p>';
    const element = document.body.firstElementChild as Element;
    document.getSelection()?.selectAllChildren(element);
    await settled();
    const selected = () => document.getSelection()?.toString();
    paintAll();
    expect(selected()).toBe('北京人很多');
    const paintAgain = painter.bare(() => true);
    expect(element.innerHTML).toBe('北京<b>人</b>很多');
    expect(selected()).toBe('北京人很多');
    paintAgain?.();
    expect(document.querySelectorAll(names.wrapper)).toHaveLength(3);
    expect(selected()).toBe('北京人很多');
    painter.remove();
    expect(selected()).toBe('北京人很多');
    expect(element.innerHTML).toBe('北京<b>人</b>很多');
  });

  it('bares nothing that the page has just written into', () => {
    const element = paragraph('<p>北京人</p>').firstElementChild as Element;
    (element.firstChild as Text).data = '上海';
    painter.bare(() => true)?.();
    expect(element.innerHTML).toBe('上海');
  });

  it('leaves what the page has written meanwhile into a node that was bared', async () => {
    const element = paragraph('<p>北京人</p>').firstElementChild as Element;
    const paintAgain = painter.bare(() => true);
    (element.firstChild as Text).data = '上海';
    paintAgain?.();
    await settled();
    expect(element.innerHTML).toBe('上海');
  });

  it.each([0, 1, 2, 3, 4, 5])('offset %i comes back from its place on the page', (offset) => {
    const node = paragraph('a北京b𠮷').firstChild as Text;
    const live = painter.toLive(node, offset, 'after');
    expect(painter.toOriginal(live.node, live.offset)).toEqual({ node, offset });
  });
});
