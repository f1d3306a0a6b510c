import { useState } from "preact/hooks";
import { pdfOf } from "../../../app/dossiers";
import { suggestPassphrase } from "../../../app/profiles";
import { exportSealed, noteExport, TooLargeToExport } from "../../../app/record";
import { reports } from "../../../app/reports";
import { lang } from "../../../app/settings";
import { t } from "../../../app/words";
import type { ScreenProps } from "../../../routes";
import { Button, Notice, Screen, SecretField, saveAs, toast } from "../../../ui";
import { localDay } from "../answers";
import { lookAt } from "./look";
import { Missing } from "./Missing";
import { paperOf } from "./paper";
import { sheetOf } from "./sheet";
import { TakeBack } from "./TakeBack";
import "./record.css";

/** Letters of the passphrase of a file that anybody may try to open for years. */
const SHORTEST = 16;

type How = "sealed" | "pdf" | "sheet";

/** Her record for herself: sealed with all its files, or readable; and taking all of it back. */
export default function Save({ params }: ScreenProps) {
  const id = params.id ?? "";
  const report = reports.value.find((one) => one.id === id);
  const look = lookAt(id);
  const [passphrase, setPassphrase] = useState("");
  const [suggested, setSuggested] = useState("");
  /** The phrase of the file that she saved last: for the sheet, until she leaves. */
  const [closedWith, setClosedWith] = useState("");
  const [busy, setBusy] = useState<How | null>(null);
  const [problem, setProblem] = useState<"short" | "failed" | "large" | null>(null);
  const { record } = look;
  if (!report || !record) return <Missing />;
  const name = (ending: string) => `${t("record-save-name")}-${localDay(new Date())}.${ending}`;

  async function save(how: How, make: () => Promise<void>): Promise<void> {
    setProblem(null);
    setBusy(how);
    try {
      await make();
    } catch (error) {
      setProblem(error instanceof TooLargeToExport ? "large" : "failed");
    } finally {
      setBusy(null);
    }
  }

  const sealed = () =>
    save("sealed", async () => {
      if (passphrase.trim().length < SHORTEST) return setProblem("short");
      saveAs(await exportSealed(id, passphrase.trim()), name("age"));
      setClosedWith(passphrase.trim());
      setPassphrase("");
      setSuggested("");
      toast(t("record-save-done"));
    });
  async function suggest(): Promise<void> {
    const words = (await suggestPassphrase(lang.peek())).join(" ");
    setSuggested(words);
    setPassphrase(words);
  }
  const sheet = () =>
    save("sheet", async () => {
      saveAs(await pdfOf(sheetOf(closedWith, lang.value || "es")), `${t("record-sheet-name")}.pdf`);
    });
  const pdf = () =>
    save("pdf", async () => {
      saveAs(await pdfOf(paperOf(report, look, record, lang.value || "es")), name("pdf"));
      await noteExport(id);
    });

  return (
    <Screen title={t("record-save-title")} back={`/reports/${id}/more`}>
      <p>{t("record-save-hint")}</p>
      <section aria-labelledby="sealed-title" class="stack-s">
        <h2 id="sealed-title">{t("record-save-sealed")}</h2>
        <p class="soft small">{t("record-save-sealed-text")}</p>
        <SecretField
          label={t("record-save-passphrase")}
          hint={t("record-save-passphrase-hint", { length: SHORTEST })}
          error={problem === "short" ? t("record-save-short") : undefined}
          value={passphrase}
          onInput={setPassphrase}
        />
        {suggested && passphrase === suggested ? (
          <Notice tone="info" title={t("record-save-suggested")} live>
            <p>
              <strong>{suggested}</strong>
            </p>
          </Notice>
        ) : (
          <Button icon="refresh" wide onClick={() => void suggest()}>
            {t("record-save-suggest")}
          </Button>
        )}
        <Button kind="primary" icon="lock" wide busy={busy === "sealed"} onClick={() => void sealed()}>
          {t("record-save-button")}
        </Button>
        {closedWith && (
          <Notice tone="good" title={t("record-sheet-title")} live>
            <p>{t("record-sheet-text")}</p>
            <Button icon="file" wide busy={busy === "sheet"} onClick={() => void sheet()}>
              {t("record-sheet-button")}
            </Button>
          </Notice>
        )}
        <Button href="/reports/open" icon="eye" wide>
          {t("record-open-title")}
        </Button>
      </section>
      {problem && problem !== "short" && (
        <Notice tone="warn" live>
          <p>{t(`record-save-${problem}`)}</p>
        </Notice>
      )}
      <section aria-labelledby="pdf-title" class="stack-s">
        <h2 id="pdf-title">{t("record-save-print")}</h2>
        <p class="soft small">{t("record-save-print-text")}</p>
        <Button icon="file" wide busy={busy === "pdf"} onClick={() => void pdf()}>
          {t("record-save-print")}
        </Button>
      </section>
      {report.state !== "draft" && !record.withdrawn && (
        <TakeBack report={id} of={id} label={t("record-save-withdraw")} />
      )}
    </Screen>
  );
}
