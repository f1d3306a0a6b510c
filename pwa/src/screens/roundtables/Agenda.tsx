import { addIn, type RoundtableView } from "../../app/roundtables";
import type { CaseObject } from "../../app/types";
import { t } from "../../app/words";
import { Adder } from "../cases/Adder";
import { TextEdit } from "../cases/TextEdit";
import { propsOf, textIn } from "./fields";
import { Remove } from "./Remove";

function Point({ view, one }: { view: RoundtableView; one: CaseObject }) {
  const of = (field: string, name?: string) => propsOf(view, "agenda", one, field, name);
  const told = [
    textIn(one, "speaker"),
    textIn(one, "minutes") && t("roundtables-minutes", { minutes: textIn(one, "minutes") }),
  ];
  return (
    <li class="case-object stack-s">
      <h3 dir="auto">{textIn(one, "what")}</h3>
      <p class="soft small">{told.filter(Boolean).join(" · ")}</p>
      <details class="case-more">
        <summary>{t("roundtables-more")}</summary>
        <div class="stack">
          <TextEdit {...of("what", "point")} />
          <TextEdit {...of("speaker", "speaker")} />
          <TextEdit {...of("minutes", "minutes")} />
          <Remove view={view} on="agenda" one={one} />
        </div>
      </details>
    </li>
  );
}

/** What is spoken of, and who speaks when. */
export function Agenda({ view }: { view: RoundtableView }) {
  const order = view.people
    .filter((one) => textIn(one, "turn") !== "")
    .sort((a, b) => Number(textIn(a, "turn")) - Number(textIn(b, "turn")));
  return (
    <section aria-label={t("roundtables-part-agenda")} class="stack">
      {view.canWrite && (
        <Adder
          draft={`agenda ${view.id}`}
          label={t("roundtables-agenda-new")}
          action={t("roundtables-add")}
          onAdd={(what) => addIn(view.id, "agenda", { what })}
        />
      )}
      <ol class="case-objects">
        {view.agenda.map((one) => (
          <Point key={one.id} view={view} one={one} />
        ))}
      </ol>
      <h2>{t("roundtables-order")}</h2>
      {order.length === 0 && <p class="soft">{t("roundtables-order-none")}</p>}
      <ol>
        {order.map((one) => (
          <li key={one.id} dir="auto">
            {textIn(one, "name")}
          </li>
        ))}
      </ol>
    </section>
  );
}
