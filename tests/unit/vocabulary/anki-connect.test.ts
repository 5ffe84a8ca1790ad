import { beforeEach, describe, expect, it } from 'vitest';
import { type SavedWord, AnkiAbsentError, AnkiRefusedError, sendToAnki } from '@/lib/vocabulary';
import { ANKI_FIELDS } from '@/lib/vocabulary/export/anki-fields';
import { firstSave } from '@/lib/vocabulary/merge';
import { of } from './words';

interface Note {
  readonly fields: Readonly<Record<string, string>>;
  readonly tags: readonly string[];
}

/** An Anki in memory, that answers what we ask as AnkiConnect does. */
let notes: Note[];
let models: string[];
let permission: 'granted' | 'denied';
let refusedWord: string;

type Fetch = NonNullable<Parameters<typeof sendToAnki>[2]>;
const anki: Fetch = async (_url, init) => {
  const { action, params } = JSON.parse(String(init?.body)) as {
    action: string;
    params: { notes: never; modelName: string };
  };
  const answers: Record<string, () => unknown> = {
    requestPermission: () => ({ permission }),
    createDeck: () => 1,
    modelNames: () => models,
    createModel: () => models.push(params.modelName),
    findNotes: () => notes.map((_note, index) => index),
    notesInfo: () =>
      (params.notes as number[]).map((index) => ({
        fields: Object.fromEntries(
          Object.entries(notes[index]?.fields ?? {}).map(([name, value]) => [name, { value }]),
        ),
      })),
    addNotes: () =>
      (params.notes as Note[]).map((note) =>
        note.fields['Word'] === refusedWord ? null : notes.push(note),
      ),
  };
  const result = answers[action]?.() ?? null;
  return {
    headers: new Headers(),
    json: async () => ({ result, error: answers[action] ? null : `no ${action}` }),
    status: 200,
  };
};

const word = (more: Parameters<typeof of>[0], id = 'id-1'): SavedWord => firstSave(of(more), id, 0);

beforeEach(() => {
  notes = [];
  models = [];
  permission = 'granted';
  refusedWord = '';
});

describe('words for a running Anki', () => {
  it('become notes with all fields, the note type once', async () => {
    const tagged = { ...word({}), tags: ['two words'] };
    expect(await sendToAnki([tagged], new Map(), anki)).toEqual({ added: 1, refused: 0, known: 0 });
    await sendToAnki([], new Map(), anki);
    expect(models).toEqual(['Duban 读伴']);
    expect(Object.keys(notes[0]?.fields ?? {})).toEqual([...ANKI_FIELDS]);
    expect(notes).toMatchObject([{ fields: { Word: '轮船' }, tags: ['two_words'] }]);
  });

  it('are sent once, each reading by itself', async () => {
    const words = [word({ pinyin: 'háng' }), word({ pinyin: 'xíng' }, 'id-2')];
    await sendToAnki(words.slice(0, 1), new Map(), anki);
    expect(await sendToAnki(words, new Map(), anki)).toEqual({ added: 1, refused: 0, known: 1 });
    expect(notes).toHaveLength(2);
  });

  it('go in batches', async () => {
    const words = Array.from({ length: 250 }, (_, n) => word({ pinyin: String(n) }, String(n)));
    expect(await sendToAnki(words, new Map(), anki)).toEqual({ added: 250, refused: 0, known: 0 });
    expect(notes).toHaveLength(250);
  });

  it('are not counted as added where Anki takes them not', async () => {
    refusedWord = '船';
    const words = [word({}), word({ simplified: '船' }, 'id-2')];
    expect(await sendToAnki(words, new Map(), anki)).toEqual({ added: 1, refused: 1, known: 0 });
  });

  it('are kept back where Anki refuses', async () => {
    permission = 'denied';
    await expect(sendToAnki([word({})], new Map(), anki)).rejects.toThrow(AnkiRefusedError);
    expect(notes).toEqual([]);
  });

  it('are kept back where no Anki answers', async () => {
    const nobody: Fetch = () => Promise.reject(new TypeError('Failed to fetch'));
    await expect(sendToAnki([word({})], new Map(), nobody)).rejects.toThrow(AnkiAbsentError);
  });
});
