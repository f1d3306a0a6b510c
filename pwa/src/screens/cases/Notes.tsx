import { add, edit, nameOf } from "../../app/cases";
import type { CaseObject, CaseValue, CaseView } from "../../app/types";
import { moment, t } from "../../app/words";
import { Adder } from "./Adder";
import { TextEdit } from "./TextEdit";

function Note({ view, note }: { view: CaseView; note: CaseObject }) {
  const field = note.fields.text;
  if (!field) return null;
  return (
    <li class="case-object stack-s">
      <p class="soft small">{t("cases-by-at", { name: nameOf(note.by), at: moment(note.made) })}</p>
      <TextEdit
        name="text"
        field={field}
        long
        draft={`note ${note.id}`}
        onSave={
          view.canWrite
            ? (value: CaseValue, shown) => edit(view.id, "note", note.id, { text: value }, shown)
            : null
        }
      />
    </li>
  );
}

/** What colleagues want each other to know. Defenders never see it. */
export function Notes({ view }: { view: CaseView }) {
  return (
    <section aria-label={t("cases-part-notes")} class="stack">
      <p class="soft small">{t("cases-notes-hint")}</p>
      {view.canWrite && (
        <Adder
          draft={`new note ${view.id}`}
          label={t("cases-notes-new")}
          action={t("cases-notes-add")}
          long
          onAdd={(text) => add(view.id, "note", { text })}
        />
      )}
      <ul class="case-objects">
        {[...view.notes].reverse().map((note) => (
          <Note key={note.id} view={view} note={note} />
        ))}
      </ul>
      {view.notes.length === 0 && <p class="soft">{t("cases-notes-none")}</p>}
    </section>
  );
}
