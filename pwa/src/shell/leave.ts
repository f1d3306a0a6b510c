/** Quick exit: one touch, or Escape twice, and the page is a harmless one. */
import { lock } from "../app/profiles";
import { lang } from "../app/settings";

const LEFT = "left";
const TWICE_MS = 800;

const harmlessPage = (): string => (lang.peek() === "es" ? "/notas.html" : "/notes.html");

/** Locks, forgets, and puts a plain page of notes in this one's place. */
export function leave(): void {
  try {
    sessionStorage.setItem(LEFT, "1");
  } catch {
    // without it only the browser's own Back button could show the front screen, locked
  }
  document.documentElement.hidden = true;
  try {
    lock("asked");
  } finally {
    location.replace(harmlessPage());
  }
}

function cameBack(): boolean {
  const [entry] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
  return entry?.type === "back_forward";
}

/** After a quick exit the browser's Back button must not bring the app up again: only opening it anew does. */
export function stayAway(): boolean {
  try {
    if (sessionStorage.getItem(LEFT) !== "1") return false;
    if (cameBack()) {
      location.replace(harmlessPage());
      return true;
    }
    sessionStorage.removeItem(LEFT);
  } catch {
    // no session storage, no trace to follow
  }
  return false;
}

export function listenForEscape(): void {
  let before = 0;
  addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || event.repeat) return;
    if (event.timeStamp - before < TWICE_MS) leave();
    before = event.timeStamp;
  });
  // A page kept whole by the browser for its Back button comes up without loading anew.
  addEventListener("pageshow", (event) => {
    if (event.persisted && sessionStorage.getItem(LEFT) === "1") location.replace(harmlessPage());
  });
}
