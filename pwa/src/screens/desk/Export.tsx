import { useState } from "preact/hooks";
import type { Entry } from "../../app/desk";
import { exported } from "../../app/desk-files";
import { t } from "../../app/words";
import { Button, Notice, saveAs } from "../../ui";
import { useBusy } from "./useBusy";

/** A work as a folder of Markdown in a zip, with its pictures. */
export function Export({ entries, name }: { entries: readonly Entry[]; name: string }) {
  const [busy, run] = useBusy();
  const [missing, setMissing] = useState(0);
  async function save(): Promise<void> {
    const made = await exported(entries);
    setMissing(made.missing.length);
    saveAs(made.zip, `${name.replace(":", "-")}.zip`);
  }
  return (
    <>
      <Button icon="download" busy={busy} onClick={() => run(save)}>
        {t("desk-export")}
      </Button>
      {missing > 0 && (
        <Notice tone="warn" live>
          <p>{t("desk-export-missing", { n: missing })}</p>
        </Notice>
      )}
    </>
  );
}
