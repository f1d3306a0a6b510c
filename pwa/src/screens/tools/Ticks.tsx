import { useId } from "preact/hooks";

interface Props {
  label: string;
  hideLabel?: boolean | undefined;
  hint: string | undefined;
  options: { value: string; label: string }[];
  ticked: readonly string[];
  onChange: (ticked: string[]) => void;
}

/** As many as are true. */
export function Ticks({ label, hideLabel, hint, options, ticked, onChange }: Props) {
  const id = useId();
  const toggled = (value: string, on: boolean) =>
    options.map((option) => option.value).filter((other) => (other === value ? on : ticked.includes(other)));
  return (
    <fieldset class="choice" aria-describedby={hint ? id : undefined}>
      <legend class={hideLabel ? "visually-hidden" : "field-label"}>{label}</legend>
      {hint && (
        <p class="field-hint" id={id}>
          {hint}
        </p>
      )}
      <div class="choice-options">
        {options.map(({ value, label: words }) => (
          <label class="choice-card" key={value}>
            <input
              type="checkbox"
              autocomplete="off"
              checked={ticked.includes(value)}
              onChange={(event) => onChange(toggled(value, event.currentTarget.checked))}
            />
            <span class="choice-text">
              <span class="choice-label">{words}</span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
