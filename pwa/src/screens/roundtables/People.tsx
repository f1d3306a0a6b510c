import { useState } from "preact/hooks";
import { addIn, type RoundtableView } from "../../app/roundtables";
import type { CaseObject } from "../../app/types";
import { day, t } from "../../app/words";
import { Choice, Tag } from "../../ui";
import { Adder } from "../cases/Adder";
import { Pick } from "../cases/Pick";
import { TextEdit } from "../cases/TextEdit";
import { propsOf, textIn } from "./fields";
import { Remove } from "./Remove";

const PARTS = ["woman", "mission", "team"] as const;
type Part = (typeof PARTS)[number];

function Person({ view, one }: { view: RoundtableView; one: CaseObject }) {
  const of = (field: string, name?: string) => propsOf(view, "participant", one, field, name);
  const part = textIn(one, "part");
  const consent = textIn(one, "consent");
  const consentDay = textIn(one, "consentDay");
  return (
    <li class="case-object stack-s">
      <h3 dir="auto">{textIn(one, "name")}</h3>
      <p class="card-tags">
        {part && <Tag>{t(`roundtables-person-${part}`)}</Tag>}
        {part === "woman" && !consent && <Tag tone="warn">{t("roundtables-no-consent")}</Tag>}
      </p>
      {consentDay && <p class="soft small">{t("roundtables-consented", { day: day(consentDay) })}</p>}
      <details class="case-more">
        <summary>{t("roundtables-more")}</summary>
        <div class="stack">
          <TextEdit {...of("name", "name")} />
          <TextEdit {...of("of", "memberOf")} />
          <Pick
            {...of("turn", "turn")}
            options={Array.from({ length: 20 }, (_, n) => ({ value: String(n + 1), label: String(n + 1) }))}
          />
          {part === "woman" && (
            <>
              <Pick
                {...of("consent", "consent")}
                options={["spoken", "written", "recorded"].map((how) => ({
                  value: how,
                  label: t(`needs-consent-${how}`),
                }))}
              />
              <TextEdit {...of("consentDay", "consentDay")} type="date" />
              <TextEdit {...of("witness", "witness")} />
            </>
          )}
          <Remove view={view} on="participant" one={one} />
        </div>
      </details>
    </li>
  );
}

/** Who takes part: women, also without the app; missions as the team types them; the team. */
export function People({ view }: { view: RoundtableView }) {
  const [part, setPart] = useState<Part>("woman");
  return (
    <section aria-label={t("roundtables-part-people")} class="stack">
      <p class="soft">{t("roundtables-people-text")}</p>
      {view.canWrite && (
        <>
          <Choice
            label={t("roundtables-person-part")}
            value={part}
            onChange={setPart}
            options={PARTS.map((one) => ({ value: one, label: t(`roundtables-person-${one}`) }))}
          />
          <Adder
            draft={`participant ${view.id}`}
            label={t(`roundtables-person-new-${part}`)}
            hint={t(`roundtables-person-hint-${part}`)}
            action={t("roundtables-add")}
            onAdd={(name) => addIn(view.id, "participant", { name, part })}
          />
        </>
      )}
      {PARTS.map((one) => {
        const people = view.people.filter((person) => textIn(person, "part") === one);
        return (
          people.length > 0 && (
            <div key={one} class="stack-s">
              <h2>{t(`roundtables-people-${one}`)}</h2>
              <ul class="case-objects">
                {people.map((person) => (
                  <Person key={person.id} view={view} one={person} />
                ))}
              </ul>
            </div>
          )
        );
      })}
    </section>
  );
}
