import { online } from "../../app/region";
import { sending } from "../../app/reports";
import { size, t } from "../../app/words";
import { Icon, Progress } from "../../ui";

/** What it waits for. Only files wait for the next day: a text goes whenever there is a connection. */
function waitsFor(enough: boolean): string {
  if (!online.value) return "reports-outbox-offline";
  return enough ? "reports-outbox-enough" : "reports-outbox-online";
}

/** All that still waits on this phone: how much, who has seen it (nobody), and what it waits for. */
export function Outbox() {
  const { waiting, bytes, files, enough } = sending.value;
  const filesLeft = files.total > files.done;
  if (waiting === 0 && !filesLeft) return null;
  return (
    <section class="outbox stack-s" aria-labelledby="outbox-title">
      {waiting > 0 && (
        <>
          <h2 id="outbox-title" class="outbox-title">
            <Icon name="clock" />
            <span>{t("reports-outbox-title", { count: waiting })}</span>
          </h2>
          <p>{t("reports-outbox-seen", { size: size(bytes) })}</p>
        </>
      )}
      {waiting === 0 && (
        <h2 id="outbox-title" class="outbox-title">
          <Icon name="upload" />
          <span>{t(enough ? "reports-outbox-enough-title" : "reports-outbox-files-title")}</span>
        </h2>
      )}
      <p class="small">{t(waitsFor(enough && waiting === 0))}</p>
      {files.total > 0 && (
        <>
          <Progress value={files.done} max={files.total} label={t("reports-outbox-files", files)} />
          <p class="small">{t("reports-outbox-order")}</p>
        </>
      )}
    </section>
  );
}
