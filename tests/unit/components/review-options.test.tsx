// @vitest-environment jsdom
import axe from 'axe-core';
import { render } from 'preact';
import { afterEach, expect, it, vi } from 'vitest';
import { ReviewOptions } from '@/components/options/ReviewOptions';
import { settingsFrom } from '@/lib/settings';

afterEach(() => render(null, document.body));

function draw(stored: object = {}, hasVoice = true) {
  const onChange = vi.fn();
  const settings = settingsFrom(stored);
  render(
    <ReviewOptions settings={settings} hasVoice={hasVoice} onChange={onChange} />,
    document.body,
  );
  return onChange;
}

async function typeSteps(steps: string): Promise<void> {
  const field = document.querySelector<HTMLInputElement>('.options-steps');
  if (field === null) throw new Error('there is no field for steps');
  field.value = steps;
  field.dispatchEvent(new Event('change', { bubbles: true }));
  await new Promise((resolve) => setTimeout(resolve));
}

it('is accessible', async () => {
  draw({ askListening: true }, false);
  const rules = { 'color-contrast': { enabled: false }, region: { enabled: false } };
  const { violations } = await axe.run(document.body, { rules });
  expect(violations.map(({ id }) => id)).toEqual([]);
});

it.each([
  ['steps', '5m 1h', [['learningSteps', '5m 1h']], 0],
  ['no steps', ' ', [['learningSteps', '']], 0],
  ['what is none', '5 minutes', [], 1],
])('takes %s', async (_why, typed, changes, alerts) => {
  const onChange = draw();
  await typeSteps(typed);
  expect(onChange.mock.calls).toEqual(changes);
  expect(document.querySelectorAll('[role=alert]')).toHaveLength(alerts);
});

it.each([
  ['listening is on and nothing can speak', { askListening: true }, false, true],
  ['listening is on and there is a voice', { askListening: true }, true, false],
  ['listening is off', {}, false, false],
])('says that there is no voice if %s', (_why, stored, hasVoice, says) => {
  draw(stored, hasVoice);
  expect(document.body.textContent.includes('options.noVoice')).toBe(says);
});
