import { beforeEach, expect, it, vi } from 'vitest';
import { DueBadge } from '@/entrypoints/background/due-badge';
import type { Vocabulary } from '@/lib/vocabulary';

const { action } = vi.hoisted(() => ({
  action: {
    setBadgeText: vi.fn<(shown: { text: string }) => Promise<void>>(async () => {}),
    setBadgeBackgroundColor: vi.fn(async () => {}),
  },
}));
vi.mock('wxt/browser', () => ({
  browser: { action, storage: { local: { get: async () => ({}) } } },
}));

const dueCount = vi.fn(async () => 0);
const badge = () => new DueBadge({ reviews: { dueCount } } as unknown as Vocabulary);
const shown = () => action.setBadgeText.mock.lastCall?.[0].text;

beforeEach(() => {
  vi.clearAllMocks();
});

it.each([
  [0, ''],
  [7, '7'],
  [999, '999'],
  [1000, '999+'],
])('shows %i due cards as "%s"', async (count, text) => {
  dueCount.mockResolvedValueOnce(count);
  await badge().refresh();
  expect(shown()).toBe(text);
});

it('shows nothing where the words can’t be read', async () => {
  dueCount.mockRejectedValueOnce(new Error('no database'));
  await badge().refresh();
  expect(shown()).toBe('');
});

it.each([0, 1, 2, 3, 4, 5, 6])('misses no write %i turns after it has reckoned', async (turns) => {
  const mark = badge();
  dueCount.mockResolvedValueOnce(1).mockResolvedValueOnce(2);
  action.setBadgeBackgroundColor.mockImplementationOnce(async () => {
    const write = async () => {
      for (let turn = 0; turn < turns; turn += 1) await Promise.resolve();
      void mark.refresh();
    };
    void write();
  });
  await mark.refresh();
  await vi.waitFor(() => expect(shown()).toBe('2'));
});

it('reckons once more for all that is written while it reckons', async () => {
  const mark = badge();
  await Promise.all([mark.refresh(), mark.refresh(), mark.refresh()]);
  expect(dueCount.mock.calls.length).toBe(2);
});
