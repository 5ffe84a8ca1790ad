// @vitest-environment jsdom
import axe from 'axe-core';
import { render } from 'preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type PopupStatus, PopupView, type PopupViewProps } from '@/components/PopupView';

afterEach(() => render(null, document.body));

const nothing = () => {};

function draw(status: PopupStatus, more: Partial<PopupViewProps> = {}): HTMLElement {
  const props: PopupViewProps = {
    status,
    displayMode: 'all',
    site: { host: 'news.example', alwaysOn: false },
    shortcut: 'Alt+Shift+D',
    cardsLeft: 3,
    onReading: nothing,
    onCursor: nothing,
    onDisplayMode: nothing,
    onAllowFrame: nothing,
    onAlwaysOn: nothing,
    onVocabulary: nothing,
    onReview: nothing,
    onOptions: nothing,
    ...more,
  };
  render(<PopupView {...props} />, document.body);
  return document.body;
}

const STATES: readonly (readonly [string, PopupStatus, string])[] = [
  ['starting', { kind: 'starting' }, 'popup.starting'],
  ['reading', { kind: 'reading', title: '种子库', words: 3, newWords: 1 }, '种子库'],
  ['off', { kind: 'off' }, 'popup.off'],
  [
    'no article',
    { kind: 'noArticle', reason: 'foreign-frame', frames: ['https://story.example'] },
    'noArticle.foreignFrame',
  ],
  ['a damaged dictionary', { kind: 'failed', code: 'lexicon-unusable' }, 'popup.lexiconUnusable'],
  ['no answer', { kind: 'failed', code: 'no-answer' }, 'popup.tryAgain'],
  ['a bug', { kind: 'failed', code: 'failed' }, 'popup.tryAgain'],
  [
    'a page of the browser',
    { kind: 'untouchable', which: 'browserPage' },
    'untouchable.browserPage',
  ],
];

describe.each(STATES)('on %s', (_what, status, words) => {
  it('says so', () => {
    expect(draw(status).querySelector('.popup-status')?.textContent).toContain(words);
  });

  it('is accessible', async () => {
    // Colours and sizes need a layout: they are looked at in a browser.
    const options = { rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } };
    const { violations } = await axe.run(draw(status), options);
    expect(violations.map(({ id }) => id)).toEqual([]);
  });
});

it('switches reading off where there is no article, and offers no pinyin for it there', () => {
  const onReading = vi.fn();
  draw({ kind: 'noArticle', reason: 'no-text', frames: [] }, { onReading });
  document.querySelector<HTMLElement>('[role="switch"]')?.click();
  expect(onReading.mock.calls).toEqual([[false]]);
  expect(document.querySelector('.popup-modes')).toBeNull();
});

it('says what the shortcut is for', () => {
  draw({ kind: 'off' });
  const reading = document.querySelector('.popup-reading');
  expect(reading?.textContent).toBe('popup.readingAlt+Shift+D');
  expect(reading?.querySelector('button')?.getAttribute('aria-keyshortcuts')).toBe('Alt+Shift+D');
});

it('offers the sites of frames that the story may stand in', () => {
  const onAllowFrame = vi.fn();
  const frames = ['https://story.example', 'https://second.example', 'https://third.example'];
  draw({ kind: 'noArticle', reason: 'foreign-frame', frames }, { onAllowFrame });
  const offers = [...document.querySelectorAll<HTMLElement>('.popup-status button')];
  for (const offer of offers) offer.click();
  expect(onAllowFrame.mock.calls.flat()).toEqual(frames.slice(0, 2));
});
