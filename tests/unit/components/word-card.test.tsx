// @vitest-environment jsdom
import axe from 'axe-core';
import { type ComponentChild, h, render } from 'preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import fixtures, { commands } from '@/components/card/WordCard.fixture';
import { DEFAULT_KEYS } from '@/lib/keys';
import { CardActions, type CardActionsProps } from '@/components/card/CardActions';
import { OwnEntryForm } from '@/components/card/OwnEntryForm';
import { wordToken } from '@/components/card/word-token.fixture';

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

it.each([
  ['no word as a variant of itself', 'a variant', 'according to'],
  [
    'the other form of a word that is written alike',
    'only another way to write it',
    'variant of 裡面 lǐmiàn: inside',
  ],
  [
    'what is said of its pronunciation behind its meanings',
    'a pronunciation note',
    'to stand upalso pr. qǐláiTaiwan pr. qǐlái',
  ],
] as const)('shows %s', (_what, name, expected) => {
  expect(draw(fixtures[name]).querySelector('.entries')?.textContent).toBe(expected);
});

it('tells parts in words, without the dictionary’s notation', () => {
  const parts = [
    ...draw(fixtures['parts in the dictionary’s own words']).querySelectorAll('.part'),
  ];
  expect(parts.map((each) => each.textContent)).toEqual([
    '变 biàn change; used in 变化 biànhuà',
    '里 lǐ inside',
    '是 shì to be',
  ]);
});

it('says no figure twice', () => {
  expect(draw(fixtures['a percentage']).querySelector('.body')?.textContent?.trim()).toBe(
    '62.5%card.kind.number',
  );
});

it('tells what an organisation’s words mean, and once what it is', () => {
  const body = draw(fixtures['an organisation']).querySelector('.body')?.textContent ?? '';
  expect(body).toContain('the people · congress');
  expect(body.replace('card.kind.organisation', '')).not.toContain('organisation');
});

