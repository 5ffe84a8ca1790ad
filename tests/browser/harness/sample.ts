import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { array, boolean, object, optional, parse, string } from 'valibot';
import { root } from '@/scripts/setup/root';

/** The bundled interview page with a news site's boilerplate around it: `/index.html` in here. */
export const sampleFolder = join(root, 'tests', 'fixtures', 'sample');

const shape = object({
  paragraphs: array(
    // The dateline that repeats the title, and the byline: the body with them or without.
    object({ text: string(), optional: optional(boolean(), false) }),
  ),
});

/** The paragraphs of the sample's story, as they should come out. */
export const sampleParagraphs = parse(
  shape,
  JSON.parse(readFileSync(join(sampleFolder, 'expected.json'), 'utf8')),
).paragraphs;
