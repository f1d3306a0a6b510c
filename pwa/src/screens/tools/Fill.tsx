import { useState } from "preact/hooks";
import { changeAnswers, renameSheet } from "../../app/tools";
import type { Answers, SheetView } from "../../app/types";
import { t } from "../../app/words";
import { Field, Icon, TextInput } from "../../ui";
import { answeredIn, rowsOf } from "./answers";
import type { Kind, Section } from "./kinds/schema";
import { QuestionField } from "./QuestionField";
import { RowsForm } from "./RowsForm";

interface SectionProps {
  sheet: SheetView;
  kind: Kind;
  section: Section;
  /** Open from the start. */
  isNext: boolean;
}

function SectionForm({ sheet, kind, section, isNext }: SectionProps) {
  const { id, answers } = sheet;
  const done = answeredIn(section, answers);
  const total = section.questions.length;
  const change = (edit: (answers: Answers) => Answers) => changeAnswers(id, edit);
  return (
    <details class="tool-section" open={isNext}>
      <summary>
        <span class="tool-summary">
          <h2>{kind.say(`s-${section.id}`)}</h2>
          <span class="soft small">
            {done === 0 ? t("tools-section-none") : t("tools-section-some", { done, total })}
          </span>
        </span>
        <Icon name="chevron" size={20} />
      </summary>
      <div class="stack tool-inside">
        {section.hint && <p class="soft">{kind.say(`s-${section.id}-hint`)}</p>}
        {section.questions.map((asked) =>
          asked.ask === "rows" ? (
            <RowsForm
              key={asked.id}
              kind={kind}
              rows={asked}
              all={rowsOf(answers, asked.id)}
              onChange={(edit) =>
                change((before) => ({ ...before, [asked.id]: edit(rowsOf(before, asked.id)) }))
              }
            />
          ) : (
            <QuestionField
              key={asked.id}
              kind={kind}
              asked={asked}
              answers={answers}
              onChange={(answer) => change((before) => ({ ...before, [asked.id]: answer }))}
            />
          ),
        )}
      </div>
    </details>
  );
}

/** The sheet to fill in: parts that open, in any order. */
export function Fill({ sheet, kind }: { sheet: SheetView; kind: Kind }) {
  // Where she would go on: decided when she comes, so that nothing opens or closes while she writes.
  const [next] = useState(
    () => kind.sections.find((section) => answeredIn(section, sheet.answers) === 0)?.id,
  );
  return (
    <div class="stack tools-screen">
      <Field label={t("tools-name")} hint={t("tools-name-hint")}>
        <TextInput value={sheet.name} onInput={(name) => renameSheet(sheet.id, name)} maxLength={120} />
      </Field>
      <p class="soft small">{t("tools-codes")}</p>
      {kind.sections.map((section) => (
        <SectionForm
          key={section.id}
          sheet={sheet}
          kind={kind}
          section={section}
          isNext={section.id === next}
        />
      ))}
    </div>
  );
}
