import { browser } from 'wxt/browser';
import { type Write, askWorker, newWrite } from '@/lib/messaging';
import type { ReaderServices, WordWrite } from '@/lib/reader';
import type { VocabularyChange } from '@/lib/vocabulary';

/** The reader's services, answered by the worker. */
export const services: ReaderServices = {
  gatherEvidence: (paragraphs) => askWorker('gatherEvidence', paragraphs),
  analyse: (paragraphs, evidence, depth, cuts) =>
    askWorker('analyse', { paragraphs, evidence, depth, cuts }),
  keepCut: async (rule) => void (await askWorker('keepCut', newWrite(rule))),
  dropCut: async (text) => void (await askWorker('dropCut', newWrite(text))),
  keepEntry: async (entry) => {
    const write = newWrite(entry);
    await askWorker('keepEntry', write);
    return async () => void (await askWorker('undo', newWrite(write.requestId)));
  },
  explain: (token, after) => askWorker('explain', { token, after }),
  lookUp: (text, pinyin) => askWorker('lookUp', { text, pinyin }),
  savedSenses: (headword) => askWorker('savedSenses', headword),
  save: (word) => written(word, (write) => askWorker('save', write)),
  unsave: (word) => written(word, (write) => askWorker('unsave', write)),
  meet: async (encounters) => {
    // What is read in a private window leaves no trace unless the reader saves it.
    if (!browser.extension.inIncognitoContext) await askWorker('meet', newWrite(encounters));
  },
  setVerdict: async (headword, verdict) =>
    void (await askWorker('setVerdict', newWrite({ headword, verdict }))),
};

/** Has the worker write something that it can take back by the id of the write. */
async function written<T>(
  what: T,
  send: (write: Write<T>) => Promise<VocabularyChange>,
): Promise<WordWrite> {
  const write = newWrite(what);
  const { states } = await send(write);
  const takeBack = async () => (await askWorker('undo', newWrite(write.requestId))).states;
  return { states, takeBack };
}
