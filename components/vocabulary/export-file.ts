import {
  type SavedWord,
  type SentencePinyin,
  type VocabularyServices,
  sentencePinyin,
  AnkiRefusedError,
  type SentToAnki,
  sendToAnki,
  writeAnkiPackage,
  writeAnkiText,
  writeBackup,
  writeCsv,
  writePleco,
  writeSkritter,
} from '@/lib/vocabulary';

export const EXPORT_KINDS = ['backup', 'anki', 'ankiText', 'pleco', 'skritter', 'csv'] as const;
export type ExportKind = (typeof EXPORT_KINDS)[number];

/** How many sentences are read at once: the worker answers each batch within a moment. */
const SENTENCES_AT_ONCE = 200;

/**
 * Writes words to a file and hands it to the reader.
 * @param onProgress told which share of the work is done, 0 to 1, where it takes a while
 */
export async function exportFile(
  kind: ExportKind,
  services: VocabularyServices,
  onProgress: (share: number) => void,
): Promise<void> {
  const now = Date.now();
  const day = new Date(now).toISOString().slice(0, 10);
  const backup = await services.snapshot();
  const { words } = backup;
  const pinyin = () => sentencesPinyin(words, services, onProgress);
  switch (kind) {
    case 'backup':
      services.download(`duban-${day}.json`, 'application/json', writeBackup(backup, now));
      return;
    case 'anki': {
      const [sqlite, pinyinOf] = await Promise.all([services.openSqlite(), pinyin()]);
      const file = writeAnkiPackage(sqlite, words, pinyinOf, now);
      services.download(`duban-${day}.apkg`, 'application/octet-stream', file);
      return;
    }
    case 'ankiText':
      services.download(
        `duban-anki-${day}.txt`,
        'text/plain',
        writeAnkiText(words, await pinyin()),
      );
      return;
    case 'pleco':
      services.download(`duban-pleco-${day}.txt`, 'text/plain', writePleco(words));
      return;
    case 'skritter':
      services.download(`duban-skritter-${day}.txt`, 'text/plain', writeSkritter(words));
      return;
    case 'csv':
      services.download(`duban-${day}.csv`, 'text/csv', writeCsv(words));
  }
}

/** The pinyin of each word's latest sentence, by the word's id. */
async function sentencesPinyin(
  words: readonly SavedWord[],
  services: VocabularyServices,
  onProgress: (share: number) => void,
): Promise<ReadonlyMap<string, SentencePinyin>> {
  const pinyinOf = new Map<string, SentencePinyin>();
  const met = words.flatMap((word) => {
    const context = word.contexts.at(-1);
    return context === undefined ? [] : [{ word, context }];
  });
  for (let at = 0; at < met.length; at += SENTENCES_AT_ONCE) {
    const batch = met.slice(at, at + SENTENCES_AT_ONCE);
    const read = await services.readSentences(batch.map(({ context }) => context.sentence));
    batch.forEach(({ word, context }, index) => {
      pinyinOf.set(word.id, sentencePinyin(context, read[index] ?? [], word.pinyin));
    });
    onProgress((at + batch.length) / met.length);
  }
  return pinyinOf;
}

/**
 * Sends words to an Anki that runs on this machine. To be called at a click: the browser asks for leave then.
 * @throws AnkiAbsentError, AnkiRefusedError
 */
export async function sendWordsToAnki(
  services: VocabularyServices,
  onProgress: (share: number) => void,
): Promise<SentToAnki> {
  if (!(await services.allowAnki()))
    throw new AnkiRefusedError('the browser lets Duban not ask Anki');
  const { words } = await services.snapshot();
  return sendToAnki(words, await sentencesPinyin(words, services, onProgress));
}
