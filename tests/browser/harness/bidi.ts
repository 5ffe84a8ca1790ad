import type { Browser } from 'puppeteer-core';
import {
  array,
  type GenericSchema,
  lazy,
  nullish,
  object,
  optional,
  parse,
  string,
  unknown,
} from 'valibot';

/** A node as WebDriver BiDi writes it down, as far as it is read here. */
interface RemoteNode {
  readonly sharedId: string;
  readonly value: {
    readonly mode?: string | undefined;
    readonly children?: readonly RemoteNode[] | undefined;
    readonly shadowRoot?: RemoteNode | null | undefined;
  };
}

const remoteNode: GenericSchema<unknown, RemoteNode> = object({
  sharedId: string(),
  value: object({
    mode: optional(string()),
    children: optional(array(lazy(() => remoteNode))),
    shadowRoot: nullish(lazy(() => remoteNode)),
  }),
});

const contexts = object({ contexts: array(object({ context: string(), url: string() })) });

/** What Firefox tells over WebDriver BiDi that Puppeteer has no function for. */
export class Bidi {
  private readonly send: (method: string, params: object) => Promise<unknown>;

  constructor(browser: Browser) {
    // Puppeteer keeps its connection to itself, and a Firefox takes only one.
    const connection: unknown = Reflect.get(browser, 'connection');
    const send: unknown = Reflect.get(Object(connection), 'send');
    if (typeof send !== 'function') throw new Error('Puppeteer has no BiDi connection');
    this.send = async (method, params) => {
      const answer: unknown = await Reflect.apply(send, connection, [method, params]);
      return parse(object({ result: unknown() }), answer).result;
    };
  }

  /** The open tabs that Firefox lets be driven: web pages and pages of extensions. */
  async tabs(): Promise<readonly { readonly context: string; readonly url: string }[]> {
    return parse(contexts, await this.send('browsingContext.getTree', {})).contexts;
  }

  /** Evaluates in the browser's own window, with all of Firefox's rights; promises are awaited. */
  async inBrowserWindow(expression: string): Promise<unknown> {
    const scope = { 'moz:scope': 'chrome' };
    const windows = parse(contexts, await this.send('browsingContext.getTree', scope)).contexts;
    const target = { context: windows[0]?.context };
    return valueOf(await this.send('script.evaluate', { expression, target, awaitPromise: true }));
  }

  /**
   * Calls a function in a tab.
   * @param functionDeclaration its source
   * @param nodes shared ids of the nodes it gets
   * @returns what it returns, if that is a string, a number, a boolean or null
   */
  async call(context: string, functionDeclaration: string, ...nodes: string[]): Promise<unknown> {
    const answer = await this.send('script.callFunction', {
      functionDeclaration,
      arguments: nodes.map((sharedId) => ({ sharedId })),
      target: { context },
      awaitPromise: true,
    });
    return valueOf(answer);
  }

  /** Shared ids of the closed shadow roots in a tab's document. */
  async closedRoots(context: string): Promise<readonly string[]> {
    const answer = await this.send('script.callFunction', {
      functionDeclaration: '() => document.documentElement',
      target: { context },
      awaitPromise: false,
      serializationOptions: { includeShadowTree: 'all', maxDomDepth: 30 },
    });
    const closed: string[] = [];
    const pending = [parse(object({ result: remoteNode }), answer).result];
    for (let node = pending.pop(); node; node = pending.pop()) {
      const { mode, children = [], shadowRoot } = node.value;
      if (mode === 'closed') closed.push(node.sharedId);
      pending.push(...children, ...(shadowRoot ? [shadowRoot] : []));
    }
    return closed;
  }
}

function valueOf(answer: unknown): unknown {
  const { result, exceptionDetails } = parse(
    object({
      result: optional(object({ value: optional(unknown()) })),
      exceptionDetails: optional(object({ text: string() })),
    }),
    answer,
  );
  if (exceptionDetails) throw new Error(exceptionDetails.text);
  return result?.value ?? null;
}
