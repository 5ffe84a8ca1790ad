import { type Write, askWorker } from '@/lib/messaging';
import type { ReaderServices } from '@/lib/reader';

/** The reader's services, answered by the worker. */
export const services: ReaderServices = {
  gatherEvidence: (paragraphs) => askWorker('gatherEvidence', paragraphs),
  analyse: (paragraphs, evidence, depth) => askWorker('analyse', { paragraphs, evidence, depth }),
  explain: (token, after) => askWorker('explain', { token, after }),
  save: async (word) => void (await askWorker('save', write(word))),
  unsave: async (word) => void (await askWorker('unsave', write(word))),
  setState: async (headword, verdict) =>
    void (await askWorker('setVerdict', write({ headword, verdict }))),
};

/** A write under an id of its own. `crypto.randomUUID` is missing on pages without https. */
function write<T>(what: T): Write<T> {
  const random = crypto.getRandomValues(new Uint8Array(16));
  return { requestId: Array.from(random, (byte) => byte.toString(16)).join('-'), what };
}
