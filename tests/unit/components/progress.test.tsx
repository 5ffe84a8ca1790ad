// @vitest-environment jsdom
import axe from 'axe-core';
import { render } from 'preact';
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import fixtures from '@/components/review/ProgressView.fixture';

// Plots need a canvas: they are looked at in a browser. What they say is in their tables as well.
vi.mock('@/components/review/plot', () => ({
  plotOf: () => ({ destroy: () => {}, setSize: () => {}, width: 0 }),
}));

beforeAll(() => {
  vi.stubGlobal('matchMedia', () => new EventTarget());
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      disconnect() {}
    },
  );
});
afterEach(() => render(null, document.body));

// What the view does after a drawing comes a frame later, which must still be there then.
afterAll(() => new Promise((resolve) => setTimeout(resolve, 100)));

const options = { rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } };

it.each(Object.entries(fixtures))('is accessible: %s', async (_name, view) => {
  render(view, document.body);
  const { violations } = await axe.run(document.body, options);
  expect(violations.map(({ id }) => id)).toEqual([]);
});

it('says in a table what each chart shows', () => {
  render(fixtures['two days of reviews'], document.body);
  const tables = [...document.querySelectorAll('table')].map((table) =>
    [...table.querySelectorAll('tbody tr')].map((row) =>
      [...row.children].map((cell) => cell.textContent).join(' '),
    ),
  );
  expect(tables).toEqual([
    ['Oct 6, 2024 0 1 4', 'Oct 7, 2024 1 3 1'],
    ['Oct 7, 2024 3', 'Oct 8, 2024 0'],
    ['Sep 30, 2024 –', 'Oct 7, 2024 75 %'],
    ['Oct 6, 2024 2 4 1', 'Oct 7, 2024 6 1 1'],
  ]);
});
