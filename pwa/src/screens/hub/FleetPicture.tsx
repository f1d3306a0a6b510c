import type { FleetHub } from "../../app/hub";
import { t } from "../../app/words";
import { type Cell, cells, gaps, HOURS } from "./hours";

const WIDTH = 340;
const ROW = 34;
const TOP = 22;
const SIDE = 10;
const STEP = (WIDTH - 2 * SIDE) / HOURS;
const THREAD = 12;

/** Each hub a thread of the cloth, each hour a stitch: what was heard of it in a day. The list says the same in words. */
export function FleetPicture({ hubs, at }: { hubs: readonly FleetHub[]; at: string }) {
  const days = hubs.map((hub) => ({ hub, day: cells(hub.hours, at) }));
  const label = t("fleet-picture-label", {
    hubs: hubs.length,
    gaps: days.filter(({ day }) => gaps(day) > 0).length,
  });
  return (
    <figure class="stack-s fleet-figure">
      <svg class="hub-map" viewBox={`0 0 ${WIDTH} ${TOP + hubs.length * ROW}`} role="img" aria-label={label}>
        {days.map(({ hub, day }, row) => (
          <g key={hub.region} transform={`translate(${SIDE} ${TOP + row * ROW})`}>
            <text class="hub-name" y="-5">
              {short(hub.name)}
            </text>
            {day.map((cell, place) => (
              <Stitch key={place} cell={cell} x={place * STEP} />
            ))}
          </g>
        ))}
      </svg>
      <figcaption class="small soft fleet-legend">
        {(["ok", "warning", "problem", "gap"] as const).map((cell) => (
          <span key={cell} class="fleet-key">
            <svg width="12" height="14" viewBox="0 0 12 14" aria-hidden="true">
              <Stitch cell={cell} x={0} />
            </svg>
            {t(`fleet-cell-${cell}`)}
          </span>
        ))}
        <span>{t("fleet-picture-time")}</span>
      </figcaption>
    </figure>
  );
}

/** Told apart by shape too, not by colour alone: whole, half, crossed, or only an outline. */
function Stitch({ cell, x }: { cell: Cell; x: number }) {
  if (cell === "before") return null;
  const tone = cell === "notice" ? "ok" : cell;
  const width = STEP - 3;
  return (
    <g class={`fleet-stitch fleet-${tone}`}>
      <rect x={x + 1} y="1" width={width} height={THREAD} rx="2" />
      {tone === "warning" && (
        <rect class="fleet-half" x={x + 1} y="1" width={width} height={THREAD / 2} rx="2" />
      )}
      {tone === "problem" && (
        <path
          d={`M${x + 2.5} 2.5 l${width - 3} ${THREAD - 3} m0 ${3 - THREAD} l${3 - width} ${THREAD - 3}`}
        />
      )}
    </g>
  );
}

const MOST_LETTERS = 38;

function short(name: string): string {
  const letters = [...name];
  return letters.length > MOST_LETTERS ? `${letters.slice(0, MOST_LETTERS - 1).join("")}…` : name;
}
