import type { LinkView } from "../../app/hub";
import { t } from "../../app/words";
import { place, WIDTH } from "./places";

const tone = (state: LinkView["state"]) =>
  state === "ready" ? "good" : state === "known" ? "known" : state === "trouble" ? "bad" : "waits";

/** Our hub in the middle, those above it above, those below it below; the list under it says the same in words. */
export function LinkMap({ name, links }: { name: string; links: readonly LinkView[] }) {
  const { places, height, centre } = place(links);
  const summary = t("hub-map-label", {
    name,
    ready: links.filter(({ state }) => state === "ready").length,
    total: links.length,
  });
  return (
    <svg class="hub-map" viewBox={`0 0 ${WIDTH} ${height}`} role="img" aria-label={summary}>
      {places.map(({ link, x, y }) => (
        <line
          key={link.region}
          class={`hub-line hub-line-${tone(link.state)}`}
          x1={centre.x}
          y1={centre.y}
          x2={x}
          y2={y}
        />
      ))}
      {places.map(({ link, x, y }) => (
        <g key={link.region}>
          <circle class={`hub-dot hub-dot-${tone(link.state)}`} cx={x} cy={y} r="12" />
          <text class="hub-name" x={x} y={y + 28} text-anchor="middle">
            {short(link.name)}
          </text>
        </g>
      ))}
      <circle class="hub-dot hub-dot-own" cx={centre.x} cy={centre.y} r="16" />
      <text class="hub-name hub-name-own" x={centre.x} y={centre.y + 34} text-anchor="middle">
        {short(name)}
      </text>
    </svg>
  );
}

const MOST_LETTERS = 18;

function short(name: string): string {
  const letters = [...name];
  return letters.length > MOST_LETTERS ? `${letters.slice(0, MOST_LETTERS - 1).join("")}…` : name;
}
