import { useT } from '../i18n';

export interface LossProps {
  /** When the copy was taken, in ms since the epoch. */
  readonly copiedAt: number;
  readonly locale: string;
  readonly onBringBack: () => void;
  readonly onForget: () => void;
}

/** Tells that the browser has lost the words, and offers the copy that was taken before. */
export function Loss({ copiedAt, locale, onBringBack, onForget }: LossProps) {
  const t = useT();
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short' });
  return (
    <div class="failure" role="alert">
      <p>{t('vocabulary.loss.text', [date.format(copiedAt)])}</p>
      <p class="ways">
        <button type="button" class="primary" onClick={onBringBack}>
          {t('vocabulary.loss.bringBack')}
        </button>
        <button type="button" class="quiet" onClick={onForget}>
          {t('vocabulary.loss.forget')}
        </button>
      </p>
    </div>
  );
}
