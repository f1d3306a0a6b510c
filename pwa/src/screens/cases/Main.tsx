import { edit } from "../../app/cases";
import type { CaseValue, CaseView } from "../../app/types";
import { t } from "../../app/words";
import { CodesEdit } from "./CodesEdit";
import { SelectEdit } from "./SelectEdit";
import { TextEdit } from "./TextEdit";

/** What a case is about, and how it stands. */
export function Main({ view }: { view: CaseView }) {
  const { fields } = view.main;
  const props = (name: string) => ({
    name,
    field: fields[name] ?? { value: null, versions: [], shown: [] },
    draft: `case ${view.id} ${name}`,
    onSave: view.canWrite
      ? (value: CaseValue, shown: readonly string[]) =>
          edit(view.id, "case", view.id, { [name]: value }, shown)
      : null,
  });
  return (
    <>
      <section class="case-grid" aria-label={t("cases-part-main")}>
        <SelectEdit {...props("status")} />
        <SelectEdit {...props("urgency")} />
        <SelectEdit {...props("risk")} />
        <SelectEdit {...props("assignee")} />
      </section>
      <TextEdit {...props("title")} hint={t("cases-title-hint")} />
      <TextEdit {...props("summary")} long hint={t("cases-summary-hint")} />
      <CodesEdit {...props("kinds")} />
      <CodesEdit {...props("perpetrators")} />
      <TextEdit {...props("region")} hint={t("cases-region-hint")} />
    </>
  );
}
