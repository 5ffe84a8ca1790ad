// @vitest-environment jsdom
import axe from 'axe-core';
import { render } from 'preact';
import { afterEach, expect, it } from 'vitest';
import fixtures from '@/components/options/CardOptions.fixture';

afterEach(() => render(null, document.body));

it.each(Object.entries(fixtures))('%s: no barrier', async (_name, view) => {
  render(view, document.body);
  const { violations } = await axe.run(document.body, { rules: { region: { enabled: false } } });
  expect(violations.map(({ id }) => id)).toEqual([]);
});

it('keeps at least one thing to copy', () => {
  render(fixtures['with a voice, one thing to copy'], document.body);
  const boxes = [...document.querySelectorAll<HTMLInputElement>('fieldset:first-of-type input')];
  expect(boxes.filter(({ disabled }) => disabled).map(({ checked }) => checked)).toEqual([true]);
});
