import { useT } from '../i18n';
import { localeKey } from '../locale-key';
import type { Failure } from './failure';

export interface FailureNoteProps {
  /** null: nothing is shown. */
  readonly failure: Failure | null;
}

/** Says in a dialog what went wrong: what the page says behind it can't be seen. */
export function FailureNote({ failure }: FailureNoteProps) {
  const t = useT();
  if (failure === null) return null;
  return (
    <p class="failure" role="alert">
      {failure === 'unknown'
        ? t('vocabulary.failure.notWritten')
        : t(`vocabulary.failure.${localeKey(failure)}`)}
    </p>
  );
}
