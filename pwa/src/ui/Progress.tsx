import "./progress.css";

interface Props {
  value: number;
  max: number;
  /** What advances, and how far, in words: `Lección 2 de 4`. */
  label: string;
  hideLabel?: boolean | undefined;
}

export function Progress({ value, max, label, hideLabel }: Props) {
  return (
    <div class="progress">
      <span class={hideLabel ? "visually-hidden" : "progress-label"}>{label}</span>
      <progress value={Math.min(value, max)} max={Math.max(max, 1)} aria-label={label} />
    </div>
  );
}
