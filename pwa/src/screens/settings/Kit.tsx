import { useState } from "preact/hooks";
import { current, recoveryKit } from "../../app/profiles";
import { kitsMade } from "../../app/settings";
import { t } from "../../app/words";
import { Button, Card, ErrorState, Notice, QrImage, Screen } from "../../ui";
import { KitCheck } from "./KitCheck";
import "./settings.css";

/** The words, and a QR code (a whole `<svg>`) that says the same. */
type Sheet = { words: string[]; qr: string };
type Stage = "before" | "shown" | "check" | "done";

function Paper({ sheet }: { sheet: Sheet }) {
  return (
    <div class="kit-paper">
      <p class="kit-paper-title">{t("kit-paper-title")}</p>
      <section aria-label={t("kit-words")}>
        <ol class="kit-words">
          {sheet.words.map((word, place) => (
            <li key={place}>{word}</li>
          ))}
        </ol>
      </section>
      <QrImage svg={sheet.qr} alt={t("kit-qr")} />
      <p class="small">{t("kit-qr-text")}</p>
      <p class="kit-paper-text">{t("kit-paper-text")}</p>
    </div>
  );
}

export default function Kit() {
  const [stage, setStage] = useState<Stage>("before");
  const [sheet, setSheet] = useState<Sheet | null>(null);
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);

  async function show(): Promise<void> {
    setBusy(true);
    setFailed(false);
    try {
      setSheet(await recoveryKit());
      setStage("shown");
    } catch {
      setFailed(true);
    }
    setBusy(false);
  }

  function done(): void {
    const id = current.value?.id;
    if (id && !kitsMade.value.includes(id)) kitsMade.value = [...kitsMade.value, id];
    setSheet(null);
    setStage("done");
  }

  return (
    <Screen title={t("kit-title")} back="/settings">
      {stage === "before" && (
        <>
          <p>{t("kit-why")}</p>
          <p>{t("kit-where")}</p>
          <Notice tone="warn">{t("kit-alone")}</Notice>
          {failed && <ErrorState text={t("kit-failed")} />}
          <Button kind="primary" icon="eye" wide busy={busy} onClick={() => void show()}>
            {t("kit-show")}
          </Button>
        </>
      )}
      {stage === "shown" && sheet && (
        <>
          <Paper sheet={sheet} />
          <div class="stack no-print">
            <p class="soft small">{t("kit-print-warning")}</p>
            <Button icon="print" wide onClick={() => print()}>
              {t("kit-print")}
            </Button>
            <Button kind="primary" wide onClick={() => setStage("check")}>
              {t("kit-check")}
            </Button>
          </div>
        </>
      )}
      {stage === "check" && sheet && (
        <KitCheck words={sheet.words} onRight={done} onBack={() => setStage("shown")} />
      )}
      {stage === "done" && (
        <>
          <Notice tone="good" title={t("kit-done-title")} live>
            <p>{t("kit-done-text")}</p>
          </Notice>
          <Card icon="home" title={t("common-go-home")} href="/home" />
        </>
      )}
    </Screen>
  );
}
