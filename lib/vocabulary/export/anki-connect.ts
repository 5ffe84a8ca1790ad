/**
 * Words straight into a running Anki, through its add-on AnkiConnect: the same note type and deck as in the
 * package. Notes that are there already, by word and reading, are left as they are.
 */
import type { YankiConnect, YankiConnectOptions } from 'yanki-connect';
import type { SavedWord } from '../saved-word';
import { ANKI_FIELDS, ankiFields, ankiTags } from './anki-fields';
import { ANKI_DECK, ANKI_MODEL, CARD_TEMPLATES, CARD_STYLE } from './anki-note-type';
import type { SentencePinyin } from './sentence-pinyin';

export interface SentToAnki {
  readonly added: number;
  /** Words that Anki would not take. */
  readonly refused: number;
  /** Words that Anki had already. */
  readonly known: number;
}

/** Nobody answers: Anki isn't running, or has no AnkiConnect. */
export class AnkiAbsentError extends Error {
  override name = 'AnkiAbsentError';
}

/** The reader told Anki, or the browser, to refuse. */
export class AnkiRefusedError extends Error {
  override name = 'AnkiRefusedError';
}

/** Notes in one request. */
const NOTES_AT_ONCE = 100;

/**
 * @param fetchAdapter stands in for the browser's own `fetch` in tests
 * @throws AnkiAbsentError, AnkiRefusedError, or what AnkiConnect says; what was added before stays
 */
export async function sendToAnki(
  words: readonly SavedWord[],
  pinyinOf: ReadonlyMap<string, SentencePinyin>,
  fetchAdapter?: YankiConnectOptions['fetchAdapter'],
): Promise<SentToAnki> {
  const client = await import('yanki-connect');
  const anki = new client.YankiConnect(fetchAdapter === undefined ? {} : { fetchAdapter });
  const { permission } = await anki.miscellaneous.requestPermission().catch((cause: unknown) => {
    throw new AnkiAbsentError('no answer from Anki', { cause });
  });
  if (permission !== 'granted') throw new AnkiRefusedError('Anki lets Duban add no notes');
  await anki.deck.createDeck({ deck: ANKI_DECK });
  await ensureModel(anki);

  const there = await wordsIn(anki);
  const notes = words
    .map((word) => ({ fields: ankiFields(word, pinyinOf.get(word.id) ?? null), word }))
    .filter(({ fields }) => !there.has(keyOf(fields)))
    .map(({ fields, word }) => ({
      deckName: ANKI_DECK,
      modelName: ANKI_MODEL,
      fields: { ...fields },
      tags: ankiTags(word).split(' ').filter(Boolean),
      // Anki looks at the first field alone, and 行 has several readings: we have looked at all.
      options: { allowDuplicate: true },
    }));
  let added = 0;
  for (let at = 0; at < notes.length; at += NOTES_AT_ONCE) {
    // An id for each note that was added, null for each that wasn't.
    const ids = await anki.note.addNotes({ notes: notes.slice(at, at + NOTES_AT_ONCE) });
    added += (ids ?? []).filter((id) => id !== null).length;
  }
  return { added, refused: notes.length - added, known: words.length - notes.length };
}

async function ensureModel(anki: YankiConnect): Promise<void> {
  const names = await anki.model.modelNames();
  if (names.includes(ANKI_MODEL)) return;
  await anki.model.createModel({
    modelName: ANKI_MODEL,
    inOrderFields: [...ANKI_FIELDS],
    css: CARD_STYLE,
    cardTemplates: CARD_TEMPLATES.map(({ name, front, back }) => ({
      Name: name,
      Front: front,
      Back: back,
    })),
  });
}

/** The words that Anki has notes of. */
async function wordsIn(anki: YankiConnect): Promise<ReadonlySet<string>> {
  const notes = await anki.note.findNotes({ query: `"note:${ANKI_MODEL}"` });
  const there = new Set<string>();
  for (let at = 0; at < notes.length; at += NOTES_AT_ONCE * 10) {
    const infos = await anki.note.notesInfo({ notes: notes.slice(at, at + NOTES_AT_ONCE * 10) });
    for (const { fields } of infos) {
      const value = (name: string) => fields[name]?.value ?? '';
      there.add(
        keyOf({
          Word: value('Word'),
          Traditional: value('Traditional'),
          Pinyin: value('Pinyin'),
        }),
      );
    }
  }
  return there;
}

interface WordFields {
  readonly Word: string;
  readonly Traditional: string;
  readonly Pinyin: string;
}

const keyOf = ({ Word, Traditional, Pinyin }: WordFields) =>
  JSON.stringify([Word, Traditional, Pinyin].map((text) => text.normalize('NFC')));
