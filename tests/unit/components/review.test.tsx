// @vitest-environment jsdom
import axe from 'axe-core';
import { type ComponentChild, render } from 'preact';
import { afterAll, afterEach, expect, it, vi } from 'vitest';
import { Review } from '@/components/review/Review';
import fixtures, { servicesFor } from '@/components/review/Review.fixture';
import type { QueuedCard, ReviewServices } from '@/lib/vocabulary';

afterEach(() => render(null, document.body));
// What the view does after a drawing comes a frame later, which must still be there then.
afterAll(() => new Promise((resolve) => setTimeout(resolve, 100)));

/** Colours and sizes need a layout: they are looked at in a browser. */
const options = { rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } };

async function draw(view: ComponentChild): Promise<HTMLElement> {
  render(view, document.body);
  await vi.waitFor(() => expect(document.querySelector('.card, .resting')).not.toBeNull());
  return document.body;
}

const text = () => document.body.textContent;
/** Lets promises that are kept already, and the drawing after them, take their turns. */
const settled = async () => {
  for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setTimeout(resolve));
};

const press = async (...keys: readonly string[]) => {
  for (const key of keys) {
    document.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    await settled();
  }
};

it.each(Object.entries(fixtures))(
  'is accessible before and after the answer: %s',
  async (_name, view) => {
    const page = await draw(view);
    const before = await axe.run(page, options);
    await press(' ');
    const after = await axe.run(page, options);
    expect([...before.violations, ...after.violations].map(({ id }) => id)).toEqual([]);
  },
);

it.each([
  ['word → meaning', '种子', 'seed'],
  ['meaning → word', 'seed', 'zhǒngzi'],
  ['sentence with a gap', '是留给明天的。', 'zhǒngzi'],
  ['listening', 'review.listen', '种子'],
] as const)(
  '%s: shows the one, hides the other until it is asked to',
  async (name, shown, hidden) => {
    await draw(fixtures[name]);
    expect(text()).toContain(shown);
    expect(text()).not.toContain(hidden);
    await press(' ');
    expect(text()).toContain(hidden);
  },
);

/** A page on which answers are noted. */
async function answering(kind: QueuedCard['kind'], given: Partial<ReviewServices> = {}) {
  const answer = vi.fn<ReviewServices['answer']>(async () => {});
  const takeBack = vi.fn<ReviewServices['takeBack']>(async () => {});
  const { word } = await sample();
  const card: QueuedCard = { id: `seed ${kind}`, wordId: 'seed', kind, word, review: null };
  await draw(<Review services={servicesFor([card], { answer, takeBack, ...given })} locale="en" />);
  return { answer, takeBack };
}
const sample = async () => {
  const { ready } = await fixtures['word → meaning'].props.services.queue();
  const [card] = ready;
  if (card === undefined) throw new Error('the fixture has no card');
  return card;
};

it.each([
  ['a number', [' ', '1'], 1],
  ['space twice', [' ', ' '], 3],
  ['enter twice', ['Enter', 'Enter'], 3],
] as const)('is graded by %s', async (_why, keys, grade) => {
  const { answer } = await answering('meaning');
  await press(...keys);
  expect(answer.mock.calls.map(([given]) => given)).toEqual([
    { wordId: 'seed', kind: 'meaning', grade, basedOn: null },
  ]);
});

it('takes no grade for an answer that was not shown', async () => {
  const { answer } = await answering('meaning');
  await press('3');
  expect(answer).not.toHaveBeenCalled();
});

it('undoes the answers of the session, and no more than those', async () => {
  const { answer, takeBack } = await answering('meaning');
  await press('u', ' ', '3', ' ', '1', 'u', 'u', 'u');
  const ids = answer.mock.calls.map(([, id]) => id);
  expect(new Set(ids).size).toBe(2);
  expect(takeBack.mock.calls.map(([id]) => id)).toEqual(ids.toReversed());
});

it('keeps the card and its answer’s id where the answer could not be kept', async () => {
  const answer = vi
    .fn<ReviewServices['answer']>()
    .mockRejectedValueOnce(new Error('no worker'))
    .mockResolvedValue();
  await answering('meaning', { answer });
  await press(' ', '3');
  expect(document.querySelector('[role=alert]')?.textContent).toBe('vocabulary.failure.unknown');
  await press('3');
  expect(document.querySelector('[role=alert]')).toBeNull();
  const [first, second] = answer.mock.calls.map(([, id]) => id);
  expect(second).toBe(first);
});

it.each([
  ['zhong3zi', 3, 'review.typed.right'],
  ['zhong4zi', 2, 'review.typed.tone'],
  ['chong3zi', 1, 'review.typed.syllable'],
])('a typed reading, %s, suggests grade %i and says what is wrong', async (typed, grade, said) => {
  const { answer } = await answering('reading');
  const field = document.querySelector('input');
  if (field === null) throw new Error('there is no field to type in');
  field.value = typed;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  field.form?.requestSubmit();
  await press('Dead');
  expect(document.querySelector('.checked')?.textContent).toContain(said);
  await press('Enter');
  expect(answer.mock.calls[0]?.[0].grade).toBe(grade);
});
