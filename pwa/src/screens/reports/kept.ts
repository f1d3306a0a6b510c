/** Half-written answers: they outlive an error and a change of screen, and are forgotten when the app locks. */
import { effect, signal } from "@preact/signals";
import { current } from "../../app/profiles";

const texts = signal<Record<string, string>>({});

effect(() => {
  if (!current.value) texts.value = {};
});

export function keptText(id: string): string {
  return texts.value[id] ?? "";
}

export function keepText(id: string, text: string): void {
  texts.value = { ...texts.peek(), [id]: text };
}
