import { useId, useState } from 'preact/hooks';
import { useT } from '../i18n';
import './bulk-bar.css';

export interface BulkBarProps {
  /** How many words are selected; more than none. */
  readonly count: number;
  /** Tags there are, to choose from. */
  readonly tags: readonly string[];
  /** @returns true once it is done; until then the tag stays in its field */
  readonly onTag: (tag: string, remove: boolean) => Promise<boolean>;
  readonly onState: (state: 'known' | 'ignored' | 'unseen') => void;
  readonly onRemove: () => void;
  readonly onClear: () => void;
}

/** What can be done with all selected words at once. */
export function BulkBar({ count, tags, onTag, onState, onRemove, onClear }: BulkBarProps) {
  const t = useT();
  const list = useId();
  const [tag, setTag] = useState('');
  const give = async (remove: boolean) => {
    if (tag.trim() !== '' && (await onTag(tag.trim(), remove))) setTag('');
  };
  return (
    <section class="bulk" aria-label={t('vocabulary.bulk.title')}>
      <strong>{t('vocabulary.bulk.selected', count)}</strong>
      <form
        class="bulk-tag"
        onSubmit={(event) => {
          event.preventDefault();
          void give(false);
        }}
      >
        <input
          aria-label={t('vocabulary.bulk.tag')}
          placeholder={t('vocabulary.bulk.tag')}
          list={list}
          maxLength={60}
          value={tag}
          onInput={({ currentTarget }) => {
            setTag(currentTarget.value);
          }}
        />
        <datalist id={list}>
          {tags.map((name) => (
            <option key={name}>{name}</option>
          ))}
        </datalist>
        <button type="submit" disabled={tag.trim() === ''}>
          {t('vocabulary.bulk.addTag')}
        </button>
        <button
          type="button"
          disabled={tag.trim() === ''}
          onClick={() => {
            void give(true);
          }}
        >
          {t('vocabulary.bulk.removeTag')}
        </button>
      </form>
      <div class="bulk-states">
        {(['unseen', 'known', 'ignored'] as const).map((state) => (
          <button
            key={state}
            type="button"
            onClick={() => {
              onState(state);
            }}
          >
            {t(`vocabulary.state.${state === 'unseen' ? 'learning' : state}`)}
          </button>
        ))}
        <button type="button" onClick={onRemove}>
          {t('vocabulary.remove')}
        </button>
      </div>
      <button type="button" class="quiet" aria-keyshortcuts="Escape" onClick={onClear}>
        {t('vocabulary.bulk.clear')}
      </button>
    </section>
  );
}
