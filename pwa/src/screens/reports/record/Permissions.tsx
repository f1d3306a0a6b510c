import { catalogue } from "../../../app/catalogue";
import { type ConsentPart, recordDrafts, type ViolationRecord } from "../../../app/record";
import { hubNow } from "../../../app/region";
import { t } from "../../../app/words";
import type { ScreenProps } from "../../../routes";
import { Card, List, Notice, Screen, Tag } from "../../../ui";
import { OTHER_USES, standOf } from "./consents";
import { lookAt } from "./look";
import { Missing } from "./Missing";
import "./record.css";

const TONES = { none: "plain", given: "good", denied: "danger", withdrawn: "warn", expired: "warn" } as const;

interface StandProps {
  record: ViolationRecord;
  mechanism: string;
  drafted: readonly ConsentPart[];
}

function Stand({ record, mechanism, drafted }: StandProps) {
  const draft = drafted.find((part) => part.mechanism === mechanism);
  const stand = draft ? (draft.given ? "given" : "denied") : standOf(record, mechanism, hubNow()).stand;
  return (
    <p class="card-tags">
      <Tag tone={TONES[stand]} icon={stand === "given" ? "check" : "lock"}>
        {t(`record-permission-state-${stand}`)}
      </Tag>
      {draft && <Tag tone="warn">{t("record-permission-state-draft")}</Tag>}
    </p>
  );
}

/** Who may use what she told, and for what: nobody, unless she says so here. */
export default function Permissions({ params }: ScreenProps) {
  const id = params.id ?? "";
  const { record } = lookAt(id);
  if (!record) return <Missing />;
  const drafted = (recordDrafts.value[id]?.parts ?? []).filter((part) => part.type === "consent");
  const { mechanisms } = catalogue.value;
  return (
    <Screen title={t("record-permissions-title")} back={`/reports/${id}/more`}>
      <p>{t("record-permissions-intro")}</p>
      <Notice>
        <p>{t("record-permissions-withdraw-note")}</p>
      </Notice>
      <h2>{t("record-permissions-mechanisms")}</h2>
      {mechanisms.length === 0 && <p class="soft">{t("record-permissions-empty")}</p>}
      <List>
        {mechanisms.map((mechanism) => (
          <Card
            key={mechanism.id}
            heading={3}
            title={mechanism.title}
            href={`/reports/${id}/permissions/${mechanism.id}`}
          >
            <Stand record={record} mechanism={mechanism.id} drafted={drafted} />
          </Card>
        ))}
      </List>
      <h2>{t("record-permissions-others")}</h2>
      <List>
        {OTHER_USES.map((use) => (
          <Card
            key={use}
            heading={3}
            title={t(`record-permission-${use}`)}
            href={`/reports/${id}/permissions/${use}`}
          >
            <Stand record={record} mechanism={use} drafted={drafted} />
          </Card>
        ))}
      </List>
    </Screen>
  );
}
