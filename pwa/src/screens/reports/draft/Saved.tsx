import { current } from "../../../app/profiles";
import { draftSaved } from "../../../app/reports";
import { t } from "../../../app/words";
import { Icon, Notice } from "../../../ui";
import "./saved.css";

/** How the saving stands. Only a failure is read out: saving goes on all the time. */
export function SaveMark({ state }: { state: "saving" | "saved" | "failed" }) {
  if (state === "failed") {
    return (
      <Notice tone="danger" live>
        <p>{t("reports-saved-failed")}</p>
      </Notice>
    );
  }
  const words = state === "saved" && current.value?.demo ? "demo" : state;
  return (
    <p class="saved">
      <Icon name={state === "saved" ? "lock" : "clock"} size={16} />
      <span>{t(`reports-saved-${words}`)}</span>
    </p>
  );
}

/** The same of one draft. */
export function Saved({ id }: { id: string }) {
  return <SaveMark state={draftSaved.value[id] ?? "saved"} />;
}
