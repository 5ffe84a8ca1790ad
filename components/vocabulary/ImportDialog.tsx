import { useEffect, useRef } from 'preact/hooks';
import type { Fault, ImportMode, ImportPlan, NoBackup } from '@/lib/vocabulary';
import { useT } from '../i18n';
import { localeKey } from '../locale-key';
import './dialog.css';

/** More faults than anyone reads are counted, not listed. */
const LISTED_FAULTS = 20;

/** What there is to say of a chosen file. */
export type ImportOffer =
  | { readonly kind: 'refused'; readonly reason: NoBackup }
  | {
      readonly kind: 'planned';
      readonly plan: ImportPlan;
      readonly faults: readonly Fault[];
      /** The words changed while the dialog was open: these are new figures. */
      readonly isRevised: boolean;
    };

export interface ImportDialogProps {
  readonly offer: ImportOffer;
  readonly onMode: (mode: ImportMode) => void;
  readonly onConfirm: (plan: ImportPlan) => void;
  readonly onCancel: () => void;
}

/** Says what an import would do, and does nothing before that is confirmed. */
export function ImportDialog({ offer, onMode, onConfirm, onCancel }: ImportDialogProps) {
  const t = useT();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  return (
    <dialog ref={dialog} class="dialog" aria-labelledby="import-title" onClose={onCancel}>
      <h2 id="import-title">{t('vocabulary.import.title')}</h2>
      {offer.kind === 'refused' ? (
        <p>{t(`vocabulary.import.refused.${localeKey(offer.reason)}`)}</p>
      ) : (
        <>
          <ModeChoice mode={offer.plan.mode} onMode={onMode} />
          {offer.isRevised && <p role="alert">{t('vocabulary.import.revised')}</p>}
          <Summary plan={offer.plan} />
          <Faults faults={offer.faults} />
        </>
      )}
      <div class="dialog-buttons">
        <button type="button" onClick={onCancel}>
          {t('vocabulary.cancel')}
        </button>
        {offer.kind === 'planned' && (
          <button
            type="button"
            class="primary"
            disabled={isIdle(offer.plan)}
            onClick={() => {
              onConfirm(offer.plan);
            }}
          >
            {t('vocabulary.import.confirm')}
          </button>
        )}
      </div>
    </dialog>
  );
}

const isIdle = ({ words, removals, verdicts }: ImportPlan) =>
  words.length + removals.length + verdicts.length === 0;

function ModeChoice({
  mode,
  onMode,
}: {
  readonly mode: ImportMode;
  readonly onMode: (mode: ImportMode) => void;
}) {
  const t = useT();
  return (
    <fieldset>
      {(['merge', 'replace'] as const).map((choice) => (
        <label key={choice}>
          <input
            type="radio"
            name="mode"
            checked={mode === choice}
            onChange={() => {
              onMode(choice);
            }}
          />
          {t(`vocabulary.import.${choice}`)}
        </label>
      ))}
    </fieldset>
  );
}

function Summary({ plan }: { readonly plan: ImportPlan }) {
  const t = useT();
  const counts = (['added', 'changed', 'unchanged', 'removed', 'verdicts'] as const).filter(
    (key) => plan.summary[key] > 0,
  );
  return (
    <ul class="summary" aria-live="polite">
      {counts.map((key) => (
        <li key={key}>{t(`vocabulary.import.count.${key}`, plan.summary[key])}</li>
      ))}
      {isIdle(plan) && <li>{t('vocabulary.import.nothing')}</li>}
    </ul>
  );
}

function Faults({ faults }: { readonly faults: readonly Fault[] }) {
  const t = useT();
  if (faults.length === 0) return null;
  return (
    <details class="faults" open={faults.length <= 3}>
      <summary>{t('vocabulary.import.faults', faults.length)}</summary>
      <ul>
        {faults.slice(0, LISTED_FAULTS).map(({ place, problem }, index) => (
          <li key={index}>
            <code>{place}</code> {problem}
          </li>
        ))}
        {faults.length > LISTED_FAULTS && (
          <li>{t('vocabulary.import.moreFaults', faults.length - LISTED_FAULTS)}</li>
        )}
      </ul>
    </details>
  );
}
