import { beforeEach, describe, expect, it, vi } from 'vitest';
import { askReader, tellReaders } from '@/lib/messaging';

interface Sent {
  readonly to: string;
  readonly name: string;
}
type Frames = Readonly<Record<string, 'story' | 'no story'>>;

const { tab } = vi.hoisted(() => ({
  /** The readers of the one tab there is, by frame id, and which of them were told or asked something. */
  tab: { frames: {}, heard: [] } as { frames: Frames; heard: string[] },
}));

vi.mock('wxt/browser', () => ({
  browser: {
    tabs: {
      async sendMessage(_tabId: number, { to }: Sent, options?: { readonly frameId: number }) {
        const reached = Object.keys(tab.frames).filter(
          (frame) => options === undefined || Number(frame) === options.frameId,
        );
        if (reached.length === 0) throw new Error('Receiving end does not exist.');
        const answering = reached.filter((f) => to === 'reader' || tab.frames[f] === 'story');
        tab.heard.push(...answering);
        const [first] = answering;
        return first === undefined ? undefined : { ok: true, value: `from ${first}` };
      },
    },
  },
}));

beforeEach(() => {
  tab.heard = [];
});

describe('a question', () => {
  it.each<[string, Frames, string]>([
    ['the only reader', { 0: 'no story' }, '0'],
    ['the frame that has the story', { 0: 'no story', 5: 'no story', 7: 'story' }, '7'],
    ['the page itself where both have one', { 0: 'story', 7: 'story' }, '0'],
    ['a frame where the page has no reader', { 7: 'story' }, '7'],
  ])('goes to %s', async (_whom, frames, frame) => {
    tab.frames = frames;
    expect(await askReader(1, 'readingStatus', null)).toBe(`from ${frame}`);
    expect(tab.heard).toEqual([frame]);
  });

  it.each<[string, Frames]>([
    ['no reader', {}],
    ['readers in frames alone, without a story', { 7: 'no story' }],
  ])('has no answer where there is %s', async (_what, frames) => {
    tab.frames = frames;
    await expect(askReader(1, 'readingStatus', null)).rejects.toMatchObject({ code: 'no-answer' });
  });
});

describe('an announcement', () => {
  it('goes to all readers', async () => {
    tab.frames = { 0: 'story', 7: 'no story' };
    await tellReaders(1, 'cutsChanged', null);
    expect(tab.heard).toEqual(['0', '7']);
  });

  it('may be for nobody', async () => {
    tab.frames = {};
    expect(await tellReaders(1, 'cutsChanged', null)).toBeUndefined();
  });
});
