import { useEffect, useState } from 'preact/hooks';
import type { Rescued } from '@/lib/vocabulary';
import { useT } from '../i18n';
import { useModal } from '../use-modal';
import './dialog.css';

/** What the new database begins with: what could be read of the old one, the copy of a moment, or nothing. */
export type Beginning = 'readable' | number | 'nothing';

export interface StartAfreshProps {
  /** When copies were taken by themselves, in ms since the epoch, latest first. */
  readonly copies: readonly number[];
  readonly locale: string;
  /** Reads what can be read. */
  readonly rescue: () => Promise<Rescued>;
  readonly onStart: (beginning: Beginning) => void;
  readonly onCancel: () => void;
}

/** More than these are too old to begin with; they stay in the import menu. */
const OFFERED_COPIES = 3;

/** Asks what a new database is to begin with, before the old one is given up. */
export function StartAfresh({ copies, locale, rescue, onStart, onCancel }: StartAfreshProps) {
  const t = useT();
  const dialog = useModal();
  const [rescued, setRescued] = useState<Rescued | 'none' | null>(null);
  const [chosen, setChosen] = useState<Beginning | null>(null);
  useEffect(() => {
    rescue().then(setRescued, () => setRescued('none'));
  }, []);
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short' });
  const readable = rescued === null || rescued === 'none' ? 0 : rescued.backup.words.length;
  const offers: readonly (readonly [Beginning, string])[] = [
    ...(readable > 0 ? [['readable', t('vocabulary.afresh.readable', readable)] as const] : []),
    ...copies
      .slice(0, OFFERED_COPIES)
      .map((copy) => [copy, t('vocabulary.afresh.copy', [date.format(copy)])] as const),
    ['nothing', t('vocabulary.afresh.nothing')],
  ];
  const beginning = chosen ?? offers[0]?.[0] ?? 'nothing';
  return (
    <dialog ref={dialog} class="dialog" aria-labelledby="afresh-title" onClose={onCancel}>
      <h2 id="afresh-title">{t('vocabulary.afresh.title')}</h2>
      <p>{t('vocabulary.afresh.text')}</p>
      <p class="file-kind" aria-live="polite">
        {rescued === null && t('vocabulary.afresh.reading')}
        {rescued === 'none' && t('vocabulary.afresh.unreadable')}
        {rescued !== null &&
          rescued !== 'none' &&
          rescued.unreadable > 0 &&
          t('vocabulary.afresh.faulty', rescued.unreadable)}
      </p>
      {rescued !== null && (
        <fieldset class="beginnings">
          <legend>{t('vocabulary.afresh.begin')}</legend>
          {offers.map(([offer, label]) => (
            <label key={offer}>
              <input
                type="radio"
                name="beginning"
                checked={offer === beginning}
                onChange={() => setChosen(offer)}
              />
              {label}
            </label>
          ))}
        </fieldset>
      )}
      <div class="dialog-buttons">
        <button type="button" onClick={onCancel}>
          {t('vocabulary.cancel')}
        </button>
        <button
          type="button"
          class="primary"
          disabled={rescued === null}
          onClick={() => {
            onCancel();
            onStart(beginning);
          }}
        >
          {t('vocabulary.afresh.title')}
        </button>
      </div>
    </dialog>
  );
}
