import { useState } from "preact/hooks";
import { colleagues } from "../../app/cases";
import { belongings, handOverAll } from "../../app/handover";
import { t } from "../../app/words";
import { Button, Notice } from "../../ui";
import { titleOf } from "./codes";
import { Problem } from "./Problem";
import { useSaving } from "./useSaving";

/** For a coordinator who leaves: what would be left behind, and all of it to a colleague in one step. */
export function HandAll() {
  const { busy, problem, save } = useSaving();
  const [to, setTo] = useState("");
  const [done, setDone] = useState<string | null>(null);
  const able = colleagues.value.filter(({ you, canOpen }) => !you && canOpen);
  const { cases, reports, logs, shut } = belongings();
  const count = cases.length + reports.length + logs.length;
  const name = able.find(({ key }) => key === to)?.name ?? "";
  const hand = async () => {
    if (await save(() => handOverAll(to))) setDone(name);
  };
  if (count === 0 && shut.length === 0 && done === null) return null;
  return (
    <section class="stack" aria-labelledby="hand-title">
      <h2 id="hand-title">{t("cases-hand-title")}</h2>
      {done !== null && count === 0 && (
        <Notice tone="good" live>
          <p>{t("cases-hand-done", { name: done })}</p>
        </Notice>
      )}
      {count > 0 && (
        <>
          <p>{t("cases-hand-text")}</p>
          <ul>
            {cases.length > 0 && <li>{t("cases-hand-cases", { count: cases.length })}</li>}
            {reports.length > 0 && <li>{t("cases-hand-reports", { count: reports.length })}</li>}
            {logs.length > 0 && <li>{t("cases-hand-logs", { count: logs.length })}</li>}
          </ul>
          {able.length === 0 && <p>{t("cases-hand-nobody")}</p>}
          {able.length > 0 && (
            <fieldset class="filters">
              <legend class="field-label">{t("cases-hand-who")}</legend>
              {able.map((one) => (
                <label class="filter" key={one.key}>
                  <input
                    type="radio"
                    name="hand-to"
                    autocomplete="off"
                    checked={one.key === to}
                    onChange={() => setTo(one.key)}
                  />
                  <span>{one.name}</span>
                </label>
              ))}
            </fieldset>
          )}
          {name && (
            <Button icon="share" kind="primary" busy={busy} onClick={() => void hand()}>
              {t("cases-hand-go", { name })}
            </Button>
          )}
          <Problem of={problem} />
        </>
      )}
      {shut.length > 0 && (
        <Notice tone="warn">
          <p>{t("cases-hand-shut", { names: shut.map(titleOf).join(", ") })}</p>
        </Notice>
      )}
    </section>
  );
}
