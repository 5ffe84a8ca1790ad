import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isVeiled, keepsLineFeeds, markedIn, roleByName, roleOf } from '@/lib/article/elements';
import { page } from './html';

const attribute = fc.constantFrom(
  'style="DISPLAY: none"',
  'style="display:block"',
  'style="color:red"',
  'style="Visibility: hidden"',
  'style="white-space: pre-wrap"',
  'hidden',
  'aria-hidden="true"',
  'contenteditable',
  'role="textbox"',
  'role="note"',
  'class="CodeMirror cm-s"',
  'class="Visually-Hidden"',
  'class="visuallyhidden x"',
  'class="sr-only"',
  'class="screen-reader-text"',
  'class="content"',
);

it('an element that the search passes over is what its name says', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('p', 'span', 'br', 'svg'),
      fc.array(attribute, { maxLength: 3 }),
      (name, attributes) => {
        const { body } = page(`<${name} ${attributes.join(' ')}></${name}>`);
        const marked = new Set(markedIn(body));
        const element = body.firstElementChild;
        if (element === null || marked.has(element)) return;
        expect(roleOf(element)).toBe(roleByName(name));
        expect(isVeiled(element.getAttribute('style') ?? '')).toBe(false);
        expect(keepsLineFeeds(element)).toBe(null);
      },
    ),
  );
});
