import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { fittedGloss } from '@/lib/analysis';
import { glossLimit } from '@/lib/analysis/fitted-gloss';

it.each([
  ['what fits stays', 'university', 2, 'university'],
  ['as a label has it', 'to conserve', 2, 'conserve'],
  ['a noun behind what describes it', 'general headquarters', 2, '…headquarters'],
  ['nothing that promises more', 'person of the same profession', 2, 'person…'],
  ['a verb before how it is done', 'to carry on a shoulder pole', 1, 'carry…'],
  ['the one of two', 'king or monarch', 1, 'king…'],
  ['what a light verb is about', 'to take the initiative', 2, '…initiative'],
  ['what a thing is a kind of', 'seat of government', 1, '…government'],
  ['no hand for what it holds up', "to hold up in one's hand", 1, 'hold up…'],
  ['a name from its start', "People's Republic of China", 2, "People's Republic…"],
  ['no yes for a no', 'to have no alternative', 2, 'have no alternati…'],
  ['a cut one cut again', 'to hold a governmental…', 2, 'hold…'],
  ['what a cut one keeps at its end', '…transport vehicle', 1, '…vehicle'],
  ['one endless word', 'x'.repeat(40), 1, `${'x'.repeat(12)}…`],
  ['function words alone', 'of the with the of the of', 1, 'of the with …'],
  ['nothing', '', 1, ''],
])('fittedGloss, %s: %s', (_why, gloss, characters, expected) =>
  expect(fittedGloss(gloss, characters)).toBe(expected),
);

it('is never wider than its word has room for, whatever the gloss', () => {
  const words = fc.array(
    fc.constantFrom('to', 'the', 'of', 'not', 'take', 'king', 'river', '…', 'or'),
  );
  const glosses = fc.oneof(
    fc.string({ unit: 'binary' }),
    words.map((each) => each.join(' ')),
  );
  fc.assert(
    fc.property(glosses, fc.integer({ min: 0, max: 8 }), (gloss, characters) => {
      expect(fittedGloss(gloss, characters).length).toBeLessThanOrEqual(glossLimit(characters));
    }),
  );
});
