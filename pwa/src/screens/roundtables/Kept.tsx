import { useId } from "preact/hooks";
import {
  type Commitment,
  pool,
  type Row,
  roundtables,
  type Kept as State,
  tally,
} from "../../app/roundtables";
import { number, t } from "../../app/words";
import { Button, Empty, Screen } from "../../ui";
import { provisionTitle } from "./fields";
import "../cases/cases.css";
import "./roundtables.css";

const ROW = 52;
const WIDTH = 320;

const ORDER: readonly State[] = ["kept", "partly", "open", "not-kept", "no-answer"];

/** What fits above a bar; the table below has all of it. */
const shortened = (text: string) => (text.length > 38 ? `${text.slice(0, 37)}…` : text);

/** Bars in pieces, a pattern for each state, and the same as a table. */
function Pieces({ title, rows, label }: { title: string; rows: Row[]; label: (key: string) => string }) {
  const id = useId();
  const most = Math.max(1, ...rows.map(({ total }) => total));
  return (
    <section class="chart stack-s" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {rows.length === 0 ? (
        <p class="soft">{t("cases-chart-empty")}</p>
      ) : (
        <>
          <svg
            viewBox={`0 0 ${WIDTH} ${rows.length * ROW}`}
            role="img"
            aria-label={t("cases-chart-alt", { title })}
          >
            {rows.map((row, i) => {
              let at = 0;
              return (
                <g key={row.key} transform={`translate(0 ${i * ROW})`}>
                  <text class="chart-label" x={0} y={18}>
                    {shortened(label(row.key))}
                  </text>
                  {ORDER.map((state) => {
                    const width = (row.tally[state] / most) * WIDTH;
                    const x = at;
                    at += width;
                    return (
                      width > 0 && (
                        <rect
                          key={state}
                          class={`kept-piece kept-${state}`}
                          x={x}
                          y={26}
                          width={width}
                          height={16}
                        />
                      )
                    );
                  })}
                </g>
              );
            })}
          </svg>
          <table class="chart-table">
            <caption class="visually-hidden">{title}</caption>
            <thead>
              <tr>
                <th scope="col">{t("cases-chart-what")}</th>
                <th scope="col">{t("roundtables-kept-how-many")}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.key}>
                  <th scope="row">{label(row.key)}</th>
                  <td>
                    {ORDER.filter((state) => row.tally[state] > 0).map((state) => (
                      <span key={state} class="kept-told">
                        {t(`roundtables-kept-${state}`)}: {number(row.tally[state])}
                      </span>
                    ))}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </section>
  );
}

/** What was kept, over all roundtables: by mission, by theme, by provision of the Guidelines. */
export default function Kept() {
  const all = roundtables.value.flatMap(({ commitments }) => commitments);
  const themeOf = new Map(pool.value.map(({ id, body }) => [id, body.theme as string]));
  const themesOf = ({ needs }: Commitment) =>
    needs.length > 0 ? needs.map((id) => themeOf.get(id) ?? "other") : [""];
  const unsaid = (words: (key: string) => string) => (key: string) =>
    key === "" ? t("cases-none") : words(key);
  if (all.length === 0) {
    return (
      <Screen title={t("roundtables-kept-title")} back="/roundtables">
        <Empty
          icon="people"
          title={t("roundtables-kept-none-title")}
          text={t("roundtables-kept-none")}
          action={<Button href="/roundtables">{t("roundtables-gone-back")}</Button>}
        />
      </Screen>
    );
  }
  return (
    <Screen title={t("roundtables-kept-title")} back="/roundtables">
      <p>{t("roundtables-kept-text", { count: all.length })}</p>
      <ul class="kept-legend">
        {ORDER.map((state) => (
          <li key={state}>
            <svg width="24" height="16" aria-hidden="true">
              <rect class={`kept-piece kept-${state}`} width="24" height="16" />
            </svg>
            {t(`roundtables-kept-${state}`)}
          </li>
        ))}
      </ul>
      <Pieces
        title={t("roundtables-kept-mission")}
        rows={tally(all, ({ mission }) => [mission])}
        label={unsaid((key) => key)}
      />
      <Pieces
        title={t("roundtables-kept-theme")}
        rows={tally(all, themesOf)}
        label={unsaid((key) => t(`roundtables-theme-${key}`))}
      />
      <Pieces
        title={t("roundtables-kept-provision")}
        rows={tally(all, ({ provision }) => [provision])}
        label={unsaid(provisionTitle)}
      />
    </Screen>
  );
}
