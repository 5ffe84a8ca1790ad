// @vitest-environment jsdom
import axe from 'axe-core';
import { type ComponentChild, render } from 'preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { CutOptions } from '@/components/options/CutOptions';
import { KeyOptions } from '@/components/options/KeyOptions';
import { OptionsView } from '@/components/OptionsView';
import { SETTINGS, type Settings } from '@/lib/settings/settings';
import { type PageLook, PageSample } from '@/components/sample/PageSample';
import samples, { LOOK, SAMPLE } from '@/components/sample/PageSample.fixture';
import { WelcomeView } from '@/components/welcome/WelcomeView';
import welcome from '@/components/welcome/WelcomeView.fixture';

afterEach(() => render(null, document.body));

function draw(view: ComponentChild): HTMLElement {
  render(view, document.body);
  return document.body;
}

const settled = () => new Promise((resolve) => setTimeout(resolve));
const nothing = () => {};

const keyOptions = (changed: Record<string, string>, onChange = nothing as (k: object) => void) => (
  <KeyOptions
    changed={changed}
    browserShortcuts={[{ description: 'Read', shortcut: 'Alt+Shift+D' }]}
    onChange={onChange}
    onBrowserShortcuts={nothing}
  />
);
const cuts = <CutOptions cuts={[{ text: '发展中国家', at: [3] }]} onDrop={nothing} />;

describe('accessibility', () => {
  // Colours and sizes need a layout: they are looked at in a browser.
  const options = { rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } };
  const views = {
    ...welcome,
    ...samples,
    'the keys': keyOptions({ next: 'R' }),
    'rules on cuts': cuts,
  };
  it.each(Object.entries(views))('%s', async (_name, view) => {
    const { violations } = await axe.run(draw(view), options);
    expect(violations.map(({ id }) => id)).toEqual([]);
  });
});

describe('the keys', () => {
  /** Clicks an action's key and presses another. */
  async function rebind(action: string, key: string): Promise<void> {
    const button = document.querySelector<HTMLButtonElement>(`#key-${action}`);
    button?.click();
    await settled();
    button?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    await settled();
  }

  it('name the conflicts of each action, and which of them has the key', () => {
    draw(keyOptions({ next: 'R' }));
    const conflicts = Array.from(document.querySelectorAll('.options-conflict'), ({ id }) => id);
    expect(conflicts).toEqual(['conflict-next', 'conflict-save']);
    expect(document.querySelector('#conflict-next')?.textContent).toBe('options.keyWon');
    expect(document.querySelector('#conflict-save')?.textContent).toBe('options.keyLost');
  });

  it('are called by their action and the key it has', () => {
    draw(keyOptions({}));
    const button = document.querySelector('#key-next');
    const labels = button?.getAttribute('aria-labelledby')?.split(' ') ?? [];
    expect(labels.map((id) => document.getElementById(id)?.textContent)).toEqual([
      'keys.next',
      'N',
    ]);
  });

  it.each([
    ['an action gets the key that is pressed', 'next', 'w', [{ next: 'W' }]],
    ['Delete leaves it without one', 'next', 'Delete', [{ next: '' }]],
    ['Escape leaves it as it was', 'nextNew', 'Escape', []],
    ['Escape is given to what closes', 'close', 'Escape', [{}]],
  ])('%s', async (_why, action, key, expected) => {
    const onChange = vi.fn();
    draw(keyOptions(action === 'close' ? { close: 'Q' } : {}, onChange));
    await rebind(action, key);
    expect(onChange.mock.calls.flat()).toEqual(expected);
    expect(document.querySelector(`#key-${action}`)?.textContent).not.toBe('options.pressKey');
  });
});

it('shows a rule in its pieces', () => {
  expect(draw(cuts).textContent).toContain('发展中 | 国家');
});

