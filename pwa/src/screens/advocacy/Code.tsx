import { useEffect, useState } from "preact/hooks";
import { type Code as CodeView, myCode } from "../../app/advocacy";
import { t } from "../../app/words";
import { Button, Loading, QrImage, Screen, toast } from "../../ui";
import { Problem } from "./Problem";
import "./advocacy.css";

/** The code by which another woman adds her to a plan: for the camera, and in letters for paper. */
export default function Code() {
  const [code, setCode] = useState<CodeView | null>(null);
  const [problem, setProblem] = useState("");
  useEffect(() => {
    void myCode().then(setCode);
  }, []);
  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(code?.text ?? "");
      toast(t("advocacy-code-copied"), "info");
    } catch {
      setProblem("advocacy-failed");
    }
  }
  return (
    <Screen title={t("advocacy-code-title")} back="/advocacy">
      <p>{t("advocacy-code-text")}</p>
      {!code && <Loading />}
      {code && (
        <>
          <QrImage svg={code.qr} alt={t("advocacy-code-qr")} />
          <section class="stack-s">
            <h2>{t("advocacy-code-mark")}</h2>
            <p>
              <code class="plan-mark">{code.mark}</code>
            </p>
            <p class="soft small">{t("advocacy-code-mark-text")}</p>
          </section>
          <section class="stack-s">
            <h2>{t("advocacy-code-letters")}</h2>
            <p>
              <code class="plan-code">{code.text}</code>
            </p>
            <Button icon="copy" wide onClick={() => void copy()}>
              {t("advocacy-code-copy")}
            </Button>
            <Problem id={problem} />
          </section>
        </>
      )}
    </Screen>
  );
}
