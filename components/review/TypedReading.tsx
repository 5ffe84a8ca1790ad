import { useEffect, useRef } from 'preact/hooks';
import { useT } from '../i18n';

export interface TypedReadingProps {
  readonly value: string;
  readonly onInput: (typed: string) => void;
  readonly onDone: () => void;
}

/** Where a word's reading is typed. */
export function TypedReading({ value, onInput, onDone }: TypedReadingProps) {
  const t = useT();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  return (
    <form
      class="typed"
      onSubmit={(event) => {
        event.preventDefault();
        onDone();
      }}
    >
      <label>
        <span>{t('review.typed.label')}</span>
        <input
          ref={field}
          type="text"
          inputMode="text"
          autocapitalize="none"
          autocomplete="off"
          spellcheck={false}
          lang="zh-Latn-pinyin"
          maxLength={200}
          placeholder="pin1yin1, pīnyīn"
          value={value}
          onInput={({ currentTarget }) => onInput(currentTarget.value)}
        />
      </label>
      <button type="submit" class="primary">
        {t('review.typed.check')}
      </button>
    </form>
  );
}
