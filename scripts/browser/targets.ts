import type { CDPSession } from 'playwright-core';
import { type InferOutput, number, object, optional, parse, string, unknown } from 'valibot';

/** An answer to a message of ours, or, without an id, an event. */
const messageShape = object({
  id: optional(number()),
  result: optional(unknown()),
  error: optional(object({ message: string() })),
});
type Answer = Omit<InferOutput<typeof messageShape>, 'id'>;

/** One entry of the browser's list of what can be debugged. */
export interface TargetInfo {
  readonly targetId: string;
  readonly type: string;
  readonly url: string;
}

/** All targets of a type; tabs are targets of their own, beside the pages they show. */
export async function targetsOf(
  devtools: CDPSession,
  type: 'tab' | 'page' | 'service_worker',
): Promise<readonly TargetInfo[]> {
  const { targetInfos } = await devtools.send('Target.getTargets', { filter: [{ type }] });
  return targetInfos;
}

/**
 * A DevTools session with a target that Playwright does not attach to, such as the toolbar
 * popup. Its messages travel inside messages to the browser.
 */
export class TargetSession {
  private lastId = 0;
  private readonly waiting = new Map<number, (answer: Answer) => void>();

  private constructor(
    private readonly devtools: CDPSession,
    private readonly sessionId: string,
  ) {
    devtools.on('Target.receivedMessageFromTarget', (event) => {
      if (event.sessionId === sessionId) this.receive(event.message);
    });
    devtools.on('Target.detachedFromTarget', (event) => {
      if (event.sessionId === sessionId) this.end();
    });
  }

  static async attach(devtools: CDPSession, targetId: string): Promise<TargetSession> {
    const { sessionId } = await devtools.send('Target.attachToTarget', {
      targetId,
      flatten: false,
    });
    return new TargetSession(devtools, sessionId);
  }

  /** @throws when the target refuses or goes away */
  async send(method: string, params: object = {}): Promise<unknown> {
    const id = ++this.lastId;
    const answer = new Promise<Answer>((resolve) => this.waiting.set(id, resolve));
    const message = JSON.stringify({ id, method, params });
    await this.devtools.send('Target.sendMessageToTarget', { sessionId: this.sessionId, message });
    const { result, error } = await answer;
    if (error) throw new Error(`${method}: ${error.message}`);
    return result;
  }

  private receive(message: string): void {
    const answer = parse(messageShape, JSON.parse(message));
    if (answer.id === undefined) return;
    this.waiting.get(answer.id)?.(answer);
    this.waiting.delete(answer.id);
  }

  private end(): void {
    for (const answer of this.waiting.values())
      answer({ error: { message: 'the target is gone' } });
    this.waiting.clear();
  }
}
