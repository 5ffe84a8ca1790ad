import { useId, useState } from 'preact/hooks';
import { parseSteps } from '@/lib/vocabulary';
import type { SettingName } from '@/lib/settings';
import { useT } from '../i18n';
import { Row } from './fields';

export interface StepsFieldProps {
  readonly name: SettingName;
  readonly label: string;
  /** "1m 10m"; '' for none. */
  readonly value: string;
  /** Called with what can be read as steps only. */
  readonly onChange: (steps: string) => void;
}

/** Steps of learning, typed as they are written. */
export function StepsField({ name, label, value, onChange }: StepsFieldProps) {
  const t = useT();
  const [isWrong, setWrong] = useState(false);
  const help = useId();
  return (
    <>
      <Row name={name} label={label} value={value}>
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
      </Row>
      {isWrong && (
        <p id={help} class="options-help" role="alert">
          {t('options.stepsHelp')}
        </p>
      )}
    </>
  );
}
