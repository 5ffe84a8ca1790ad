// @vitest-environment jsdom
import axe from 'axe-core';
import { render } from 'preact';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { BulkBar } from '@/components/vocabulary/BulkBar';
import { OwnEntries } from '@/components/vocabulary/OwnEntries';
import { type Undo, useUndo } from '@/components/vocabulary/use-undo';
import { VocabularyPage } from '@/components/vocabulary/VocabularyPage';
import { type VocabularyServices, listed } from '@/lib/vocabulary';
import { firstSave } from '@/lib/vocabulary/merge';
import { ship } from '../vocabulary/words';

beforeAll(() => {
  // jsdom opens no dialogs, and lays nothing out.
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true;
  };
  Element.prototype.scrollIntoView = () => {};
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      unobserve() {}
      disconnect() {}
    },
  );
});
afterEach(() => render(null, document.body));

const word = firstSave(ship, 'id-1', 0);
let isFull: boolean;
/** A disk that is full or not. */
const written = vi.fn(async () => {
  if (isFull) throw new Error('full');
  return 'deed';
});

const services = {
  newest: async () => [word],
  list: async function* list() {
    yield [listed(word)];
  },
  words: async () => [word],
  verdicts: async () => ({}),
  subscribe: () => () => {},
  define: async () => [[]],
  edit: written,
  undo: vi.fn(async () => void (await written())),
  entries: async () => [],
  keepEntries: written,
  copies: async () => [],
  isBackupDue: async () => false,
  lostSince: async () => null,
  dueCounts: async () => ({ learning: 0, reviews: 0, fresh: 0 }),
} satisfies Partial<VocabularyServices>;

beforeEach(() => {
  isFull = true;
  vi.clearAllMocks();
});

function find<Kind extends Element>(selector: string, kind: new () => Kind): Kind {
  const found = document.querySelector(selector);
  if (found instanceof kind) return found;
  throw new Error(`no ${selector}`);
}
const fill = (selector: string, text: string) => {
  const field = find(selector, HTMLElement) as HTMLInputElement;
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
};
const submit = (selector: string) => find(selector, HTMLFormElement).requestSubmit();

describe('the editor of a word', () => {
  it('keeps what is in it until it is written, and says what went wrong', async () => {
    render(<VocabularyPage services={services as never} locale="en" shortcut="" />, document.body);
    await vi.waitFor(() => find('article.word', HTMLElement));
    find('article.word', HTMLElement).dispatchEvent(
      new KeyboardEvent('keydown', { key: 'e', bubbles: true }),
    );
    await vi.waitFor(() => find('.editor textarea', HTMLElement));
    fill('.editor textarea', 'a long note');
    submit('.editor form');
    await vi.waitFor(() => find('.editor [role=alert]', HTMLElement));
    expect(find('.editor textarea', HTMLTextAreaElement).value).toBe('a long note');
    const { violations } = await axe.run(find('.editor', HTMLElement), {
      rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
    });
    expect(violations.map(({ id }) => id)).toEqual([]);
    isFull = false;
    submit('.editor form');
    await vi.waitFor(() => expect(document.querySelector('.editor')).toBeNull());
    expect(written).toHaveBeenLastCalledWith(
      ['id-1'],
      expect.objectContaining({ notes: 'a long note' }),
    );
  });
});

describe('the form of own entries', () => {
  const draw = () => {
    render(
      <OwnEntries
        services={services as never}
        failure={null}
        onDone={() => {}}
        attempt={async (act) =>
          act().then(
            () => true,
            () => false,
          )
        }
        toasts={null}
        onClose={() => {}}
      />,
      document.body,
    );
  };

  it('is emptied once the entry is written, not before', async () => {
    draw();
    fill('.own-form input', '读伴');
    fill('.own-form textarea', 'companion');
    submit('.own-form');
    await vi.waitFor(() => expect(written).toHaveBeenCalledTimes(1));
    await vi.waitFor(() =>
      expect(find('.own-form button', HTMLButtonElement).disabled).toBe(false),
    );
    expect(find('.own-form textarea', HTMLTextAreaElement).value).toBe('companion');
    isFull = false;
    submit('.own-form');
    await vi.waitFor(() => expect(find('.own-form textarea', HTMLTextAreaElement).value).toBe(''));
  });

  it.each([
    ['meanings', '读伴', ' \n '],
    ['a word', '  ', 'companion'],
  ])('takes no blanks for %s, and keeps the rest', async (_why, text, senses) => {
    draw();
    fill('.own-form input', text);
    fill('.own-form textarea', senses);
    await vi.waitFor(() => expect(find('.own-form', HTMLFormElement).checkValidity()).toBe(false));
    submit('.own-form');
    expect(written).not.toHaveBeenCalled();
    expect(find('.own-form input', HTMLInputElement).value).toBe(text);
  });
});

it('a tag stays in its field until it is given', async () => {
  let isDone = false;
  const bar = (
    <BulkBar
      count={1}
      tags={[]}
      onTag={async () => isDone}
      onState={() => {}}
      onRemove={() => {}}
      onClear={() => {}}
    />
  );
  render(bar, document.body);
  fill('.bulk-tag input', 'sea');
  const press = async () => {
    await vi.waitFor(() =>
      expect(find('.bulk-tag button', HTMLButtonElement).disabled).toBe(false),
    );
    submit('.bulk-tag');
    await Promise.resolve();
  };
  await press();
  expect(find('.bulk-tag input', HTMLInputElement).value).toBe('sea');
  isDone = true;
  await press();
  await vi.waitFor(() => expect(find('.bulk-tag input', HTMLInputElement).value).toBe(''));
});

describe('undo on the page', () => {
  let undo: Undo;
  function Undoing() {
    undo = useUndo();
    return <p>{undo.latest?.message}</p>;
  }
  const deed = (message: string) => ({ message, undo: vi.fn(async () => void (await written())) });

  it('keeps a deed that could not be taken back, and its offer', async () => {
    render(<Undoing />, document.body);
    const one = deed('one');
    undo.done(one);
    await vi.waitFor(() => expect(find('p', HTMLElement).textContent).toBe('one'));
    await expect(undo.undo()).rejects.toThrow('full');
    expect(find('p', HTMLElement).textContent).toBe('one');
    isFull = false;
    await undo.undo();
    await undo.undo();
    expect(one.undo).toHaveBeenCalledTimes(2);
    await vi.waitFor(() => expect(find('p', HTMLElement).textContent).toBe(''));
  });

  it('asked for twice at once takes two deeds back, the last first', async () => {
    isFull = false;
    render(<Undoing />, document.body);
    const [one, two] = [deed('one'), deed('two')];
    undo.done(one);
    undo.done(two);
    await Promise.all([undo.undo(), undo.undo()]);
    expect([one.undo, two.undo].map(({ mock }) => mock.calls.length)).toEqual([1, 1]);
    expect(two.undo.mock.invocationCallOrder[0]).toBeLessThan(
      one.undo.mock.invocationCallOrder[0] ?? 0,
    );
  });
});
