import type { Fault, ImportMode, ImportPlan } from '@/lib/vocabulary';
import { useT } from '../i18n';
import { useModal } from '../use-modal';
import { localeKey } from '../locale-key';
import { ColumnChoice } from './ColumnChoice';
import type { Failure } from './failure';
import { FailureNote } from './FailureNote';
import type { ImportChoice, ImportOffer } from './import-choice';
import './dialog.css';

/** More faults than anyone reads are counted, not listed. */
const LISTED_FAULTS = 20;

export interface ImportDialogProps {
  readonly offer: ImportOffer;
  /** What went wrong as it was confirmed. */
  readonly failure: Failure | null;
  readonly onChange: (choice: ImportChoice) => void;
  readonly onConfirm: (plan: ImportPlan) => void;
  readonly onCancel: () => void;
}

/** Says what an import would do, and does nothing before that is confirmed. */
export function ImportDialog(props: ImportDialogProps) {
  const { offer, failure, onChange, onConfirm, onCancel } = props;
  const t = useT();
  const dialog = useModal();
  return (
    <dialog ref={dialog} class="dialog" aria-labelledby="import-title" onClose={onCancel}>
      <h2 id="import-title">{t('vocabulary.import.title')}</h2>
      {offer.kind === 'refused' ? (
        <p>{t(`vocabulary.import.refused.${localeKey(offer.reason)}`)}</p>
      ) : (
        <>
          <Taken choice={offer.choice} onChange={onChange} />
          {offer.isRevised && <p role="alert">{t('vocabulary.import.revised')}</p>}
          <Summary plan={offer.plan} />
          <Faults faults={offer.faults} />
        </>
      )}
      <FailureNote failure={failure} />
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

const isIdle = ({ summary }: ImportPlan) =>
  Object.entries(summary).every(([what, count]) => what === 'unchanged' || count === 0);

interface TakenProps {
  readonly choice: ImportChoice;
  readonly onChange: (choice: ImportChoice) => void;
}

/** How the file's words are taken: a backup beside or in place of those here, a table by its columns. */
function Taken({ choice, onChange }: TakenProps) {
  const t = useT();
  const { file, mode, columns, as } = choice;
  switch (file.kind) {
    case 'entries':
      return <p>{t('vocabulary.import.entries')}</p>;
    case 'known':
      return <p>{t('vocabulary.import.knownUpTo', [String(file.level)])}</p>;
    case 'backup':
      return (
        <Options
          name="mode"
          options={MODES}
          chosen={mode}
          label={(option) => t(`vocabulary.import.${option}`)}
          onChoose={(option) => {
            onChange({ ...choice, mode: option });
          }}
        />
      );
    case 'table':
      return (
        <>
          <p class="file-kind">
            {t(`vocabulary.import.format.${file.table.format}`)}
            {file.encoding !== null &&
              file.encoding !== 'utf-8' &&
              ` · ${file.encoding.toUpperCase()}`}
          </p>
          <ColumnChoice
            table={file.table}
            columns={columns}
            onChange={(chosen) => {
              onChange({ ...choice, columns: chosen });
            }}
          />
          <Options
            name="as"
            options={AS}
            chosen={as}
            label={(option) => t(`vocabulary.import.as.${option}`)}
            onChoose={(option) => {
              onChange({ ...choice, as: option });
            }}
          />
        </>
      );
  }
}

const MODES: readonly ImportMode[] = ['merge', 'replace'];
const AS: readonly ImportChoice['as'][] = ['saved', 'known'];

interface OptionsProps<Option> {
  readonly name: string;
  readonly options: readonly Option[];
  readonly chosen: Option;
  readonly label: (option: Option) => string;
  readonly onChoose: (option: Option) => void;
}

function Options<Option extends string>(props: OptionsProps<Option>) {
  const { name, options, chosen, label, onChoose } = props;
  return (
    <fieldset>
      {options.map((option) => (
        <label key={option}>
          <input
            type="radio"
            name={name}
            checked={chosen === option}
            onChange={() => {
              onChoose(option);
            }}
          />
          {label(option)}
        </label>
      ))}
    </fieldset>
  );
}

function Summary({ plan }: { readonly plan: ImportPlan }) {
  const t = useT();
  const counts = (
    [
      'added',
      'changed',
      'unchanged',
      'removed',
      'verdicts',
      'entries',
      'reviews',
      'answers',
      'settings',
    ] as const
  ).filter((key) => plan.summary[key] > 0);
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
