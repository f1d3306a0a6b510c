import { useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import { deleteSheet, newSheet } from "../../app/tools";
import type { SheetView } from "../../app/types";
import { t } from "../../app/words";
import { Button, Notice, toast } from "../../ui";
import type { Doc } from "./document";
import { ExportDialog } from "./ExportDialog";
import { sheetName } from "./name";
import { Warned } from "./Warned";

/** What she can do with a sheet: each way out of the vault only after its own warning. */
export function Actions({ sheet, doc }: { sheet: SheetView; doc: Doc }) {
  const { route } = useLocation();
  const [asking, setAsking] = useState<"print" | "export" | "delete" | null>(null);
  const [failed, setFailed] = useState(false);
  const close = () => setAsking(null);
  const isEmpty = doc.sections.length === 0;

  async function copy(): Promise<void> {
    setFailed(false);
    try {
      const name = t("tools-copy-name", { name: sheetName(sheet) });
      const id = await newSheet(sheet.kind, name, sheet.answers);
      route(`/tools/${id}?view=fill`);
      toast(t("tools-copy-done"), "info");
    } catch {
      setFailed(true);
    }
  }

  function print(): void {
    window.print();
    close();
  }

  async function remove(): Promise<void> {
    route("/tools", true);
    await deleteSheet(sheet.id);
  }

  return (
    <>
      {failed && (
        <Notice tone="danger" live>
          <p>{t("tools-new-failed")}</p>
        </Notice>
      )}
      {!isEmpty && (
        <>
          <Button icon="print" wide onClick={() => setAsking("print")}>
            {t("tools-print")}
          </Button>
          <Button icon="download" wide onClick={() => setAsking("export")}>
            {t("tools-export")}
          </Button>
          <Button icon="copy" wide onClick={() => void copy()}>
            {t("tools-copy")}
          </Button>
        </>
      )}
      <Button icon="trash" kind="danger" wide onClick={() => setAsking("delete")}>
        {t("tools-delete")}
      </Button>
      <Warned
        open={asking === "print"}
        title={t("tools-print-title")}
        keep={t("tools-print-no")}
        sure={t("tools-print-sure")}
        onKeep={close}
        onSure={print}
      >
        <p>{t("tools-print-text")}</p>
        <p class="small">{t("tools-print-other")}</p>
      </Warned>
      <ExportDialog open={asking === "export"} doc={doc} onClose={close} />
      <Warned
        open={asking === "delete"}
        title={t("tools-delete-title")}
        keep={t("tools-delete-keep")}
        sure={t("tools-delete-sure")}
        onKeep={close}
        onSure={() => void remove()}
      >
        <p>{t("tools-delete-text")}</p>
      </Warned>
    </>
  );
}
