/** Puts what she chose on the page itself: theme, size of the text, and the name and icon to install. */
import { effect, signal } from "@preact/signals";
import { appName, textSize, theme } from "../app/settings";

const MANIFESTS = { Tejedora: "manifest", Notas: "notas", Cuaderno: "cuaderno" } as const;

/** The `<link>` of this kind, pointing here. */
function point(rel: string, href: string): void {
  let link = document.querySelector<HTMLLinkElement>(`link[rel="${rel}"]`);
  if (!link) {
    link = document.createElement("link");
    link.rel = rel;
    document.head.append(link);
  }
  if (link.getAttribute("href") !== href) link.setAttribute("href", href);
}

export function dress(): void {
  const page = document.documentElement;
  const nightNow = matchMedia("(prefers-color-scheme: dark)");
  const night = signal(nightNow.matches);
  nightNow.addEventListener("change", () => {
    night.value = nightNow.matches;
  });
  effect(() => {
    page.dataset.theme = theme.value === "system" ? (night.value ? "dark" : "light") : theme.value;
    const paper = getComputedStyle(page).getPropertyValue("--paper").trim();
    if (paper) document.querySelector('meta[name="theme-color"]')?.setAttribute("content", paper);
  });
  effect(() => page.style.setProperty("--text-scale", String(textSize.value / 100)));
  effect(() => {
    const icon = appName.value.toLowerCase();
    point("manifest", `/${MANIFESTS[appName.value]}.webmanifest`);
    point("icon", `/icons/${icon}.svg`);
    point("apple-touch-icon", `/icons/${icon}-192.png`);
  });
}