describe('the welcome page', () => {
  const welcomeWith = (look: Partial<PageLook>, given: unknown[][] = []) => (
    <WelcomeView
      settings={{ ...LOOK, ...look }}
      sample={SAMPLE}
      shortcuts={{ reading: '', cursor: '' }}
      onChange={(...change) => given.push(change)}
      onOptions={nothing}
    />
  );
  const answer = (index: number) =>
    document.querySelectorAll<HTMLInputElement>('[name="level"]')[index];

  it('shows what a reader gets who answers nothing: pinyin above all words', () => {
    draw(welcomeWith({}));
    expect(document.querySelectorAll('rt')).toHaveLength(SAMPLE.length);
    expect(answer(7)?.checked).toBe(true);
  });

  it('shows pinyin above new words alone to one who has answered', () => {
    const given: unknown[][] = [];
    draw(welcomeWith({}, given));
    answer(4)?.click();
    expect(given).toEqual([
      ['hskLevel', 4],
      ['displayMode', 'new'],
    ]);
    draw(welcomeWith({ displayMode: 'new', hskLevel: 4 }));
    expect(Array.from(document.querySelectorAll('ruby > span'), (w) => w.textContent)).toEqual([
      '粮食',
      '不够',
    ]);
    expect(answer(4)?.checked).toBe(true);
  });

  it('lets glosses be where they have been chosen', () => {
    const given: unknown[][] = [];
    draw(welcomeWith({ displayMode: 'gloss' }, given));
    answer(6)?.click();
    expect(given).toEqual([['hskLevel', 6]]);
  });
});

describe('the sample', () => {
  const look = (changed: Partial<PageLook>): HTMLElement => {
    const view = draw(<PageSample tokens={SAMPLE} settings={{ ...LOOK, ...changed }} />);
    const sample = view.querySelector<HTMLElement>('.page-sample');
    if (sample === null) throw new Error('there is no sample');
    return sample;
  };

  it.each<[setting: string, changed: Partial<PageLook>]>([
    ['the mode', { displayMode: 'none' }],
    ['another mode', { displayMode: 'new' }],
    ['glosses', { displayMode: 'gloss' }],
    ['blurred readings', { displayMode: 'reveal' }],
    ['the level', { hskLevel: 6, displayMode: 'new' }],
    ['borders', { wordBorders: 'underline' }],
    ['marks', { wordMarks: 'all' }],
    ['marks of saved words', { wordMarks: 'saved' }],
    ['the size of labels', { labelSize: 'largest' }],
    ['the style of readings', { readingStyle: 'zhuyin' }],
    ['tone colours', { toneColours: 'pleco' }],
    ['spoken tones', { sandhi: true }],
  ])('shows %s', (_setting, changed) => {
    const before = look('hskLevel' in changed ? { displayMode: 'new' } : {}).outerHTML;
    expect(look(changed).outerHTML).not.toBe(before);
  });

  it('marks what is saved, known and new, each as it is', () => {
    const marks = [...look({ wordMarks: 'all' }).querySelectorAll<HTMLElement>('[data-mark]')];
    expect(marks.map(({ textContent, dataset }) => [textContent, dataset['mark']])).toEqual([
      ['影响', 'known'],
      ['粮食', 'learning'],
      ['不够', 'new'],
    ]);
  });
});

/** A value of the same type that is no default; views don't ask whether it is allowed. */
function another(value: unknown): unknown {
  if (typeof value === 'boolean') return !value;
  if (typeof value === 'number') return value + 1;
  if (typeof value === 'string') return `${value}?`;
  return Array.isArray(value) && value.length === 0 ? ['one'] : [];
}

it('has a row for each setting, and in it the way back to its default', () => {
  const defaults = Object.fromEntries(
    Object.entries(SETTINGS).map(([name, { fallback }]) => [name, fallback]),
  ) as unknown as Settings;
  const changed = {
    ...Object.fromEntries(Object.entries(defaults).map(([name, value]) => [name, another(value)])),
    // The sample is drawn by these.
    displayMode: 'gloss',
    readingStyle: 'zhuyin',
    toneColours: 'pleco',
  } as unknown as Settings;
  const given: unknown[][] = [];
  const view = (settings: Settings) => (
    <OptionsView
      settings={settings}
      sample={SAMPLE}
      defaults={defaults}
      sites={[]}
      onChange={(...change) => given.push(change)}
      onForgetSite={nothing}
      canReachAnki={false}
      onForgetAnki={nothing}
      cuts={[]}
      onDropCut={nothing}
      browserShortcuts={[]}
      onBrowserShortcuts={null}
      onDefaults={nothing}
      voices={[{ voiceURI: 'automatic?', name: 'Ting', lang: 'zh-CN', localService: true }]}
      onTryVoice={nothing}
    />
  );
  for (const button of draw(view(changed)).querySelectorAll<HTMLElement>('.options-default'))
    button.click();
  // Keys have their own way back each, and the bar is folded where it is.
  const { changedKeys: _keys, readingBarFolded: _folded, ...others } = defaults;
  expect(Object.fromEntries(given)).toEqual(others);
  expect(draw(view(defaults)).querySelectorAll('.options-default')).toHaveLength(0);
});
