// @vitest-environment jsdom
import axe from 'axe-core';
import { type ComponentChild, h, render } from 'preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import fixtures, { commands } from '@/components/card/WordCard.fixture';
import { DEFAULT_KEYS } from '@/lib/keys';
import { CardActions } from '@/components/card/CardActions';

afterEach(() => render(null, document.body));

function draw(view: ComponentChild): HTMLElement {
  render(view, document.body);
  return document.body;
}

/** Colours and sizes need a layout: they are looked at in a browser. */
const options = { rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } };

describe('accessibility', () => {
  it.each(Object.entries(fixtures))('%s', async (_name, view) => {
    const { violations } = await axe.run(draw(view), options);
    expect(violations.map(({ id }) => id)).toEqual([]);
  });

  it('would be found wanting', async () => {
    const { violations } = await axe.run(draw(h('button', { type: 'button' })), options);
    expect(violations.map(({ id }) => id)).toContain('button-name');
  });
});

it.each([
  ['a word', ['question', 'problem', 'issue', 'topic']],
  [
    'two readings, a longer match',
    ['row', 'line', 'profession', 'to walk', 'to go', 'capable', 'OK!'],
  ],
] as const)('%s: its senses in order', (name, senses) => {
  const shown = [...draw(fixtures[name]).querySelectorAll('.senses > .sense')];
  expect(shown.map((sense) => sense.textContent)).toEqual(senses);
});

it('shows a word that is written alike in its other form, and a sense that two entries share once', () => {
  const text = draw(fixtures['a variant']).querySelector('.entries')?.textContent;
  expect(text).toBe('according tovariant of 據 jù: according to');
});

it('names the page’s script first', () => {
  const headword = draw(fixtures['known, page in traditional script']).querySelector('h2');
  expect(headword?.textContent).toBe('問題问题');
});

it('shows a value where there is no entry, and no apology', () => {
  expect(draw(fixtures.amount).textContent).toContain('20–40 billion US dollars');
  expect(document.querySelector('.remark')).toBeNull();
});

it('writes a name’s reading with a capital', () => {
  expect(draw(fixtures['personal name']).querySelector('.reading')?.textContent).toBe('Huòfūmàn');
});

it('spells readings as the reader wants them, a word’s own and its entries’', () => {
  const readings = (name: keyof typeof fixtures) =>
    [...draw(fixtures[name]).querySelectorAll('.reading')].map((reading) => reading.textContent);
  expect(readings('zhuyin')).toContain('ㄨㄣˋ ㄊㄧˊ');
  expect(readings('spoken tones in colour, dark').slice(0, 3)).toEqual([
    'hénhǎo',
    'hénhǎo',
    'hènhǎo',
  ]);
});

it('colours syllables by their tones, and only if asked to', () => {
  const colours = (name: keyof typeof fixtures) =>
    [...draw(fixtures[name]).querySelectorAll<HTMLElement>('.reading span')].map(
      ({ style, textContent }) => [textContent, style.color !== ''],
    );
  expect(colours('a word')).toEqual([]);
  expect(colours('tone colours').slice(0, 2)).toEqual([
    ['háng', true],
    ['háng', true],
  ]);
});

it('says what is pressed, and does what is clicked', () => {
  const onKnown = vi.fn();
  draw(
    <CardActions
      state="learning"
      activity={{ kind: 'idle' }}
      keys={DEFAULT_KEYS}
      commands={{ ...commands, known: onKnown }}
    />,
  );
  const buttons = [...document.querySelectorAll('button')];
  expect(buttons.map((button) => button.getAttribute('aria-pressed'))).toEqual([
    'true',
    'false',
    'false',
    null,
  ]);
  buttons[1]?.click();
  expect(onKnown).toHaveBeenCalledTimes(1);
});
