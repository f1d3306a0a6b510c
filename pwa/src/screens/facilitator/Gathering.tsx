import { useEffect } from "preact/hooks";
import { catalogue } from "../../app/catalogue";
import { type Gathering as Gathered, gatheringOf, look, marksOf, NEEDS } from "../../app/gatherings";
import { current } from "../../app/profiles";
import { t } from "../../app/words";
import { Card, Empty, Notice, Screen, Tag } from "../../ui";
import { NotHere, useWorkshop } from "../workshops/NotHere";
import { Bars } from "./gathering/Bars";
import { Person } from "./gathering/Person";
import { Readers } from "./gathering/Readers";
import { SaveTable } from "./gathering/SaveTable";
import { registrationRows } from "./gathering/tables";

const COUNTS = ["registered", "confirmed", "waiting", "declined", "withdrawn", "present"] as const;

function Numbers({ of, capacity }: { of: Gathered; capacity: number | null }) {
  const { counts, needs } = of;
  const needed = NEEDS.map((need) => ({ label: t(`workshops-need-${need}`), value: needs[need] }));
  return (
    <>
      <dl class="gath-counts">
        {COUNTS.map((count) => (
          <div key={count}>
            <dt>{t(`facilitator-count-${count}`)}</dt>
            <dd>{counts[count]}</dd>
          </div>
        ))}
      </dl>
      {capacity !== null && (
        <p class="small">{t("facilitator-places", { taken: counts.confirmed, total: capacity })}</p>
      )}
      {capacity !== null && counts.confirmed > capacity && (
        <Notice tone="warn">
          <p>{t("facilitator-too-many")}</p>
        </Notice>
      )}
      <Bars title={t("facilitator-needs")} bars={needed} max={counts.registered} />
    </>
  );
}

function People({ workshop, of }: { workshop: string; of: Gathered }) {
  const registered = of.people.filter(({ author }) => author !== null);
  const here = registered.filter(({ withdrawn }) => withdrawn === null);
  const gone = registered.filter(({ withdrawn }) => withdrawn !== null);
  if (registered.length === 0) {
    return (
      <Empty
        icon="inbox"
        title={t("facilitator-none-registered")}
        text={t("facilitator-none-registered-text")}
      />
    );
  }
  return (
    <>
      <ul class="gath-list">
        {[...here, ...gone].map((person) => (
          <Person key={person.author} workshop={workshop} person={person} />
        ))}
      </ul>
      <SaveTable
        text={t("facilitator-csv-registrations")}
        file={t("facilitator-csv-file-registrations")}
        rows={() => registrationRows(of, marksOf.value)}
      />
    </>
  );
}

/** One workshop for its facilitators: who is coming, what they need, and what to tell them. */
export default function Gathering({ params }: { params: Record<string, string> }) {
  const workshop = useWorkshop(params);
  const id = params.id ?? "";
  const of = gatheringOf(id);
  const unseen = of.people.filter(({ seen, withdrawn }) => !seen && withdrawn === null).length;
  useEffect(() => {
    // Only what she has in front of her is said to be seen.
    if (unseen > 0) void look(id);
  }, [id, unseen]);
  if (!workshop && of.people.length === 0) return <NotHere back="/facilitator" />;
  const path = `/facilitator/workshops/${encodeURIComponent(id)}`;
  return (
    <Screen
      title={workshop?.title ?? t("facilitator-workshop-gone")}
      back="/facilitator"
      above={t("facilitator-workshop")}
    >
      {workshop?.status === "cancelled" && (
        <p>
          <Tag tone="danger" icon="warn">
            {t("workshops-cancelled")}
          </Tag>
        </p>
      )}
      {current.value?.waitingForRole && (
        <Notice tone="warn">
          <p>{t("facilitator-no-key")}</p>
        </Notice>
      )}
      {catalogue.value.state === "ready" && !workshop && <p>{t("facilitator-workshop-gone-text")}</p>}
      <Card icon="qr" title={t("facilitator-attendance")} href={`${path}/attendance`}>
        <p class="soft small">{t("facilitator-attendance-card", { n: of.counts.present })}</p>
      </Card>
      <Card icon="heart" title={t("facilitator-feedback")} href={`${path}/feedback`}>
        <p class="soft small">{t("facilitator-feedback-card", { n: of.feedback.length })}</p>
      </Card>
      <section class="stack">
        <h2>{t("facilitator-numbers")}</h2>
        <Numbers of={of} capacity={workshop?.capacity ?? null} />
      </section>
      <section class="stack">
        <h2>{t("facilitator-registrations")}</h2>
        <p class="soft small">{t("facilitator-registrations-text")}</p>
        <People workshop={id} of={of} />
      </section>
      <Readers
        workshop={id}
        names={new Map(workshop?.facilitators.flatMap(({ key, name }) => (name ? [[key, name]] : [])))}
      />
      {of.refused > 0 && (
        <Notice tone="warn">
          <p>{t("facilitator-refused", { n: of.refused })}</p>
        </Notice>
      )}
    </Screen>
  );
}
