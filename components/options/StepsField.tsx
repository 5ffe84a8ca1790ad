import { useId, useState } from 'preact/hooks';
import { parseSteps } from '@/lib/vocabulary';
import { useT } from '../i18n';

export interface StepsFieldProps {
  readonly label: string;
  /** "1m 10m"; '' for none. */
  readonly value: string;
  /** Called with what can be read as steps only. */
  readonly onChange: (steps: string) => void;
}

/** Steps of learning, typed as they are written. */
export function StepsField({ label, value, onChange }: StepsFieldProps) {
  const t = useT();
  const [isWrong, setWrong] = useState(false);
  const help = useId();
  return (
    <>
      <label class="options-row">
        <span>{label}</span>
        <input
          type="text"
          class="options-steps"
          value={value}
          spellcheck={false}
          autocomplete="off"
          aria-invalid={isWrong}
          aria-describedby={isWrong ? help : undefined}
          onChange={({ currentTarget }) => {
            const steps = currentTarget.value.trim();
            const areSteps = parseSteps(steps) !== null;
            setWrong(!areSteps);
            if (areSteps) onChange(steps);
          }}
        />
      </label>
      {isWrong && (
        <p id={help} class="options-help" role="alert">
          {t('options.stepsHelp')}
        </p>
      )}
    </>
  );
}
