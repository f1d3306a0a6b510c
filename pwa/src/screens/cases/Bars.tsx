import { useId } from "preact/hooks";
import { number, t } from "../../app/words";

interface Props {
  title: string;
  bars: readonly { label: string; count: number }[];
  /** What one counts: reports, cases, requests. */
  of: string;
}

const ROW = 34;
const WIDTH = 600;
const LABEL = 230;
const ROOM = WIDTH - LABEL - 60;

/** Longest label that fits beside a bar. */
const short = (label: string) => (label.length > 26 ? `${label.slice(0, 25)}…` : label);

/** Bars as a drawing for who sees it, and the same as a table for who listens or wants the numbers. */
export function Bars({ title, bars, of }: Props) {
  const id = useId();
  const most = Math.max(1, ...bars.map(({ count }) => count));
  const total = bars.reduce((sum, { count }) => sum + count, 0);
  return (
    <section class="chart stack-s" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {total === 0 ? (
        <p class="soft">{t("cases-chart-empty")}</p>
      ) : (
        <>
          <svg
            viewBox={`0 0 ${WIDTH} ${bars.length * ROW}`}
            role="img"
            aria-label={t("cases-chart-alt", { title })}
          >
            {bars.map(({ label, count }, i) => (
              <g key={label} transform={`translate(0 ${i * ROW})`}>
                <text
                  class="chart-label"
                  x={LABEL - 10}
                  y={ROW / 2}
                  text-anchor="end"
                  dominant-baseline="central"
                >
                  {short(label)}
                </text>
                <rect
                  class="chart-bar"
                  x={LABEL}
                  y={6}
                  width={Math.max(count > 0 ? 3 : 0, (count / most) * ROOM)}
                  height={ROW - 12}
                  rx={4}
                />
                <text
                  class="chart-count"
                  x={LABEL + (count / most) * ROOM + 10}
                  y={ROW / 2}
                  dominant-baseline="central"
                >
                  {number(count)}
                </text>
              </g>
            ))}
          </svg>
          <details>
            <summary>{t("cases-chart-table")}</summary>
            <table class="chart-table">
              <caption class="visually-hidden">{title}</caption>
              <thead>
                <tr>
                  <th scope="col">{t("cases-chart-what")}</th>
                  <th scope="col">{of}</th>
                </tr>
              </thead>
              <tbody>
                {bars.map(({ label, count }) => (
                  <tr key={label}>
                    <th scope="row">{label}</th>
                    <td>{number(count)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </details>
        </>
      )}
    </section>
  );
}
