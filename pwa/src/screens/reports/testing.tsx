/** For the component tests of these screens: a page to look at, and people's actions on it. */
import { type ComponentChildren, render } from "preact";
import { act } from "preact/test-utils";
import { LocationProvider } from "preact-iso";

let root: HTMLElement | null = null;

export async function show(screen: ComponentChildren): Promise<HTMLElement> {
  leave();
  const made = document.createElement("main");
  document.body.append(made);
  root = made;
  await act(async () => render(<LocationProvider>{screen}</LocationProvider>, made));
  return made;
}

export function leave(): void {
  if (root) render(null, root);
  root?.remove();
  root = null;
}

export function text(): string {
  return (root?.textContent ?? "").replace(/\s+/g, " ");
}

export function find<E extends Element>(selector: string, named?: string): E {
  const found = [...(root?.querySelectorAll<E>(selector) ?? [])].find(
    (one) => !named || (one.getAttribute("aria-label") ?? one.textContent ?? "").includes(named),
  );
  if (!found) throw new Error(`no ${selector} named ${named ?? "anything"} in: ${text()}`);
  return found;
}

export const button = (named: string): HTMLButtonElement => find("button", named);
export const link = (named: string): HTMLAnchorElement => find("a", named);

/** Waits for what the touch set going, as far as promises go. */
export async function touch(element: HTMLElement): Promise<void> {
  await act(async () => {
    element.click();
    await Promise.resolve();
  });
  await act(async () => {
    await new Promise((resolve) => setTimeout(resolve));
  });
}

export async function type(named: string, words: string): Promise<void> {
  const label = find<HTMLLabelElement>("label", named);
  const control = document.getElementById(label.htmlFor) as HTMLInputElement | HTMLTextAreaElement;
  await act(async () => {
    control.value = words;
    control.dispatchEvent(new Event("input", { bubbles: true }));
  });
}
