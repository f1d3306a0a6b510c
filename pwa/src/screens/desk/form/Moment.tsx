import { useField } from "../../../ui";

/** A day and a time as this device's clock tells them, kept as an instant. */
export function Moment({ value, onInput }: { value: string; onInput: (instant: string) => void }) {
  return (
    <input
      class="input"
      type="datetime-local"
      autocomplete="off"
      value={localOf(value)}
      onInput={(event) => onInput(instantOf(event.currentTarget.value))}
      {...useField()}
    />
  );
}

/** `2026-11-24T12:00` here, of `2026-11-24T18:00:00Z`. */
export function localOf(instant: string): string {
  const time = new Date(instant);
  if (instant === "" || Number.isNaN(time.getTime())) return "";
  const two = (number: number) => String(number).padStart(2, "0");
  const day = `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}`;
  return `${day}T${two(time.getHours())}:${two(time.getMinutes())}`;
}

export function instantOf(local: string): string {
  const time = new Date(local);
  return Number.isNaN(time.getTime()) ? "" : time.toISOString().replace(/\.\d+Z$/, "Z");
}
