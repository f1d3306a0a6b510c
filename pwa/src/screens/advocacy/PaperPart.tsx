import { useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import { copyPlan, forgetPlan, type PlanView } from "../../app/advocacy";
import { daysFile, daysOf, planPdf } from "../../app/advocacy-paper";
import { day, t } from "../../app/words";
import { Button, saveAs, Toggle, toast } from "../../ui";
import { localDay } from "../reports/answers";
import { Warned } from "../tools/Warned";
import { Problem } from "./Problem";
import { useDoing } from "./useDoing";

/** What leaves the app of a plan; a copy for herself; and taking it off this phone. */
export function PaperPart({ view }: { view: PlanView }) {
  const { route } = useLocation();
  const { busy, problem, run } = useDoing();
  const [risks, setRisks] = useState(true);
  const [words, setWords] = useState(false);
  const [asking, setAsking] = useState<"pdf" | "forget" | null>(null);
  const close = () => setAsking(null);
  const days = daysOf(view);
  const name = (id: string, ending: string) => `${t(id)}-${localDay(new Date())}.${ending}`;
  const canForget = view.standing === "private" || view.standing === "out";

  return (
    <section class="stack" aria-label={t("advocacy-part-paper")}>
      <Toggle
        label={t("advocacy-paper-risks")}
        hint={t("advocacy-paper-risks-hint")}
        checked={risks}
        onChange={setRisks}
      />
      <Button icon="download" wide busy={busy} onClick={() => setAsking("pdf")}>
        {t("advocacy-paper-pdf")}
      </Button>
      <h2>{t("advocacy-ics")}</h2>
      {days.length === 0 ? (
        <p class="soft">{t("advocacy-ics-none")}</p>
      ) : (
        <>
          <ul class="plan-days">
            {days.map((one) => (
              <li key={one.id}>
                <strong>{day(one.day)}</strong> <span dir="auto">{one.what}</span>
              </li>
            ))}
          </ul>
          <p class="soft small">{t("advocacy-ics-text")}</p>
          <Toggle
            label={t("advocacy-ics-words")}
            hint={t("advocacy-ics-words-hint")}
            checked={words}
            onChange={setWords}
          />
          <Button
            icon="calendar"
            wide
            onClick={() => saveAs(daysFile(view, words), name("advocacy-ics-file", "ics"))}
          >
            {t("advocacy-ics-save")}
          </Button>
        </>
      )}
      <h2>{t("advocacy-copy")}</h2>
      <p class="soft small">{t("advocacy-copy-text")}</p>
      <Button
        icon="copy"
        wide
        onClick={() =>
          void run(async () => {
            route(`/advocacy/${await copyPlan(view.id)}`);
            toast(t("advocacy-copy-done"), "info");
          })
        }
      >
        {t("advocacy-copy")}
      </Button>
      {canForget && (
        <Button icon="trash" kind="danger" wide onClick={() => setAsking("forget")}>
          {t("advocacy-forget")}
        </Button>
      )}
      <Problem id={problem} />
      <Warned
        open={asking === "pdf"}
        title={t("advocacy-paper-warn-title")}
        keep={t("advocacy-paper-no")}
        sure={t("advocacy-paper-pdf")}
        onKeep={close}
        onSure={() => {
          close();
          void run(async () => saveAs(await planPdf(view, risks), name("advocacy-paper-file", "pdf")));
        }}
      >
        <p>{t("advocacy-paper-warn")}</p>
      </Warned>
      <Warned
        open={asking === "forget"}
        title={t("advocacy-forget-title")}
        keep={t("advocacy-forget-no")}
        sure={t("advocacy-forget-sure")}
        onKeep={close}
        onSure={() => {
          close();
          route("/advocacy", true);
          void run(() => forgetPlan(view.id));
        }}
      >
        <p>{t("advocacy-forget-text")}</p>
      </Warned>
    </section>
  );
}
