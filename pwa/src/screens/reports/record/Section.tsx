import { useLocation } from "preact-iso";
import { newPartId } from "../../../app/record";
import { t } from "../../../app/words";
import type { ScreenProps } from "../../../routes";
import { Button, Card, Empty, List, Screen } from "../../../ui";
import { lookAt, seenOf } from "./look";
import { Missing } from "./Missing";
import { QUESTIONS_OF, SECTIONS } from "./questions";
import { SeenTags } from "./SeenTags";
import { answerWords, titleOf } from "./say";
import "./record.css";

/** The parts of one sort: what they did, say. */
export default function Section({ params }: ScreenProps) {
  const { route } = useLocation();
  const { id = "", section: named } = params;
  const section = SECTIONS.find((one) => one.id === named);
  const look = lookAt(id);
  if (!section || !look.record) return <Missing />;
  const seen = seenOf(look, section.type);
  const [first] = QUESTIONS_OF[section.type];
  return (
    <Screen
      title={t(`record-section-${section.id}`)}
      back={`/reports/${id}/more`}
      footer={
        <>
          <Button
            kind="primary"
            icon="plus"
            wide
            onClick={() => route(`/reports/${id}/more/${section.id}/${newPartId()}?q=${first?.field}`)}
          >
            {t(`record-add-${section.id}`)}
          </Button>
          <Button wide href={`/reports/${id}/more`}>
            {t("record-done")}
          </Button>
        </>
      }
    >
      <p class="soft">{t(`record-section-${section.id}-text`)}</p>
      {seen.length === 0 && (
        <Empty icon={section.icon} title={t("record-empty-title")} text={t("record-empty-text")} />
      )}
      <List>
        {seen.map((one) => (
          <Card
            key={one.part.id}
            heading={2}
            title={titleOf(one.part, look.named)}
            href={`/reports/${id}/more/${section.id}/${one.part.id}`}
          >
            <SeenTags seen={one} />
            <p class="soft small">
              {QUESTIONS_OF[section.type]
                .map((question) => answerWords(question, one.part, look.named))
                .filter((words) => words && words !== titleOf(one.part, look.named))
                .slice(0, 2)
                .join(" · ")}
            </p>
          </Card>
        ))}
      </List>
    </Screen>
  );
}
