/** Where she is: what the header says and where its arrow leads. */
import { effect, signal } from "@preact/signals";
import { appName } from "../app/settings";

export const screenTitle = signal("");
/** What the tab says instead, when the title names a person: browsers write titles into their history, unsealed. */
export const tabTitle = signal<string | null>(null);
export const backTo = signal<string | null>(null);

// A neutral name stays neutral: the tab then says nothing of the screen either.
effect(() => {
  const neutral = appName.value !== "Tejedora";
  const here = tabTitle.value ?? screenTitle.value;
  document.title = neutral || !here || here === appName.value ? appName.value : `${here} · ${appName.value}`;
});
