import { JSDOM } from 'jsdom';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { whenQuiet } from '@/lib/article';

const REST_MS = 15;
const PATIENCE_MS = 120;

const later = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe('whenQuiet', () => {
  let dom: JSDOM;
  let watch: AbortController;
  let calls: boolean[];
  const document = () => dom.window.document;
  const add = () => document().body.append('字');

  beforeEach(() => {
    dom = new JSDOM('<p>一</p>', { url: 'https://a.example/1' });
    watch = new dom.window.AbortController();
    calls = [];
    const options = {
      restMs: REST_MS,
      patienceMs: PATIENCE_MS,
      isConcernedBy: ({ addedNodes }: MutationRecord) =>
        [...addedNodes].every(({ nodeName }) => nodeName !== 'X-OWN'),
    };
    whenQuiet(document(), ({ navigated }) => calls.push(navigated), watch.signal, options);
  });
  afterEach(() => {
    watch.abort();
    dom.window.close();
  });
  const until = async (count: number) => {
    while (calls.length < count) await later(5);
  };

  it('calls once for a page that stays as it is', async () => {
    await until(1);
    await later(4 * REST_MS);
    expect(calls).toEqual([false]);
  });

  it('calls again after text has come, and not for each change', async () => {
    await until(1);
    for (let count = 0; count < 5; count++) add();
    await until(2);
    await later(4 * REST_MS);
    expect(calls).toEqual([false, false]);
  });

  it('says that the address changed, as in single-page apps', async () => {
    await until(1);
    dom.window.history.pushState(null, '', '/2');
    add();
    await until(2);
    expect(calls).toEqual([false, true]);
  });

  it("does not wait for ever, nor stop at the caller's own changes", async () => {
    await until(1);
    const own = document().createElement('x-own');
    own.append('字');
    document().body.append(own);
    await later(4 * REST_MS);
    expect(calls).toHaveLength(1);
    const restless = setInterval(add, 2);
    await until(2);
    clearInterval(restless);
  });

  it('looks at a page that goes on changing ever more rarely', async () => {
    await until(1);
    const restless = setInterval(add, 5);
    await later(10 * PATIENCE_MS);
    clearInterval(restless);
    const patient = (10 * PATIENCE_MS) / PATIENCE_MS;
    expect(calls.length).toBeLessThan(patient);
  });

  it.each([
    ['a click, which may unfold what was hidden', 'click'],
    ['the story of a frame, which comes late', 'load'],
  ])('calls after %s', async (_why, type) => {
    document().body.append(document().createElement('iframe'));
    await until(1);
    await later(4 * REST_MS);
    const before = calls.length;
    document().querySelector('iframe')?.dispatchEvent(new dom.window.Event(type));
    await until(before + 1);
  });

  it('watches the frames of the page as well', async () => {
    const frame = document().createElement('iframe');
    document().body.append(frame);
    await until(1);
    await later(4 * REST_MS);
    const before = calls.length;
    frame.contentDocument?.body.append('字');
    await until(before + 1);
  });

  it('ends with its signal', async () => {
    watch.abort();
    add();
    await later(4 * REST_MS);
    expect(calls).toEqual([]);
  });
});
