/** Short words about what has just happened: shown for a while, and read out. */
import { signal } from "@preact/signals";
import { Icon } from "./Icon";
import "./toasts.css";

type Tone = "good" | "info" | "danger";

interface Toast {
  id: number;
  text: string;
  tone: Tone;
}

const SHOWN_MS = 6000;

const shown = signal<Toast[]>([]);
let last = 0;

/** Says it on any screen. For what she must act on use a `Notice` instead: this one goes away by itself. */
export function toast(text: string, tone: Tone = "good"): void {
  const id = ++last;
  shown.value = [...shown.peek(), { id, text, tone }];
  setTimeout(() => {
    shown.value = shown.peek().filter((other) => other.id !== id);
  }, SHOWN_MS);
}

/** Nothing said on a screen may outlive a lock. */
export function clearToasts(): void {
  shown.value = [];
}

export function Toasts() {
  return (
    <div class="toasts" role="status" aria-live="polite">
      {shown.value.map((one) => (
        <p class={`toast toast-${one.tone}`} key={one.id}>
          <Icon name={one.tone === "good" ? "check" : one.tone} size={20} />
          <span>{one.text}</span>
        </p>
      ))}
    </div>
  );
}
