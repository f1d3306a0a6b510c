import { addIn, type RoundtableView } from "../../app/roundtables";
import { moment, t } from "../../app/words";
import { Adder } from "../cases/Adder";
import { TextEdit } from "../cases/TextEdit";
import { Commitments } from "./Commitments";
import { propsOf } from "./fields";

/** While it is held: what is promised, and what is said. Works without a signal. */
export function Table({ view }: { view: RoundtableView }) {
  return (
    <div class="stack">
      <p class="soft">{t("roundtables-table-text")}</p>
      <Commitments view={view} />
      <section class="stack" aria-labelledby="minutes-title">
        <h2 id="minutes-title">{t("roundtables-minutes-title")}</h2>
        {view.canWrite && (
          <Adder
            draft={`minute ${view.id}`}
            label={t("roundtables-minute-new")}
            hint={t("roundtables-minute-hint")}
            action={t("roundtables-minute-add")}
            long
            onAdd={(text) => addIn(view.id, "minute", { text })}
          />
        )}
        <ol class="case-objects">
          {view.minutes.map((one) => (
            <li key={one.id} class="case-object stack-s">
              <p class="soft small">{moment(one.made)}</p>
              <TextEdit {...propsOf(view, "minute", one, "text", "minute")} long />
            </li>
          ))}
        </ol>
      </section>
    </div>
  );
}
