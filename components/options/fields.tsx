import type { ComponentChildren } from 'preact';

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
  readonly label: string;
  readonly value: T;
  readonly values: readonly T[];
  readonly text: (value: T) => string;
  readonly onChange: (value: T) => void;
}

/** A labelled list to choose one from. A value that isn't in the list, set elsewhere, is shown as well. */
export function Choice<T extends string | number>({
  label,
  value,
  values,
  text,
  onChange,
}: ChoiceProps<T>) {
  const shown = values.includes(value) ? values : [...values, value];
  return (
    <label class="options-row">
      <span>{label}</span>
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
    </label>
  );
}

interface SwitchProps {
  readonly label: string;
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
}

/** Something that is on or off. */
export function Switch({ label, on, onChange }: SwitchProps) {
  return (
    <label class="options-row">
      <span>{label}</span>
      <input
        type="checkbox"
        checked={on}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
    </label>
  );
}
