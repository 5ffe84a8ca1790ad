// @vitest-environment jsdom
import axe from 'axe-core';
import { type ComponentChild, h, render } from 'preact';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { BulkBar } from '@/components/vocabulary/BulkBar';
import { ListControls } from '@/components/vocabulary/ListControls';
import { WordEditor } from '@/components/vocabulary/WordEditor';
import { WordRow } from '@/components/vocabulary/WordRow';
import { NO_FILTER, listed } from '@/lib/vocabulary';
import { firstSave } from '@/lib/vocabulary/merge';
import { ship } from '../vocabulary/words';

beforeAll(() => {
  // jsdom opens no dialogs.
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true;
  };
});
afterEach(() => render(null, document.body));

const word = firstSave(ship, 'id-1', 0);
const háng = {
  simplified: '轮船',
  traditional: '輪船',
  pinyin: 'háng',
  senses: ['row'],
  hsk: null,
};
const nothing = () => {};

const editor = (onSave = vi.fn()) =>
  h(WordEditor, {
    word,
    readings: [háng],
    tags: ['sea'],
    failure: null,
    onSave,
    onCancel: nothing,
  });

const VIEWS: Readonly<Record<string, ComponentChild>> = {
  'the filters': h(ListControls, {
    view: { query: '', order: 'newest', filter: { ...NO_FILTER, hsk: 3 } },
    facets: { tags: [['sea', 2]], sites: [['a.example', 1]] },
    searchRef: { current: null },
    onView: nothing,
    onDown: nothing,
  }),
  'the bar of selected words': h(BulkBar, {
    count: 2,
    tags: ['sea'],
    onTag: async () => true,
    onState: nothing,
    onRemove: nothing,
    onClear: nothing,
  }),
  'the editor': editor(),
};

/** Colours and sizes need a layout: they are looked at in a browser. */
const options = { rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } };

describe('accessibility of the word list', () => {
  it.each(Object.entries(VIEWS))('%s', async (_name, view) => {
    render(view, document.body);
    const { violations } = await axe.run(document.body, options);
    expect(violations.map(({ id }) => id)).toEqual([]);
  });
});

it('the editor hands over what was changed, and no more', () => {
  const onSave = vi.fn();
  render(editor(onSave), document.body);
  document.querySelector('form')?.requestSubmit();
  expect(onSave).toHaveBeenCalledWith(
    { definition: '', chosen: [], notes: '', addTags: [], removeTags: [] },
    null,
  );
});

it('lists what a word means, without remarks on its pronunciation', () => {
  const row = h(WordRow, {
    word: listed({ ...word, senses: ['steamship', 'also pr. [lun2chuan5]'] }),
    details: null,
    locale: 'en',
    state: 'learning',
    isSelected: false,
    onSelect: nothing,
    onEdit: nothing,
    onRemove: nothing,
  });
  render(row, document.body);
  expect(document.querySelector('.word-body')?.textContent).toBe('steamship');
});
