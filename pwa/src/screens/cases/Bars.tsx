import { useId } from "preact/hooks";
import { number, t } from "../../app/words";

interface Props {
  title: string;
  bars: readonly { label: string; count: number }[];
  /** What one counts: reports, cases, requests. */
  of: string;
}

/** Height of a bar with the words over it, and the width of the drawing: read at 360 px as it is written here. */
const ROW = 52;
const WIDTH = 320;
/** Room for the number behind the longest bar. */
const ROOM = WIDTH - 60;

/** Longest label that fits on a line. */
const short = (label: string) => (label.length > 38 ? `${label.slice(0, 37)}…` : label);

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
                <text class="chart-label" x={0} y={18}>
                  {short(label)}
                </text>
                <rect
                  class="chart-bar"
                  x={0}
                  y={26}
                  width={Math.max(count > 0 ? 3 : 0, (count / most) * ROOM)}
                  height={16}
                  rx={4}
                />
                <text class="chart-count" x={(count / most) * ROOM + 10} y={35} dominant-baseline="central">
                  {number(count)}
                </text>
              </g>
            ))}
          </svg>
          <details class="case-more">
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
