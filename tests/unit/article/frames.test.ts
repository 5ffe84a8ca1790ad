// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { documentsIn, findArticle } from '@/lib/article';

/** A document of a type, as a frame would load it. */
const parsed = (type: DOMParserSupportedType, source: string) =>
  new DOMParser().parseFromString(source, type);

const named = (name: string) => parsed('text/html', `<title>${name}</title>`);
const SVG = '<svg xmlns="http://www.w3.org/2000/svg"/>';

/** A page with frames that hold these documents; null: one of another site. */
function pageWith(...contents: readonly (Document | null)[]): Document {
  const page = named('page');
  for (const content of contents) {
    const frame = page.createElement('iframe');
    Object.defineProperty(frame, 'contentDocument', { value: content });
    page.body.append(frame);
  }
  return page;
}

function emptied(): Document {
  const document = named('emptied');
  document.documentElement.remove();
  return document;
}

it.each([
  ['a frame of its site', pageWith(named('frame')), 'page|frame'],
  ['a frame of another site', pageWith(null), 'page'],
  ['frames in frames', pageWith(pageWith(named('inner')), named('last')), 'page|page|inner|last'],
  ['a picture', pageWith(parsed('image/svg+xml', SVG), named('frame')), 'page|frame'],
  ['a feed', pageWith(parsed('application/xml', '<feed/>')), 'page'],
  [
    'XHTML',
    pageWith(
      parsed(
        'application/xhtml+xml',
        '<html xmlns="http://www.w3.org/1999/xhtml"><head><title>xhtml</title></head><body/></html>',
      ),
    ),
    'page|xhtml',
  ],
  ['a document that is being written anew', pageWith(emptied()), 'page'],
  ['a page that is a picture itself', parsed('image/svg+xml', SVG), ''],
])('documentsIn: %s', (_what, page, expected) => {
  expect(
    documentsIn(page)
      .map(({ title }) => title)
      .join('|'),
  ).toBe(expected);
});

it.each(['image/svg+xml', 'application/xml'] as const)('finds no story in %s', (type) => {
  expect(findArticle(parsed(type, SVG))).toHaveProperty('refusal.reason', 'no-text');
});
