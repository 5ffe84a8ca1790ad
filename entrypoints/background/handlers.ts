import type { AnalysedToken } from '@/lib/analysis';
import type { Handlers, WorkerProtocol } from '@/lib/messaging';
import type { Vocabulary } from '@/lib/vocabulary';
import { announce } from './announce';
import { engine, readingModel } from './engine';

/** What the worker does for each message: the engine answers questions, the vocabulary keeps words. */
export function workerHandlers(vocabulary: Vocabulary): Handlers<WorkerProtocol> {
  return {
    gatherEvidence: async (paragraphs) => (await engine()).gatherEvidence(paragraphs),
    analyse: async ({ paragraphs, evidence, depth }) => {
      const analyser = await engine();
      const model = depth === 'context' ? await readingModel() : null;
      const analysed = paragraphs.map((paragraph) => analyser.analyse(paragraph, evidence, model));
      return { paragraphs: analysed, states: await vocabulary.statesOf(headwordsOf(analysed)) };
    },
    explain: async ({ token, after }) => (await engine()).explain(token, after),
    lookUp: async ({ text, pinyin }) => {
      const explanation = (await engine()).lookUp(text, pinyin);
      return { explanation, states: await vocabulary.statesOf([explanation.token.headword]) };
    },
    save: ({ what, requestId }) => announce(vocabulary.save(what, requestId)),
    unsave: ({ what, requestId }) => announce(vocabulary.unsave(what, requestId)),
    setVerdict: ({ what, requestId }) =>
      announce(vocabulary.setVerdict(what.headword, what.verdict, requestId)),
    remove: ({ what, requestId }) => announce(vocabulary.remove(what, requestId)),
    restore: ({ what, requestId }) => announce(vocabulary.restore(what, requestId)),
    meet: ({ what, requestId }) => vocabulary.meet(what, requestId),
    edit: ({ what, requestId }) => vocabulary.edit(what.ids, what.edit, requestId),
    changeReading: ({ what, requestId }) =>
      announce(vocabulary.changeReading(what.id, what.to, requestId)),
    judge: ({ what, requestId }) => announce(vocabulary.judge(what.ids, what.verdict, requestId)),
    keepEntries: ({ what, requestId }) => announce(vocabulary.keepEntries(what, requestId)),
    dropEntries: ({ what, requestId }) => announce(vocabulary.dropEntries(what, requestId)),
    undo: ({ what, requestId }) => announce(vocabulary.undo(what, requestId)),
  };
}

const headwordsOf = (paragraphs: readonly (readonly AnalysedToken[])[]) =>
  paragraphs.flat().flatMap(({ kind, headword }) => (kind === 'word' ? [headword] : []));
