import { useEffect, useRef, useState } from 'preact/hooks';
import type { AnalysedToken, Explanation } from '@/lib/analysis';
import { type EntryToKeep, tidyPinyin } from '@/lib/vocabulary';
import { useT } from '../i18n';
import { langOf, type Script } from './script';

export interface OwnEntryFormProps {
  readonly token: AnalysedToken;
  /** null where the word could not be looked up. */
  readonly explanation: Explanation | null;
  readonly script: Script;
  /** The id of the heading's element. */
  readonly nameId: string;
  readonly onKeep: (entry: EntryToKeep) => void;
  readonly onCancel: () => void;
}

/** Lets the reader write an entry of their own, beginning with what the dictionary has. */
export function OwnEntryForm(props: OwnEntryFormProps) {
  const { token, explanation, script, nameId, onKeep, onCancel } = props;
  const t = useT();
  const entry = explanation?.entries[0];
  const [pinyin, setPinyin] = useState(entry?.pinyin ?? token.spelled.join(' '));
  const [meaning, setMeaning] = useState(entry?.senses.join('\n') ?? token.facts?.gloss ?? '');
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  const senses = meaning
    .split('\n')
    .map((sense) => sense.trim())
    .filter((sense) => sense !== '');
  const keep = () => {
    if (senses.length === 0) return;
    const { simplified, traditional } = entry ?? token.headword;
    onKeep({ simplified, traditional, pinyin: tidyPinyin(pinyin.trim()), senses });
  };
  const pressed = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    if (event.key === 'Escape') onCancel();
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) keep();
  };
  return (
    <form
      class="own-form"
      onSubmit={(event) => {
        event.preventDefault();
        keep();
      }}
    >
      <h2 id={nameId} class="headword" lang={langOf(script)}>
        {token.headword[script]}
      </h2>
      <label>
        {t('vocabulary.own.pinyin')}
        <input
          value={pinyin}
          maxLength={100}
          lang="zh-Latn-pinyin"
          spellcheck={false}
          onKeyDown={pressed}
          onInput={({ currentTarget }) => setPinyin(currentTarget.value)}
        />
      </label>
      <label>
        {t('vocabulary.own.senses')}
        <textarea
          ref={field}
          rows={4}
          maxLength={4000}
          value={meaning}
          onKeyDown={pressed}
          onInput={({ currentTarget }) => setMeaning(currentTarget.value)}
        />
      </label>
      <div class="actions">
        <button type="submit" class="action save" aria-disabled={senses.length === 0}>
          {t('card.keepEntry')}
        </button>
        <button type="button" class="action" onClick={onCancel}>
          {t('card.cancel')}
        </button>
      </div>
    </form>
  );
}
