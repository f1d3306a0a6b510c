import { useRef } from "preact/hooks";
import { reports } from "../../../app/reports";
import { size, t } from "../../../app/words";
import type { ScreenProps } from "../../../routes";
import { Button, Card, Empty, List, Screen } from "../../../ui";
import { FileProgress } from "../FileProgress";
import { kindWords } from "../OwnFiles";
import { pick } from "../pick";
import { Thumb } from "../Thumb";
import { lookAt, seenOf } from "./look";
import { Missing } from "./Missing";
import { SeenTags } from "./SeenTags";
import { titleOf } from "./say";
import { useEvidence } from "./useEvidence";
import "./record.css";

/** Photos, recordings and documents of a report: what is there, and adding more. */
export default function EvidenceList({ params }: ScreenProps) {
  const id = params.id ?? "";
  const report = reports.value.find((one) => one.id === id);
  const look = lookAt(id);
  const camera = useRef<HTMLInputElement>(null);
  const picker = useRef<HTMLInputElement>(null);
  const files = useEvidence(id, report?.state === "draft");
  if (!report || !look.record) return <Missing />;
  const seen = seenOf(look, "evidence");
  return (
    <Screen
      title={t("record-section-evidence")}
      back={`/reports/${id}/more`}
      footer={
        <>
          <input
            ref={camera}
            type="file"
            autocomplete="off"
            hidden
            accept="image/*"
            capture="environment"
            onChange={(event) => void files.add([...(event.currentTarget.files ?? [])], "captured")}
          />
          <input
            ref={picker}
            type="file"
            autocomplete="off"
            hidden
            multiple
            onChange={(event) => void files.add([...(event.currentTarget.files ?? [])], "added")}
          />
          <Button icon="camera" wide onClick={() => pick(camera.current)}>
            {t("record-evidence-add-camera")}
          </Button>
          <Button icon="attach" wide onClick={() => pick(picker.current)}>
            {t("record-evidence-add-file")}
          </Button>
        </>
      }
    >
      <p class="soft">{t("record-section-evidence-text")}</p>
      {files.notices}
      {seen.length === 0 && (
        <Empty icon="image" title={t("record-empty-title")} text={t("record-empty-text")} />
      )}
      <List>
        {seen.map((one) => {
          const { part } = one;
          return (
            <Card
              key={part.id}
              heading={2}
              title={titleOf(part, look.named)}
              href={`/reports/${id}/evidence/${part.id}`}
            >
              <div class="evidence-row">
                <Thumb report={id} file={part.file} />
                <div>
                  <SeenTags seen={one} />
                  <p class="soft small">
                    {kindWords(part.file.type)} · {size(part.file.size)}
                  </p>
                  <FileProgress report={id} sha256={part.file.sha256} />
                </div>
              </div>
            </Card>
          );
        })}
      </List>
    </Screen>
  );
}
