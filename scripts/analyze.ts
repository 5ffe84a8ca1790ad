/**
 * `npm run -s analyze [-- --fast --lines]`: UTF-8 text on stdin, a paragraph a line, one JSON object a line on
 * stdout. The whole input is one article; with --lines each line is an article of its own. --fast leaves the
 * dictionary entries out.
 */
import { openAnalyser } from '@/lib/analysis';
import { openLexicon } from '@/lib/lexicon';
import { analyseLines } from './analyze/analyse-lines';
import { linesOf } from './analyze/lines';
import { loadLexiconFile } from './build-lexicon/ensure-lexicon';
import { loadReadingModel } from './build-readings/load-reading-model';
import { failWith } from './setup/fail';
import { readArguments } from './setup/read-arguments';

try {
  const { values } = readArguments(
    { options: { fast: { type: 'boolean' }, lines: { type: 'boolean' } } },
    'npm run -s analyze [-- --fast --lines] < TEXT',
  );
  const analyser = openAnalyser(openLexicon(await loadLexiconFile()));
  const model = await loadReadingModel();
  const options = { model, entries: !values.fast, eachLineAnArticle: values.lines ?? false };
  for await (const json of analyseLines(linesOf(process.stdin), analyser, options)) {
    await written(`${json}\n`);
  }
} catch (error) {
  failWith(error);
}

/** Writes to stdout, waiting while its reader is slower than we are. */
async function written(text: string): Promise<void> {
  if (process.stdout.write(text)) return;
  await new Promise((resolve) => process.stdout.once('drain', resolve));
}
