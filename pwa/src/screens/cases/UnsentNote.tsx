import { useState } from "preact/hooks";
import { online } from "../../app/region";
import type { Unsent } from "../../app/types";
import { t } from "../../app/words";
import { Button, Notice } from "../../ui";
import { reasonWord } from "../reports/reason";
import { Problem } from "./Problem";
import { useSaving } from "./useSaving";

/** Why the hub did not take it, in words; what she can do about it is said with it. */
const reasonOf = (code: string) =>
  code === "not-your-place" ? t("cases-reason-place") : t(reasonWord(code), { code });

/** What she wrote that her colleagues do not have yet, and why; what was not taken goes again when she says so. */
export function UnsentNote({ unsent, again }: { unsent: Unsent; again: () => Promise<void> }) {
  const { busy, problem, save } = useSaving();
  const [asked, setAsked] = useState(false);
  const { waiting, refused, reasons } = unsent;
  return (
    <>
      {waiting > 0 && (
        <p class="soft small" role="status">
          {t(online.value ? "cases-going" : "cases-waiting", { count: waiting })}
        </p>
      )}
      {refused > 0 && (
        <Notice tone="danger" title={t("cases-refused-title", { count: refused })}>
          <p>{t("cases-refused")}</p>
          <ul>
            {reasons.map((code) => (
              <li key={code}>{reasonOf(code)}</li>
            ))}
          </ul>
          {asked && <p>{t("cases-refused-asked")}</p>}
          <Button icon="send" busy={busy} onClick={() => void save(again).then((done) => setAsked(done))}>
            {t("cases-refused-again")}
          </Button>
          <Problem of={problem} />
        </Notice>
      )}
    </>
  );
}
