import type {
  ListedWord,
  NewReading,
  SavedWord,
  VocabularyServices,
  WordEdit,
} from '@/lib/vocabulary';
import type { Translate } from '../i18n';
import type { Deed } from './use-undo';

export interface Deeds {
  readonly remove: (words: readonly ListedWord[]) => Promise<void>;
  readonly tag: (ids: readonly string[], tag: string, remove: boolean) => Promise<void>;
  readonly judge: (ids: readonly string[], state: 'known' | 'ignored' | 'unseen') => Promise<void>;
  readonly edit: (word: SavedWord, edit: WordEdit, reading: NewReading | null) => Promise<void>;
}

/**
 * What the reader does with words of the list, each told of and undoable.
 * @param onRestored called with a single word that came back
 */
export function deeds(
  services: VocabularyServices,
  t: Translate,
  done: (deed: Deed) => void,
  onRestored: (id: string) => void,
): Deeds {
  const tell = (message: string, ...ids: readonly string[]) => {
    done({
      message,
      undo: async () => {
        for (const id of ids.toReversed()) await services.undo(id);
      },
    });
  };
  return {
    remove: async (words) => {
      const ids = words.map(({ id }) => id);
      await services.remove(ids);
      const [only] = words;
      const message =
        words.length === 1
          ? t('vocabulary.removed', [only?.simplified ?? ''])
          : t('vocabulary.bulk.removed', words.length);
      done({
        message,
        undo: async () => {
          await services.restore(ids);
          if (words.length === 1 && only !== undefined) onRestored(only.id);
        },
      });
    },
    tag: async (ids, tag, remove) => {
      const deed = await services.edit(ids, remove ? { removeTags: [tag] } : { addTags: [tag] });
      tell(t(remove ? 'vocabulary.bulk.untagged' : 'vocabulary.bulk.tagged', [tag]), deed);
    },
    judge: async (ids, state) => {
      const deed = await services.judge(ids, state);
      const name = t(`vocabulary.state.${state === 'unseen' ? 'learning' : state}`);
      tell(t('vocabulary.bulk.judged', [String(ids.length), name]), deed);
    },
    edit: async ({ id, simplified }, edit, reading) => {
      const moved = reading === null ? [] : [await services.changeReading(id, reading)];
      const edited = await services.edit([id], edit);
      tell(t('vocabulary.edit.done', [simplified]), ...moved, edited);
    },
  };
}
