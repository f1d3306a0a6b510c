import { t } from "../../app/words";
import { Notice } from "../../ui";
import { FileForm } from "../unlock/FileForm";

/** Joining with a space that she brings from another region: what comes along, and what stays there. */
export function CarryIn({ onChosen }: { onChosen: (carried: { file: File; secret: string }) => void }) {
  return (
    <>
      <ul>
        <li>{t("join-carry-along")}</li>
        <li>{t("join-carry-new")}</li>
        <li>{t("join-carry-there")}</li>
      </ul>
      <Notice tone="warn">
        <p>{t("join-carry-timers")}</p>
      </Notice>
      <FileForm text={t("join-carry-text")} go={t("join-carry-go")} onChosen={onChosen} />
    </>
  );
}
