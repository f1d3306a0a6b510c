/** Puts what she chose on the page itself: theme, size of the text, and the name and icon to install. */
import { effect, signal } from "@preact/signals";
import { appName, textSize, theme } from "../app/settings";

const MANIFESTS = { Tejedora: "manifest", Notas: "notas", Cuaderno: "cuaderno" } as const;

function point(selector: string, href: string): void {
  const link = document.querySelector<HTMLLinkElement>(selector);
  if (link && link.getAttribute("href") !== href) link.setAttribute("href", href);
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
  });
  effect(() => page.style.setProperty("--text-scale", String(textSize.value / 100)));
  effect(() => {
    const icon = appName.value.toLowerCase();
    point('link[rel="manifest"]', `/${MANIFESTS[appName.value]}.webmanifest`);
    point('link[rel="icon"]', `/icons/${icon}.svg`);
    point('link[rel="apple-touch-icon"]', `/icons/${icon}-192.png`);
  });
}
