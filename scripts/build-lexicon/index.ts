import { stat } from 'node:fs/promises';
import { LEXICON_PATH, ensureLexicon } from './ensure-lexicon';

const built = await ensureLexicon();
const { size } = await stat(LEXICON_PATH);
console.log(`Lexicon ${built ? 'built' : 'up to date'}: ${(size / 1e6).toFixed(1)} MB`);
