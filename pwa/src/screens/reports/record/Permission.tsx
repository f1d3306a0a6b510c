import { useState } from "preact/hooks";
import { catalogue } from "../../../app/catalogue";
import { type ConsentPart, recordDrafts, SELF } from "../../../app/record";
import { hubNow } from "../../../app/region";
import type { MechanismView } from "../../../app/types";
import { t } from "../../../app/words";
import type { ScreenProps } from "../../../routes";
import { Choice, Screen } from "../../../ui";
import { isOtherUse, standOf, WANTED_ELSEWHERE, wantedBy } from "./consents";
import { Drafted } from "./Drafted";
import { Give } from "./Give";
import { Given } from "./Given";
import { lookAt } from "./look";
import { Missing } from "./Missing";
import { personName } from "./say";
import "./record.css";

interface Explained {
  title: string;
  who: string;
  risks: readonly string[];
}

function explain(use: string, mechanism: MechanismView | undefined): Explained | null {
  if (isOtherUse(use)) {
    return {
      title: t(`record-permission-${use}`),
      who: t(`record-permission-${use}-who`),
      risks: [t(`record-permission-${use}-risk`)],
    };
  }
  return mechanism ? { title: mechanism.title, who: mechanism.summary, risks: mechanism.risks } : null;
}

/** One use of what she told: who would receive it, what can happen, and her yes or no, part by part. */
export default function Permission({ params }: ScreenProps) {
  const { id = "", mechanism: use = "" } = params;
  const { record, named } = lookAt(id);
  const [subject, setSubject] = useState(SELF);
  const mechanism = catalogue.value.mechanisms.find((one) => one.id === use);
  const explained = explain(use, mechanism);
  if (!record || !explained) return <Missing />;
  const wanted = mechanism ? wantedBy(mechanism) : WANTED_ELSEWHERE;
  const others = named.persons.filter(({ self }) => !self);
  const drafted = recordDrafts.value[id]?.parts.find(
    (part): part is ConsentPart =>
      part.type === "consent" && part.mechanism === use && part.subject === subject,
  );
  const given = standOf(record, use, hubNow(), subject);
  return (
    <Screen title={explained.title} back={`/reports/${id}/permissions`}>
      <section aria-labelledby="who-title" class="stack-s">
        <h2 id="who-title">{t("record-permission-who")}</h2>
        <p>{explained.who}</p>
      </section>
      <section aria-labelledby="risks-title" class="stack-s">
        <h2 id="risks-title">{t("record-permission-risks")}</h2>
        <ul class="tells">
          {explained.risks.map((risk) => (
            <li key={risk}>{risk}</li>
          ))}
        </ul>
      </section>
      {others.length > 0 && (
        <Choice
          label={t("record-permission-whose")}
          value={subject}
          onChange={setSubject}
          options={[
            { value: SELF, label: t("record-permission-whose-me") },
            ...others.map((person) => ({
              value: person.id,
              label: t("record-permission-whose-other", { name: personName(person.id, named) }),
            })),
          ]}
        />
      )}
      {drafted ? (
        <Drafted report={id} consent={drafted} />
      ) : (
        <>
          <Given key={`given ${subject}`} report={id} given={given} named={named} />
          {given.stand !== "given" && (
            <Give key={subject} report={id} use={use} subject={subject} wanted={wanted} stand={given.stand} />
          )}
        </>
      )}
      <p class="soft small">{t("record-permission-not-legal")}</p>
    </Screen>
  );
}
