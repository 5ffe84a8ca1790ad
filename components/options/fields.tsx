import { type ComponentChildren, createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { SettingName, Settings } from '@/lib/settings';
import { useT } from '../i18n';

/** Gives one setting another value. */
export type ChangeSetting = <N extends SettingName>(name: N, value: Settings[N]) => void;

/** What rows need to offer a setting's default again; null: they don't. */
export const DefaultsContext = createContext<{
  readonly defaults: Settings;
  readonly onChange: ChangeSetting;
} | null>(null);

interface SectionProps {
  /** What a link to it ends in. */
  readonly id?: string;
  readonly title: string;
  readonly help?: string;
  readonly children: ComponentChildren;
}

/** Settings that belong together. */
export function Section({ id, title, help, children }: SectionProps) {
  return (
    <section id={id}>
      <h2>{title}</h2>
      {help && <p class="options-help">{help}</p>}
      {children}
    </section>
  );
}

interface ChoiceProps<T extends string | number> {
  readonly name?: SettingName;
  readonly label: string;
  readonly value: T;
  readonly values: readonly T[];
  readonly text: (value: T) => string;
  readonly onChange: (value: T) => void;
}

/** A labelled list to choose one from. A value that isn't in the list, set elsewhere, is shown as well. */
export function Choice<T extends string | number>({
  name,
  label,
  value,
  values,
  text,
  onChange,
}: ChoiceProps<T>) {
  const shown = values.includes(value) ? values : [...values, value];
  return (
    <Row name={name} label={label} value={value}>
      <select
        value={shown.indexOf(value)}
        onChange={(event) => {
          const chosen = shown[event.currentTarget.selectedIndex];
          if (chosen !== undefined) onChange(chosen);
        }}
      >
        {shown.map((each, index) => (
          <option key={each} value={index}>
            {text(each)}
          </option>
        ))}
      </select>
    </Row>
  );
}

interface SwitchProps {
  readonly name?: SettingName;
  readonly label: string;
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
}

/** Something that is on or off. */
export function Switch({ name, label, on, onChange }: SwitchProps) {
  return (
    <Row name={name} label={label} value={on}>
      <input
        type="checkbox"
        checked={on}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
    </Row>
  );
}

interface RowProps {
  readonly name: SettingName | undefined;
  readonly label: string;
  readonly value: unknown;
  /** What the setting is changed with. */
  readonly children: ComponentChildren;
}

/** A setting with its name before it and, where it has been changed, the way back to its default behind it. */
export const Row = ({ name, label, value, children }: RowProps) => (
  <div class="options-field">
    <label class="options-row">
      <span>{label}</span>
      {children}
    </label>
    <ToDefault name={name} label={label} value={value} />
  </div>
);

/** Gives a setting its default back; nothing while it has it. */
export function ToDefault({ name, label, value }: Omit<RowProps, 'children'>) {
  const t = useT();
  const context = useContext(DefaultsContext);
  if (context === null || name === undefined) return null;
  const { defaults, onChange } = context;
  if (JSON.stringify(defaults[name]) === JSON.stringify(value)) return null;
  return (
    <button
      type="button"
      class="options-default"
      aria-label={t('options.toDefault', [label])}
      title={t('options.toDefault', [label])}
      onClick={() => onChange(name, defaults[name])}
    >
      <span aria-hidden="true">↺</span>
    </button>
  );
}
