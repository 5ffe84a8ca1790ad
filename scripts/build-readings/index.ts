/**
 * Makes the reading model: `npm run build:readings -- --corpus DIR [--folds]`.
 *
 * DIR has cpp-dev.sent and .lb and g2pm/ (weights.f32, model.json). The network's weights are quantised,
 * the tables compiled, phrases of our own (phrases.txt) put in, and the weights of the evidence learnt from cpp-dev and
 * from everyday sentences of our own (everyday.txt). The same inputs give the same bytes. With --folds it
 * prints how the weights do on sentences they were not learnt from.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { openLexicon } from '@/lib/lexicon';
import { DictionaryReadings } from '@/lib/pronunciation/dictionary-readings';
import { WEIGHT_COUNT } from '@/lib/pronunciation/features';
import { openReadingModel } from '@/lib/pronunciation/reading-model';
import { parseOptions, required } from '../bench/rows';
import { readCedict } from '../build-lexicon/cedict';
import { loadLexiconFile } from '../build-lexicon/ensure-lexicon';
import { readInput } from '../build-lexicon/inputs';
import { fromRoot } from '../setup/root';
import { readEveryday, readPhrases } from './everyday';
import { collectExamples, withoutOwnWeights } from './examples';
import { foldedReport } from './folded-report';
import { readG2pm } from './g2pm';
import { readGold } from './gold';
import { readChecked, readWordList } from './inputs';
import { learn } from './learn';
import { MODEL_PATH } from './load-reading-model';
import { networkSample } from './network-sample';
import { exceptionalWords, orderedPolyphones, rareCharacters, usualReadings } from './tables';
import { writeModel, type ModelContent } from './write-model';

const SAMPLE_PATH = fromRoot('tests/fixtures/readings/network-sample.json');

const options = parseOptions(process.argv.slice(2));
const corpus = required(options, 'corpus', 'the folder with cpp-dev.sent, cpp-dev.lb and g2pm/');
for (const name of ['cpp-dev.sent', 'cpp-dev.lb']) await readChecked(join(corpus, name));
const lexicon = openLexicon(await loadLexiconFile());
const dictionary = new DictionaryReadings(lexicon);
const entries = readCedict(await readInput('cedict'));
const listed = await readWordList();
const g2pm = await readG2pm(join(corpus, 'g2pm'));
const polyphones = orderedPolyphones(g2pm.candidates, entries);
const unweighted: ModelContent = {
  g2pm,
  polyphones,
  words: exceptionalWords(dictionary, polyphones, listed),
  phrases: await readPhrases(polyphones),
  usual: new Map([...rareCharacters(lexicon), ...usualReadings(dictionary, entries, polyphones)]),
  weights: new Float32Array(WEIGHT_COUNT),
};
const model = openReadingModel(writeModel(unweighted));
const encyclopedia = collectExamples(await readGold(corpus), lexicon, model);
const everyday = withoutOwnWeights(collectExamples(await readEveryday(), lexicon, model), model);
if (options['folds'] === true) console.table(foldedReport(encyclopedia, everyday));
const weights = learn(encyclopedia, everyday);
const file = writeModel({ ...unweighted, weights: Float32Array.from(weights) });
openReadingModel(file);
await write(MODEL_PATH, new Uint8Array(file));
await write(SAMPLE_PATH, `${JSON.stringify(networkSample(g2pm, polyphones), null, 2)}\n`);
console.log(
  `Reading model: ${(file.byteLength / 1e6).toFixed(2)} MB, ${unweighted.words.size} words, ${unweighted.usual.size} usual readings`,
);

async function write(path: string, content: Uint8Array | string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
}
