import { useField } from "../../../ui";

interface Props {
  value: string;
  options: readonly { value: string; label: string }[];
  onChange: (value: string) => void;
}

/** One of many, where cards would fill the screen. */
export function Select({ value, options, onChange }: Props) {
  return (
    <select
      class="input"
      autocomplete="off"
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      {...useField()}
    >
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}
