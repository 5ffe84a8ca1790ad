/**
 * Makes the reading model: `npm run build:readings -- --corpus DIR [--folds]`.
 *
 * DIR has cpp-dev.sent and .lb and g2pm/ (weights.f32, model.json). The network's weights are quantised,
 * the tables compiled, and the weights of the evidence learnt from cpp-dev. The same inputs give the same
 * bytes. With --folds it prints how the weights do on sentences they were not learnt from.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { openLexicon } from '@/lib/lexicon';
import { FEATURES } from '@/lib/pronunciation/features';
import { DictionaryReadings } from '@/lib/pronunciation/dictionary-readings';
import { openReadingModel } from '@/lib/pronunciation/reading-model';
import { parseOptions, required } from '../bench/rows';
import { readCedict } from '../build-lexicon/cedict';
import { loadLexiconFile } from '../build-lexicon/ensure-lexicon';
import { readInput } from '../build-lexicon/inputs';
import { fromRoot } from '../setup/root';
import { collectExamples } from './examples';
import { foldedReport } from './folded-report';
import { readG2pm } from './g2pm';
import { readGold } from './gold';
import { learn } from './learn';
import { MODEL_PATH } from './load-reading-model';
import { networkSample } from './network-sample';
import { exceptionalWords, orderedPolyphones, rareCharacters } from './tables';
import { writeModel, type ModelContent } from './write-model';

const SAMPLE_PATH = fromRoot('tests/fixtures/readings/network-sample.json');

const options = parseOptions(process.argv.slice(2));
const corpus = required(options, 'corpus', 'the folder with cpp-dev.sent, cpp-dev.lb and g2pm/');
const lexicon = openLexicon(await loadLexiconFile());
const g2pm = await readG2pm(join(corpus, 'g2pm'));
const polyphones = orderedPolyphones(g2pm.candidates, readCedict(await readInput('cedict')));
const unweighted: ModelContent = {
  g2pm,
  polyphones,
  words: await exceptionalWords(new DictionaryReadings(lexicon), polyphones),
  rare: rareCharacters(lexicon),
  featureWeights: new Float32Array(FEATURES.length),
  readingWeights: new Float32Array([...polyphones.values()].flat().length),
};
const examples = collectExamples(
  await readGold(corpus),
  lexicon,
  openReadingModel(writeModel(unweighted)),
);
if (options['folds'] === true) console.table(foldedReport(examples));
const model = writeModel({ ...unweighted, ...learn(examples) });
openReadingModel(model);
await write(MODEL_PATH, new Uint8Array(model));
await write(SAMPLE_PATH, `${JSON.stringify(networkSample(g2pm, polyphones), null, 2)}\n`);
console.log(
  `Reading model: ${(model.byteLength / 1e6).toFixed(2)} MB, ${unweighted.words.size} words, ${unweighted.rare.size} rare characters`,
);

async function write(path: string, content: Uint8Array | string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
}
