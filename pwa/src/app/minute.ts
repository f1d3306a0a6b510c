/** The present, for words like "since two hours": renewed each minute while a page is looked at. */
import { signal } from "@preact/signals";

export const minute = signal(new Date());

if (typeof document !== "undefined") {
  const renew = () => {
    if (document.visibilityState === "visible") minute.value = new Date();
  };
  setInterval(renew, 60_000);
  document.addEventListener("visibilitychange", renew);
}
