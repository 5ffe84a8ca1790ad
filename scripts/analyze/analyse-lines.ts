import type { AnalysedToken, Analyser, Evidence, ReadingModel } from '@/lib/analysis';
import { windowsOf } from './windows';

export interface Options {
  /** Weighs readings in context. */
  readonly model: ReadingModel;
  /** Whether dictionary entries come with each token. */
  readonly entries: boolean;
  /** Whether each line is an article of its own; otherwise all of them are one. */
  readonly eachLineAnArticle: boolean;
}

/** How much text is read ahead for evidence, in code units: most articles whole, an endless input never. */
const WINDOW = 200_000;

/**
 * Analyses an article's paragraphs as the extension does: what a window of them says of its names holds for
 * all of the window, and, as far as the table is bounded, for what follows.
 * @returns a JSON object for each line, in order
 */
export async function* analyseLines(
  lines: AsyncIterable<string>,
  analyser: Analyser,
  options: Options,
): AsyncGenerator<string> {
  let evidence: Evidence = [];
  for await (const window of windowsOf(lines, options.eachLineAnArticle ? 0 : WINDOW)) {
    evidence = analyser.gatherEvidence(window, options.eachLineAnArticle ? [] : evidence);
    for (const line of window) {
      const tokens = analyser.analyse(line, evidence, options.model);
      yield JSON.stringify({ tokens: tokens.map((token) => tokenOf(token, analyser, options)) });
    }
  }
}

function tokenOf(token: AnalysedToken, analyser: Analyser, { entries }: Options) {
  const { text, start, end, kind, pinyin, sure, inLexicon, hsk, facts, parts } = token;
  return {
    text,
    start,
    end,
    kind,
    pinyin,
    sure,
    inLexicon,
    hsk,
    gloss: facts?.gloss ?? null,
    refersTo: facts?.refersTo ?? null,
    original: facts?.original ?? null,
    parts,
    ...(entries && {
      entries: analyser
        .entriesOf(token)
        .map(({ simplified, traditional, pinyin: reading, senses }) => ({
          simplified,
          traditional,
          pinyin: reading,
          senses,
        })),
    }),
  };
}
