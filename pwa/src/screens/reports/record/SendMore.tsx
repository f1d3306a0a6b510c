import { useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import { sendRecord } from "../../../app/record";
import { t } from "../../../app/words";
import type { ScreenProps } from "../../../routes";
import { Button, Notice, Screen, toast } from "../../../ui";
import { Readers } from "../draft/Readers";
import { Lines } from "./Lines";
import { lookAt } from "./look";
import { Missing } from "./Missing";
import { titleOf } from "./say";
import "./record.css";

/** All that she added, before it is sealed; and who will be able to read it. */
export default function SendMore({ params }: ScreenProps) {
  const id = params.id ?? "";
  const { route } = useLocation();
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);
  const look = lookAt(id);
  if (!look.record) return <Missing />;
  const unsent = look.seen.filter((seen) => seen.isDraft);

  async function send(): Promise<void> {
    setBusy(true);
    setFailed(false);
    try {
      await sendRecord(id);
      toast(t("record-send-done"));
      route(`/reports/${id}`, true);
    } catch {
      setFailed(true);
      setBusy(false);
    }
  }

  return (
    <Screen
      title={t("record-send-title")}
      back={`/reports/${id}/more`}
      footer={
        <>
          {failed && (
            <Notice tone="danger" live>
              <p>{t("record-send-failed")}</p>
            </Notice>
          )}
          <Button
            kind="primary"
            icon="send"
            wide
            busy={busy}
            disabled={unsent.length === 0}
            onClick={() => void send()}
          >
            {t("record-send-button")}
          </Button>
        </>
      }
    >
      <p class="soft">{t(unsent.length > 0 ? "record-send-hint" : "record-send-nothing")}</p>
      {unsent.map(({ part }) => (
        <section key={part.id} class="unsent" aria-labelledby={`unsent-${part.id}`}>
          <h2 id={`unsent-${part.id}`} dir="auto">
            {titleOf(part, look.named)}
          </h2>
          <Lines part={part} look={look} />
        </section>
      ))}
      <Readers />
    </Screen>
  );
}
