import type { ComponentChild } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import {
  type EntryToKeep,
  type OwnEntry,
  type VocabularyServices,
  tidyPinyin,
} from '@/lib/vocabulary';
import { Reading } from '../Reading';
import { useT } from '../i18n';
import { useModal } from '../use-modal';
import type { Failure } from './failure';
import { FailureNote } from './FailureNote';
import type { Deed } from './use-undo';
import './dialog.css';
import './own-entries.css';

/** More entries than anyone leafs through are counted, not listed. */
const LISTED = 200;

export interface OwnEntriesProps {
  readonly services: Pick<
    VocabularyServices,
    'entries' | 'keepEntries' | 'dropEntries' | 'undo' | 'subscribe'
  >;
  readonly onDone: (deed: Deed) => void;
  /** Does something, and tells the reader if it fails. @returns true if it went well */
  readonly attempt: (act: () => Promise<void>) => Promise<boolean>;
  /** What went wrong last. */
  readonly failure: Failure | null;
  readonly onClose: () => void;
  /** What was done last, with its undo: outside the dialog nothing can be pressed. */
  readonly toasts: ComponentChild;
}

/** The reader's own dictionary: its entries, newest first, and a form for another. */
export function OwnEntries(props: OwnEntriesProps) {
  const { services, onDone, attempt, failure, onClose, toasts } = props;
  const t = useT();
  const dialog = useModal();
  const [entries, setEntries] = useState<readonly OwnEntry[] | null>(null);
  const read = () =>
    attempt(async () => {
      const all = await services.entries();
      setEntries([...all].sort((a, b) => b.changedAt - a.changedAt));
    });
  useEffect(() => {
    void read();
    return services.subscribe((change) => {
      if (change.entries === true) void read();
    });
  }, []);
  const tell = (message: string, deed: string) => {
    onDone({ message, undo: () => services.undo(deed) });
  };
  return (
    <dialog ref={dialog} class="dialog own-entries" aria-labelledby="own-title" onClose={onClose}>
      <h2 id="own-title">{t('vocabulary.own.title')}</h2>
      <p class="file-kind">{t('vocabulary.own.help')}</p>
      <EntryForm
        onAdd={(entry) =>
          attempt(async () => {
            tell(
              t('vocabulary.own.added', [entry.simplified]),
              await services.keepEntries([entry]),
            );
          })
        }
      />
      <FailureNote failure={failure} />
      {entries?.length === 0 && <p>{t('vocabulary.own.none')}</p>}
      <ul>
        {(entries ?? []).slice(0, LISTED).map((entry) => (
          <li key={entry.id}>
            <span lang="zh-Hans">{entry.simplified}</span>
            {entry.traditional !== entry.simplified && (
              <span lang="zh-Hant">〔{entry.traditional}〕</span>
            )}{' '}
            <Reading pinyin={entry.pinyin} />
            <span class="own-senses">{entry.senses.join('; ')}</span>
            <button
              type="button"
              class="quiet"
              aria-label={t('vocabulary.own.remove', [entry.simplified])}
              onClick={() =>
                void attempt(async () => {
                  tell(
                    t('vocabulary.own.removed', [entry.simplified]),
                    await services.dropEntries([entry.id]),
                  );
                })
              }
            >
              {t('vocabulary.remove')}
            </button>
          </li>
        ))}
      </ul>
      {(entries?.length ?? 0) > LISTED && (
        <p>{t('vocabulary.own.more', (entries?.length ?? 0) - LISTED)}</p>
      )}
      <div class="dialog-buttons">
        <button type="button" onClick={onClose}>
          {t('vocabulary.own.close')}
        </button>
      </div>
      {toasts}
    </dialog>
  );
}

interface EntryFormProps {
  /** @returns true once the entry is written; until then the form keeps it */
  readonly onAdd: (entry: EntryToKeep) => Promise<boolean>;
}

function EntryForm({ onAdd }: EntryFormProps) {
  const t = useT();
  const [word, setWord] = useState('');
  const [other, setOther] = useState('');
  const [pinyin, setPinyin] = useState('');
  const [senses, setSenses] = useState('');
  const [isAdding, setAdding] = useState(false);
  const add = async () => {
    setAdding(true);
    const isAdded = await onAdd({
      simplified: word.trim(),
      traditional: other.trim() || word.trim(),
      pinyin: tidyPinyin(pinyin.trim()),
      senses: senses
        .split('\n')
        .map((sense) => sense.trim())
        .filter((sense) => sense !== ''),
    });
    setAdding(false);
    if (isAdded) for (const clear of [setWord, setOther, setPinyin, setSenses]) clear('');
  };
  return (
    <form
      class="own-form"
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <Field label={t('vocabulary.own.word')} value={word} onChange={setWord} isRequired />
      <Field label={t('vocabulary.own.other')} value={other} onChange={setOther} />
      <Field label={t('vocabulary.own.pinyin')} value={pinyin} onChange={setPinyin} />
      <label class="field">
        {t('vocabulary.own.senses')}
        <textarea
          rows={2}
          required
          maxLength={4000}
          value={senses}
          ref={(field) =>
            field?.setCustomValidity(isBlank(senses) ? t('vocabulary.own.blank') : '')
          }
          onInput={({ currentTarget }) => {
            setSenses(currentTarget.value);
          }}
        />
      </label>
      <button type="submit" class="primary" disabled={isAdding}>
        {t('vocabulary.own.add')}
      </button>
    </form>
  );
}

interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly isRequired?: boolean;
}

function Field({ label, value, onChange, isRequired = false }: FieldProps) {
  const t = useT();
  const blank = isRequired && isBlank(value) ? t('vocabulary.own.blank') : '';
  return (
    <label class="field">
      {label}
      <input
        value={value}
        maxLength={100}
        required={isRequired}
        ref={(field) => field?.setCustomValidity(blank)}
        onInput={({ currentTarget }) => {
          onChange(currentTarget.value);
        }}
      />
    </label>
  );
}

/** What `required` lets pass, and is nothing all the same. */
const isBlank = (text: string) => text !== '' && text.trim() === '';
