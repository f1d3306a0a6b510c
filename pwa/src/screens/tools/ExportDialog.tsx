import { lang } from "../../app/settings";
import { t } from "../../app/words";
import { Button, Dialog, saveAs } from "../../ui";
import { localDay } from "../reports/answers";
import type { Doc } from "./document";
import { toHtml, toText } from "./export";

interface Props {
  open: boolean;
  doc: Doc;
  onClose: () => void;
}

/** A copy outside the app, only after the warning that nothing protects it there. Its name says nothing of it. */
export function ExportDialog({ open, doc, onClose }: Props) {
  function save(format: "txt" | "html"): void {
    const note = t("tools-file-note");
    const file =
      format === "txt"
        ? new Blob([toText(doc, note)], { type: "text/plain;charset=utf-8" })
        : new Blob([toHtml(doc, note, lang.value)], { type: "text/html;charset=utf-8" });
    saveAs(file, `${t("tools-file-name")}-${localDay(new Date())}.${format}`);
    onClose();
  }
  return (
    <Dialog
      open={open}
      title={t("tools-export-title")}
      onClose={onClose}
      actions={
        <>
          <Button kind="primary" onClick={onClose}>
            {t("tools-export-no")}
          </Button>
          <Button kind="danger" onClick={() => save("txt")}>
            {t("tools-export-plain")}
          </Button>
          <Button kind="danger" onClick={() => save("html")}>
            {t("tools-export-page")}
          </Button>
        </>
      }
    >
      <p>{t("tools-export-text")}</p>
      <p class="small">{t("tools-export-cloud")}</p>
    </Dialog>
  );
}