it.each([
  ['a word', '问题 wèntí question'],
  ['only another way to write it', '里面 lǐmiàn variant of 里面 lǐmiàn: inside'],
  ['personal name', '霍夫曼 Huòfūmàn personal name, transliterated'],
  ['amount', '200亿至400亿美元 yìzhìyìměiyuán 20–40 billion US dollars'],
  ['an organisation', '人民代表大会 Rénmíndàibiǎodàhuì the people · congress'],
  ['a percentage', '62.5%  '],
  ['no entry, reading uncertain', '咁样 gànyàng card.noEntry'],
  ['dictionary silent', '问题 wèntí card.failed'],
] as const)('says the word, its reading and its meaning: %s', (name, expected) => {
  expect(draw(fixtures[name]).querySelector('output')?.textContent).toBe(expected);
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

it('offers another reading only where it is spelled otherwise', () => {
  const doubt = (name: keyof typeof fixtures) =>
    draw(fixtures[name]).querySelector('.unsure')?.textContent ?? null;
  expect(doubt('reading uncertain')).toBe('card.unsure lěi');
  expect(doubt('reading in no doubt to the eye')).toBeNull();
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

const actions = (changes: Partial<CardActionsProps> = {}) => (
  <CardActions
    token={wordToken('葡萄牙', ['pú', 'táo', 'yá'])}
    explanation={null}
    reading={['pú', 'táo', 'yá']}
    state="learning"
    activity={{ kind: 'idle' }}
    keys={DEFAULT_KEYS}
    cutting={{ next: '人', mended: null }}
    script="simplified"
    commands={commands}
    onWrite={() => {}}
    onMore={() => {}}
    {...changes}
  />
);
const button = (name: string) =>
  [...document.querySelectorAll('button')].find(
    (each) => (each.ariaLabel ?? each.textContent) === name,
  );

it('says what is pressed, and does what is clicked', () => {
  const onKnown = vi.fn();
  draw(actions({ commands: { ...commands, known: onKnown } }));
  const buttons = [...document.querySelectorAll('button')];
  expect(buttons.map((each) => each.getAttribute('aria-pressed'))).toEqual([
    'true',
    'false',
    'false',
    null,
    null,
  ]);
  buttons[1]?.click();
  expect(onKnown).toHaveBeenCalledTimes(1);
});

describe('cutting a word differently', () => {
  const open = async (changes: Partial<CardActionsProps> = {}) => {
    draw(actions(changes));
    button('card.more')?.click();
    await vi.waitFor(() => expect(document.querySelector('.cut')).not.toBeNull());
  };

  it('offers each gap between its characters, and the next word', async () => {
    const split = vi.fn();
    const join = vi.fn();
    await open({ commands: { ...commands, split, join } });
    const gaps = [...document.querySelectorAll<HTMLElement>('.gap')];
    for (const gap of gaps) gap.click();
    expect(split.mock.calls).toEqual([[1], [2]]);
    button('card.joinWith')?.click();
    expect(join).toHaveBeenCalledTimes(1);
  });

  it('counts a character beyond the first plane as two code units', async () => {
    const split = vi.fn();
    await open({ token: wordToken('𠮷野', ['jí', 'yě']), commands: { ...commands, split } });
    document.querySelector<HTMLElement>('.gap')?.click();
    expect(split.mock.calls).toEqual([[2]]);
  });

  it('asks whether a mended cut is to hold always', async () => {
    const keepCut = vi.fn();
    await open({
      cutting: { next: '牙', mended: { text: '葡萄牙', at: [2] } },
      commands: { ...commands, keepCut },
    });
    expect(document.querySelector('.cut')?.textContent).toContain('葡萄 | 牙');
    button('card.keepCut')?.click();
    expect(keepCut).toHaveBeenCalledTimes(1);
  });
});

it('says what was copied over the text, so that no button changes', () => {
  const names = (name: keyof typeof fixtures) =>
    [...draw(fixtures[name]).querySelectorAll('.actions button')].map((each) => each.textContent);
  expect(names('copied')).toEqual(names('a word'));
  expect(draw(fixtures.copied).querySelector('.status')?.textContent).toBe('card.copiedAs.entry');
});

it('has no buttons before the text is there, which would move them', () => {
  expect(draw(fixtures['being looked up']).querySelector('.actions')).toBeNull();
});

it('shows which senses a word is saved in', () => {
  const pressed = [...draw(fixtures['saved in two of its senses']).querySelectorAll('.pick')].map(
    (pick) => pick.ariaPressed ?? pick.getAttribute('aria-pressed'),
  );
  expect(pressed).toEqual(['false', 'true', 'true', 'false']);
});

describe('an entry of the reader’s own', () => {
  const open = async () => {
    draw(fixtures['a word']);
    button('card.more')?.click();
    await vi.waitFor(() => expect(button('card.write')).toBeDefined());
    button('card.write')?.click();
    await vi.waitFor(() => expect(document.querySelector('form')).not.toBeNull());
  };

  it('begins with what the dictionary has', async () => {
    await open();
    expect(document.querySelector('input')?.value).toBe('wèn tí');
    expect(document.querySelector('textarea')?.value).toBe('question\nproblem\nissue\ntopic');
    const { violations } = await axe.run(document.body, options);
    expect(violations.map(({ id }) => id)).toEqual([]);
  });

  it('is given up by Escape', async () => {
    await open();
    document
      .querySelector('textarea')
      ?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    await vi.waitFor(() => expect(document.querySelector('form')).toBeNull());
  });
});

it('is kept as it was written: tidied pinyin, a meaning a line, none empty', async () => {
  const onKeep = vi.fn();
  draw(
    <OwnEntryForm
      token={wordToken('咁样', ['gàn', 'yàng'])}
      explanation={null}
      script="simplified"
      nameId="name"
      onKeep={onKeep}
      onCancel={() => {}}
    />,
  );
  const type = (field: HTMLInputElement | HTMLTextAreaElement | null, text: string) => {
    if (field === null) throw new Error('there is a field');
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  };
  type(document.querySelector('input'), 'gam2 yeung6');
  type(document.querySelector('textarea'), ' so \n\nthis way');
  await vi.waitFor(() => {
    button('card.keepEntry')?.click();
    expect(onKeep).toHaveBeenLastCalledWith(
      expect.objectContaining({
        simplified: '咁样',
        traditional: '咁样',
        senses: ['so', 'this way'],
      }),
    );
  });
});
