import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { outlineOf } from '@/lib/article/walk';
import { parsePage } from '@/scripts/pages/read-page';
import { page } from './html';

const linesOf = (document: Document) => outlineOf(document.body).lines;
/** The lines of a page, `|` between them. */
const lines = (body: string) =>
  linesOf(page(body))
    .map(({ text }) => text)
    .join('|');

describe('lines', () => {
  it.each([
    ['paragraphs', '<p>一</p><p>二</p>', '一|二'],
    ['line breaks', '一<br>二<br><br>三', '一|二|三'],
    ['bare text beside blocks', '<div>一<div>二</div>三</div>', '一|二|三'],
    [
      'inline elements continue a line',
      '<p>他<a href="#">在</a><font>银</font><b>行</b></p>',
      '他在银行',
    ],
    ['an image does not end a line', '<p>一<img src="x">二</p>', '一二'],
    ['a block within an inline element does', '<span>一<div>二</div>三</span>', '一|二|三'],
    ['the indent of two wide spaces is no text', '<p>　　一　二　</p>', '一　二'],
    ['white space alone is no line', '<p> \n </p><p>　</p>', ''],
    ['line feeds are white space', '<p>一\n二</p>', '一\n二'],
    [
      'but not where they are drawn',
      '<pre>一\n二</pre><p style="white-space: pre-wrap">三\n四</p>',
      '一|二|三|四',
    ],
    [
      'scripts, styles and templates',
      '一<script>二</script><style>三</style><template>四</template>',
      '一',
    ],
    [
      'controls and what is typed',
      '一<textarea>二</textarea><button>三</button><select><option>四</select>',
      '一',
    ],
    [
      'what the reader edits',
      '<p>一</p><div contenteditable="true">二</div><div role="textbox">三</div>',
      '一',
    ],
    ['contenteditable="false" is page text', '<div contenteditable="false">一</div>', '一'],
    [
      'code editors',
      '<div class="CodeMirror cm-s-x">一</div><div class="monaco-editor">二</div>',
      '',
    ],
    [
      'hidden by attribute or own style',
      '<p hidden>一</p><p aria-hidden="true">二</p><p style="display: none">三</p>四',
      '四',
    ],
    ['the readings of ruby', '<p><ruby>漢<rp>(</rp><rt>hàn</rt><rp>)</rp></ruby>字</p>', '漢字'],
    ['text for screen readers only', '<p>一<span class="sr-only">二</span></p>', '一'],
    [
      'a span made a block',
      '<span style="display:block">一</span><span style="display:block">二</span>',
      '一|二',
    ],
  ])('%s', (_why, body, expected) => expect(lines(body)).toBe(expected));

  it('reads open shadow roots in place, with what is slotted into them', () => {
    const document = page('<p>一</p><x-card>三</x-card><p>五</p>');
    const root = document.querySelector('x-card')?.attachShadow({ mode: 'open' });
    if (root) root.innerHTML = '<p>二</p><slot></slot><p>四</p>';
    expect(linesOf(document).map(({ text }) => text)).toEqual(['一', '二', '三', '四', '五']);
  });

  it('reads same-origin frames in place and lists the others', () => {
    const document = page('<p>一</p><iframe></iframe><iframe src="https://b.example/"></iframe>');
    const [own, other] = document.querySelectorAll('iframe');
    if (own?.contentDocument) own.contentDocument.body.innerHTML = '<p>二</p>';
    if (other) Object.defineProperty(other, 'contentDocument', { value: null });
    const outline = outlineOf(document.body);
    expect(outline.lines.map(({ text }) => text)).toEqual(['一', '二']);
    expect(outline.foreignFrames).toEqual([other]);
  });

  it('asks nothing of a frame that is not drawn or names another site', () => {
    const document = page('<iframe></iframe><iframe src="https://b.example/"></iframe>');
    const frames = [...document.querySelectorAll('iframe')];
    const asked: Element[] = [];
    for (const frame of frames)
      Object.defineProperty(frame, 'contentDocument', { get: () => void asked.push(frame) });
    const isDrawn = (element: Element) => element !== frames[0];
    expect(outlineOf(document.body, isDrawn).foreignFrames).toEqual([frames[1]]);
    expect(asked).toEqual([]);
  });

  it('notes what is linked, bold, veiled or below an image', () => {
    const document = page(
      '<img src="x"><p>图注</p><p>一<a href="#">二三</a></p><p><b>四 五</b></p>' +
        '<div style="visibility: hidden"><p>六</p></div>',
    );
    expect(
      linesOf(document).map(({ text, ink, linked, bold, veiled, afterImage }) => [
        text,
        ink,
        linked,
        bold,
        veiled,
        afterImage,
      ]),
    ).toEqual([
      ['图注', 2, 0, 0, false, true],
      ['一二三', 3, 2, 0, false, false],
      ['四 五', 2, 0, 2, false, false],
      ['六', 1, 0, 0, true, false],
    ]);
  });
});

describe('laws', () => {
  const markup = fc
    .array(
      fc.constantFrom(
        '<p>',
        '</p>',
        '<div>',
        '</div>',
        '<b>',
        '</b>',
        '<a href="#">',
        '</a>',
        '<br>',
        '<ul><li>',

        '<pre>',
        '</pre>',
        '\n',
        '　',
        ' ',
        '字',
        '词。',
        '\u{20000}',
        '\uD800',
        '<ruby>汉<rt>hàn</rt></ruby>',
      ),
      { maxLength: 60 },
    )
    .map((parts) => parts.join(''));

  it("a line's pieces, joined, are its text, and are what their nodes hold", () => {
    fc.assert(
      fc.property(markup, (body) => {
        for (const { text, pieces } of linesOf(page(body))) {
          expect(pieces.map((piece) => text.slice(piece.start, piece.end)).join('')).toBe(text);
          for (const { node, start, end, nodeOffset } of pieces) {
            expect(node.data.slice(nodeOffset, nodeOffset + end - start)).toBe(
              text.slice(start, end),
            );
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('reading changes nothing', () => {
    const document = page('<p>一<br>二<b>三</b></p>');
    const before = document.documentElement.cloneNode(true);
    outlineOf(document.body);
    expect(document.documentElement.isEqualNode(before)).toBe(true);
  });
});

describe('growth', () => {
  it('keeps its own stack, so nesting does not exhaust that of the engine', () => {
    // jsdom's own building of nested elements is quadratic: three thousand levels take a second.
    const document = parsePage(`${'<div>'.repeat(3_000)}底`);
    expect(linesOf(document).map(({ text }) => text)).toEqual(['底']);
  });
});
