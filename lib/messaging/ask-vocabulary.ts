import { VOCABULARY_ERROR_CODES, VocabularyError } from '@/lib/vocabulary';
import { type Answer, MessageError, type Name, type Request } from './message';
import type { WorkerProtocol } from './protocol';
import { askWorker } from './send';

/**
 * Asks the worker something about the saved words. A failure of theirs gets back the class that it lost on its way
 * as a message.
 * @throws VocabularyError, or MessageError for anything else
 */
export async function askVocabulary<N extends Name<WorkerProtocol>>(
  name: N,
  request: Request<WorkerProtocol, N>,
): Promise<Answer<WorkerProtocol, N>> {
  try {
    return await askWorker(name, request);
  } catch (error) {
    throw vocabularyError(error);
  }
}

function vocabularyError(error: unknown): unknown {
  if (!(error instanceof MessageError)) return error;
  const code = VOCABULARY_ERROR_CODES.find((known) => known === error.code);
  return code === undefined ? error : new VocabularyError(code, error.message);
}
