/** The camera and the file picker, without the app locking behind them. */
import { pauseAutoLock } from "../../app/profiles";

/** The picker is over: files were chosen, or it was closed (older browsers only show that by coming back). */
function over(input: HTMLInputElement): Promise<void> {
  return new Promise((resolve) => {
    const once = { once: true };
    input.addEventListener("change", () => resolve(), once);
    input.addEventListener("cancel", () => resolve(), once);
    if (!("oncancel" in input)) window.addEventListener("focus", () => resolve(), once);
  });
}

/** Opens the picker of `input`; what is chosen reaches the input's own `change` handler, however late. */
export function pick(input: HTMLInputElement | null): void {
  if (!input) return;
  // The same photo may be chosen again after it was removed.
  input.value = "";
  void pauseAutoLock(async () => {
    const finished = over(input);
    input.click();
    await finished;
  });
}
