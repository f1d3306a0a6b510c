import { catalogue } from "../../app/catalogue";
import type { RoundtableView } from "../../app/roundtables";
import { t } from "../../app/words";
import { Pick } from "../cases/Pick";
import { TextEdit } from "../cases/TextEdit";
import { propsOf } from "./fields";

/** When and where, and what it belongs to. */
export function Main({ view }: { view: RoundtableView }) {
  const of = (field: string, name?: string) => propsOf(view, "roundtable", view.main, field, name);
  const { courses, workshops } = catalogue.value;
  return (
    <section aria-label={t("roundtables-part-main")} class="stack">
      <TextEdit {...of("title", "rtTitle")} />
      <TextEdit {...of("date", "day")} type="date" />
      <TextEdit {...of("place", "place")} hint={t("roundtables-place-hint")} />
      <Pick
        {...of("course", "course")}
        options={courses.map(({ id, title }) => ({ value: id, label: title }))}
      />
      <Pick
        {...of("workshop", "workshop")}
        options={workshops.map(({ id, title }) => ({ value: id, label: title }))}
      />
    </section>
  );
}
