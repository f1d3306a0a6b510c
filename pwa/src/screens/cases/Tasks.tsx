import { add, edit, tellDue } from "../../app/cases";
import type { CaseObject, CaseValue, CaseView } from "../../app/types";
import { t } from "../../app/words";
import { Toggle } from "../../ui";
import { Adder } from "./Adder";
import { dueWords } from "./codes";
import { Problem } from "./Problem";
import { SelectEdit } from "./SelectEdit";
import { Tell } from "./Tell";
import { TextEdit } from "./TextEdit";
import { useSaving } from "./useSaving";

const EMPTY = { value: null, versions: [], shown: [] };

function Task({ view, task }: { view: CaseView; task: CaseObject }) {
  const { busy, problem, save } = useSaving();
  const { what, done } = task.fields;
  const name = typeof what?.value === "string" ? what.value : "";
  const day = typeof task.fields.due?.value === "string" ? task.fields.due.value : "";
  const isDue = day !== "" && done?.value !== true;
  const write = (field: string) => (value: CaseValue, shown: readonly string[]) =>
    edit(view.id, "task", task.id, { [field]: value }, shown);
  const props = (field: string) => ({
    name: field,
    field: task.fields[field] ?? EMPTY,
    draft: `task ${task.id} ${field}`,
    onSave: view.canWrite ? write(field) : null,
  });
  return (
    <li class="case-object stack-s">
      <h2 dir="auto">{name}</h2>
      <Due task={task} />
      <Toggle
        label={t("cases-field-done")}
        checked={done?.value === true}
        disabled={!view.canWrite || busy}
        onChange={(value) => void save(() => write("done")(value, done?.shown ?? []))}
      />
      <Problem of={problem} />
      {(isDue || task.told) && (
        <Tell
          view={view}
          object={task}
          due={isDue ? day : ""}
          words={name}
          tell={(report, words) => tellDue(view.id, task, report, words)}
        />
      )}
      <details class="case-more">
        <summary>{t("cases-task-more")}</summary>
        <div class="stack">
          <SelectEdit {...props("who")} />
          <TextEdit {...props("due")} type="date" />
          <TextEdit {...props("remind")} type="date" hint={t("cases-remind-hint")} />
          <TextEdit {...props("what")} />
        </div>
      </details>
    </li>
  );
}

function Due({ task }: { task: CaseObject }) {
  const due = task.fields.due?.value;
  if (typeof due !== "string" || due === "" || task.fields.done?.value === true) return null;
  return <p class="soft small">{dueWords(due)}</p>;
}

/** What is to be done, by whom, by when. */
export function Tasks({ view }: { view: CaseView }) {
  const tasks = [...view.tasks].sort(
    (a, b) => Number(a.fields.done?.value === true) - Number(b.fields.done?.value === true),
  );
  return (
    <section aria-label={t("cases-part-tasks")} class="stack">
      {view.canWrite && (
        <Adder
          draft={`new task ${view.id}`}
          label={t("cases-tasks-new")}
          action={t("cases-tasks-add")}
          day={t("cases-field-due")}
          onAdd={(what, due) => add(view.id, "task", { what, done: false, ...(due && { due }) })}
        />
      )}
      <ul class="case-objects">
        {tasks.map((task) => (
          <Task key={task.id} view={view} task={task} />
        ))}
      </ul>
      {tasks.length === 0 && <p class="soft">{t("cases-tasks-none")}</p>}
    </section>
  );
}
