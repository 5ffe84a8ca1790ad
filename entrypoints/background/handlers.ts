import type { AnalysedToken, Match } from '@/lib/analysis';
import type { Handlers, WorkerProtocol } from '@/lib/messaging';
import type { NewReading, Vocabulary, VocabularyChange } from '@/lib/vocabulary';
import { announce } from '../shared/announce';
import { askedReviewSettings } from '../shared/asked-kinds';
import type { DueBadge } from './due-badge';
import { readingModel } from './engine';
import { ReaderEngine } from './reader-engine';

/** What the worker does for each message: the engine answers questions, the vocabulary keeps words. */
export function workerHandlers(vocabulary: Vocabulary, badge: DueBadge): Handlers<WorkerProtocol> {
  const tell = async (write: Promise<VocabularyChange>) => {
    const change = await announce(write);
    void badge.refresh();
    return change;
  };
  const reader = new ReaderEngine(vocabulary);
  return {
    gatherEvidence: async (paragraphs) => (await reader.open()).gatherEvidence(paragraphs),
    analyse: async ({ paragraphs, evidence, depth, cuts = [] }) => {
      const analyser = await reader.open();
      const model = depth === 'context' ? await readingModel() : null;
      const rules = await reader.rules(cuts);
      const analysed = paragraphs.map((paragraph) =>
        analyser.analyse(paragraph, evidence, model, rules),
      );
      return { paragraphs: analysed, states: await vocabulary.statesOf(headwordsOf(analysed)) };
    },
    explain: async ({ token, after }) => (await reader.open()).explain(token, after),
    savedSenses: (headword) => vocabulary.savedSenses(headword),
    lookUp: async ({ text, pinyin }) => {
      const explanation = (await reader.open()).lookUp(text, pinyin);
      return { explanation, states: await vocabulary.statesOf([explanation.token.headword]) };
    },
    save: ({ what, requestId }) => tell(vocabulary.save(what, requestId)),
    unsave: ({ what, requestId }) => tell(vocabulary.unsave(what, requestId)),
    setVerdict: ({ what, requestId }) =>
      tell(vocabulary.setVerdict(what.headword, what.verdict, requestId)),
    remove: ({ what, requestId }) => tell(vocabulary.remove(what, requestId)),
    restore: ({ what, requestId }) => tell(vocabulary.restore(what, requestId)),
    define: async (texts) => {
      const analyser = await reader.open();
      return texts.map((text) => readingsOf(analyser.match(text)));
    },
    hskWords: async (level) => (await reader.open()).hskWords(level),
    meet: ({ what, requestId }) => vocabulary.meet(what, requestId),
    edit: ({ what, requestId }) => vocabulary.edit(what.ids, what.edit, requestId),
    changeReading: ({ what, requestId }) =>
      tell(vocabulary.changeReading(what.id, what.to, requestId)),
    judge: ({ what, requestId }) => tell(vocabulary.judge(what.ids, what.verdict, requestId)),
    keepEntry: ({ what, requestId }) => tell(vocabulary.keepEntries([what], requestId)),
    keepEntries: ({ what, requestId }) => tell(vocabulary.keepEntries(what, requestId)),
    dropEntries: ({ what, requestId }) => tell(vocabulary.dropEntries(what, requestId)),
    keepCut: ({ what, requestId }) => tell(vocabulary.keepCuts([what], requestId)),
    dropCut: ({ what, requestId }) => tell(vocabulary.dropCuts([what], requestId)),
    undo: ({ what, requestId }) => tell(vocabulary.undo(what, requestId)),
    answerCard: async ({ what, requestId }) =>
      tell(vocabulary.reviews.answer(what, await askedReviewSettings(), requestId)),
    takeBackAnswer: ({ what, requestId }) => tell(vocabulary.reviews.takeBack(what, requestId)),
    suspendCards: ({ what, requestId }) =>
      tell(vocabulary.reviews.suspend(what.cards, what.suspended, requestId)),
    dueCounts: async () => {
      const { counts } = await vocabulary.reviews.queue(await askedReviewSettings());
      void badge.refresh();
      return counts;
    },
  };
}

const headwordsOf = (paragraphs: readonly (readonly AnalysedToken[])[]) =>
  paragraphs.flat().flatMap(({ kind, headword }) => (kind === 'word' ? [headword] : []));

const readingsOf = ({ entries, hsk }: Match): readonly NewReading[] =>
  entries.map(({ simplified, traditional, pinyin, senses }) => ({
    simplified,
    traditional,
    pinyin,
    senses,
    hsk,
  }));
