import { browser } from 'wxt/browser';
import { askWorker, newWrite } from '@/lib/messaging';
import type { ReaderServices } from '@/lib/reader';

/** The reader's services, answered by the worker. */
export const services: ReaderServices = {
  gatherEvidence: (paragraphs) => askWorker('gatherEvidence', paragraphs),
  analyse: (paragraphs, evidence, depth, cuts) =>
    askWorker('analyse', { paragraphs, evidence, depth, cuts }),
  keepCut: async (rule) => void (await askWorker('keepCut', newWrite(rule))),
  dropCut: async (text) => void (await askWorker('dropCut', newWrite(text))),
  keepEntry: async (entry) => {
    const write = newWrite([entry]);
    await askWorker('keepEntries', write);
    return async () => void (await askWorker('undo', newWrite(write.requestId)));
  },
  explain: (token, after) => askWorker('explain', { token, after }),
  lookUp: (text, pinyin) => askWorker('lookUp', { text, pinyin }),
  save: async (word) => void (await askWorker('save', newWrite(word))),
  unsave: async (word) => void (await askWorker('unsave', newWrite(word))),
  meet: async (encounters) => {
    // What is read in a private window leaves no trace unless the reader saves it.
    if (!browser.extension.inIncognitoContext) await askWorker('meet', newWrite(encounters));
  },
  setVerdict: async (headword, verdict) =>
    void (await askWorker('setVerdict', newWrite({ headword, verdict }))),
};
