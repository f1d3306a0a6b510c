import { useId } from "preact/hooks";
import { Icon } from "./Icon";
import type { IconName } from "./icons";
import "./choice.css";

export interface Option<V extends string | number> {
  value: V;
  label: string;
  hint?: string | undefined;
  icon?: IconName | undefined;
}

interface ChoiceProps<V extends string | number> {
  /** The question; read out before the options. */
  label: string;
  hint?: string | undefined;
  hideLabel?: boolean | undefined;
  options: readonly Option<V>[];
  value: V | null;
  onChange: (value: V) => void;
  /** `row`: short options side by side where they fit. */
  layout?: "stack" | "row" | undefined;
}

/** One of several, as cards large enough for a thumb. */
export function Choice<V extends string | number>(props: ChoiceProps<V>) {
  const { label, hint, hideLabel, options, value, onChange, layout = "stack" } = props;
  const name = useId();
  return (
    <fieldset class="choice" aria-describedby={hint ? `${name}-hint` : undefined}>
      <legend class={hideLabel ? "visually-hidden" : "field-label"}>{label}</legend>
      {hint && (
        <p class="field-hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
      <div class={`choice-options choice-${layout}`}>
        {options.map((option) => (
          <label class="choice-card" key={option.value}>
            <input
              type="radio"
              autocomplete="off"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            {option.icon && <Icon name={option.icon} />}
            <span class="choice-text">
              <span class="choice-label">{option.label}</span>
              {option.hint && <span class="choice-hint">{option.hint}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

interface ToggleProps {
  label: string;
  hint?: string | undefined;
  checked: boolean;
  onChange: (checked: boolean) => void;
  disabled?: boolean | undefined;
}

export function Toggle({ label, hint, checked, onChange, disabled }: ToggleProps) {
  const id = useId();
  return (
    <label class="toggle">
      <span class="choice-text">
        <span class="choice-label">{label}</span>
        {hint && (
          <span class="choice-hint" id={`${id}-hint`}>
            {hint}
          </span>
        )}
      </span>
      <input
        type="checkbox"
        autocomplete="off"
        role="switch"
        aria-checked={checked}
        checked={checked}
        disabled={disabled}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
    </label>
  );
}
