/** How long an answer is waited for. */
export interface Patience {
  /** The message is sent again after each of these, in ms after the time before. */
  readonly resendAfterMs: readonly number[];
  /** How long the last is waited for. */
  readonly giveUpAfterMs: number;
}

/** Time enough for a worker that was stopped to be gone. */
const RETRY_MS = 300;

/**
 * Sends a message until it is answered. A send that fails is tried anew, at once and a little later: its receiver
 * has died over it, and may once more while it is being started. Where nothing comes at all, not even a failure, the
 * message may have reached a receiver that was just dying: it is sent again too, and the first answer counts.
 * @param send may be called several times
 * @throws what the first send has failed with, if all have; or `SilenceError`
 */
export async function sendUntilAnswered<T>(
  send: () => Promise<T>,
  { resendAfterMs, giveUpAfterMs }: Patience,
): Promise<T> {
  const attempts: Promise<T>[] = [];
  for (const patienceMs of [...resendAfterMs, giveUpAfterMs]) {
    attempts.push(tryThrice(send));
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    const answer = await within(patienceMs, firstOf(attempts));
    if (answer !== null) return answer.value;
  }
  throw new SilenceError();
}

/** Nobody answered in time, nor failed to. */
export class SilenceError extends Error {
  override name = 'SilenceError';
  constructor() {
    super('no answer came in time');
  }
}

function tryThrice<T>(send: () => Promise<T>): Promise<T> {
  const later = () => new Promise((resolve) => setTimeout(resolve, RETRY_MS)).then(send);
  return send().catch(send).catch(later);
}

async function firstOf<T>(attempts: readonly Promise<T>[]): Promise<{ readonly value: T }> {
  try {
    return { value: await Promise.any(attempts) };
  } catch (error) {
    throw error instanceof AggregateError ? error.errors[0] : error;
  }
}

/** What is promised, or null if it takes longer. */
async function within<T>(ms: number, promise: Promise<T>): Promise<T | null> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), ms);
  });
  try {
    return await Promise.race([promise, silence]);
  } finally {
    clearTimeout(timer);
  }
}
