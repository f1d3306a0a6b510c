import { reports } from "../../../app/reports";
import { t } from "../../../app/words";
import type { ScreenProps } from "../../../routes";
import { Button, Card, List, Notice, Screen, Tag } from "../../../ui";
import { Added } from "./Added";
import { Due } from "./Due";
import { lookAt, seenOf } from "./look";
import { Missing } from "./Missing";
import { SECTIONS } from "./questions";
import "./record.css";

interface DoorProps {
  id: string;
  count: number;
  unsent: number;
}

/** How much is behind a card, and whether some of it waits. */
function Counts({ count, unsent }: Omit<DoorProps, "id">) {
  return (
    <p class="card-tags">
      <Tag>{t("record-count", { count })}</Tag>
      {unsent > 0 && (
        <Tag tone="warn" icon="edit">
          {t("record-unsent", { count: unsent })}
        </Tag>
      )}
    </p>
  );
}

/** The full record of a report: its parts, each a touch away, in no order. */
export default function More({ params }: ScreenProps) {
  const id = params.id ?? "";
  const report = reports.value.find((one) => one.id === id);
  const look = lookAt(id);
  if (!report) return <Missing />;
  const isDraft = report.state === "draft";
  const counts = (type: (typeof SECTIONS)[number]["type"] | "evidence") => {
    const all = seenOf(look, type);
    return { count: all.length, unsent: all.filter((seen) => seen.isDraft).length };
  };
  // What a draft's short form asks is changed there.
  const sections = SECTIONS.filter((section) => section.id !== "event" || !isDraft);
  return (
    <Screen
      title={t("record-more")}
      back={`/reports/${id}`}
      footer={
        look.unsent > 0 && !isDraft ? (
          <Button kind="primary" icon="send" wide href={`/reports/${id}/send`}>
            {t("record-send")}
          </Button>
        ) : undefined
      }
    >
      <p class="soft">{t("record-more-hint")}</p>
      <Notice>
        <p>{t("record-more-care")}</p>
      </Notice>
      {isDraft && <p class="soft small">{t("record-send-later")}</p>}
      <Added report={report} />
      <Due report={id} />
      <List>
        {sections.map(({ id: section, type, icon }) => (
          <Card
            key={section}
            icon={icon}
            title={t(`record-section-${section}`)}
            href={section === "event" ? `/reports/${id}/more/event/${id}` : `/reports/${id}/more/${section}`}
          >
            <p class="soft small">{t(`record-section-${section}-text`)}</p>
            {section !== "event" && <Counts {...counts(type)} />}
          </Card>
        ))}
        <Card
          key="evidence"
          icon="image"
          title={t("record-section-evidence")}
          href={`/reports/${id}/evidence`}
        >
          <p class="soft small">{t("record-section-evidence-text")}</p>
          <Counts {...counts("evidence")} />
        </Card>
        <Card
          key="permissions"
          icon="key"
          title={t("record-permissions")}
          href={`/reports/${id}/permissions`}
        >
          <p class="soft small">{t("record-permissions-text")}</p>
        </Card>
        <Card key="custody" icon="thread" title={t("record-custody-link")} href={`/reports/${id}/custody`}>
          <p class="soft small">{t("record-custody-link-text")}</p>
        </Card>
        {!isDraft && (
          <Card key="dossiers" icon="file" title={t("dossiers-title")} href={`/dossiers/${id}`}>
            <p class="soft small">{t("dossiers-card")}</p>
          </Card>
        )}
        <Card key="save" icon="download" title={t("record-save-link")} href={`/reports/${id}/save`}>
          <p class="soft small">{t("record-save-link-text")}</p>
        </Card>
      </List>
    </Screen>
  );
}
