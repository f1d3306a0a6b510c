/** Where she is: what the header says and where its arrow leads. */
import { effect, signal } from "@preact/signals";
import { appName } from "../app/settings";

export const screenTitle = signal("");
export const backTo = signal<string | null>(null);

// A neutral name stays neutral: the tab then says nothing of the screen either.
effect(() => {
  const neutral = appName.value !== "Tejedora";
  const here = screenTitle.value;
  document.title = neutral || !here || here === appName.value ? appName.value : `${here} · ${appName.value}`;
});
