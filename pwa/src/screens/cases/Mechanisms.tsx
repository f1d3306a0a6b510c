import { add, edit, tell } from "../../app/cases";
import { catalogue } from "../../app/catalogue";
import { lang } from "../../app/settings";
import type { CaseObject, CaseValue, CaseView } from "../../app/types";
import { t } from "../../app/words";
import { Adder } from "./Adder";
import { dueWords } from "./codes";
import { SelectEdit } from "./SelectEdit";
import { Tell } from "./Tell";
import { TextEdit } from "./TextEdit";

const EMPTY = { value: null, versions: [], shown: [] };

/** What the directory says of what comes next: she sets the day, from what was really answered. */
function Next({ mechanism }: { mechanism: string }) {
  const known = catalogue.value.mechanisms.find(({ id }) => id === mechanism);
  if (!known || known.next.length === 0) return null;
  return (
    <div class="stack-s" lang={known.lang}>
      <p class="small" lang={lang.value}>
        {t("cases-mechanism-next")}
      </p>
      <ul class="small">
        {known.next.map(({ what, deadline }) => (
          <li key={what}>{[what, deadline].filter(Boolean).join(": ")}</li>
        ))}
      </ul>
      <a href={`/mechanisms/${known.id}`} lang={lang.value}>
        {t("cases-mechanism-page")}
      </a>
    </div>
  );
}

function Intervention({ view, one }: { view: CaseView; one: CaseObject }) {
  const props = (field: string) => ({
    name: field,
    field: one.fields[field] ?? EMPTY,
    draft: `intervention ${one.id} ${field}`,
    onSave: view.canWrite
      ? (value: CaseValue, shown: readonly string[]) =>
          edit(view.id, "intervention", one.id, { [field]: value }, shown)
      : null,
  });
  const { words, nextDeadline, mechanism } = one.fields;
  const deadline = nextDeadline?.value;
  return (
    <li class="case-object stack-s">
      <h2 dir="auto">{typeof words?.value === "string" ? words.value : ""}</h2>
      {typeof deadline === "string" && deadline !== "" && <p class="soft small">{dueWords(deadline)}</p>}
      <SelectEdit {...props("outcome")} />
      <Tell
        view={view}
        object={one}
        due={typeof deadline === "string" ? deadline : ""}
        tell={(report) => tell(view.id, one, report)}
      />
      <details class="case-more">
        <summary>{t("cases-mechanism-more")}</summary>
        <div class="stack">
          <TextEdit {...props("date")} type="date" />
          <TextEdit {...props("reference")} />
          <TextEdit {...props("response")} long />
          <TextEdit {...props("nextDeadline")} type="date" hint={t("cases-deadline-hint")} />
          {typeof mechanism?.value === "string" && <Next mechanism={mechanism.value} />}
          <TextEdit {...props("words")} />
        </div>
      </details>
    </li>
  );
}

/** What was asked of whom, and what came of it. */
export function Mechanisms({ view }: { view: CaseView }) {
  const known = catalogue.value.mechanisms;
  const start = (words: string) => {
    const mechanism = known.find(({ title }) => title === words);
    const values = { words, outcome: "waiting", ...(mechanism && { mechanism: mechanism.id }) };
    return add(view.id, "intervention", values);
  };
  return (
    <section aria-label={t("cases-part-mechanisms")} class="stack">
      {view.canWrite && (
        <>
          {known.length > 0 && (
            <details class="case-more">
              <summary>{t("cases-mechanisms-pick")}</summary>
              <ul class="case-picks">
                {known.map(({ id, title }) => (
                  <li key={id}>
                    <button type="button" class="button button-quiet" onClick={() => void start(title)}>
                      <span>{title}</span>
                    </button>
                  </li>
                ))}
              </ul>
            </details>
          )}
          <Adder
            draft={`new intervention ${view.id}`}
            label={t("cases-mechanisms-new")}
            hint={t("cases-mechanisms-hint")}
            action={t("cases-mechanisms-add")}
            onAdd={start}
          />
        </>
      )}
      <ul class="case-objects">
        {view.interventions.map((one) => (
          <Intervention key={one.id} view={view} one={one} />
        ))}
      </ul>
      {view.interventions.length === 0 && <p class="soft">{t("cases-mechanisms-none")}</p>}
    </section>
  );
}
