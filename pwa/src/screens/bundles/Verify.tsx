import { useRef, useState } from "preact/hooks";
import { type Verified, verify } from "../../app/bundles";
import { current } from "../../app/profiles";
import { t } from "../../app/words";
import { Button, Loading, Notice, Screen } from "../../ui";
import { Verdict } from "./Verdict";
import "./bundles.css";

type State = "waiting" | "busy" | "failed" | Verified;

/** Open to everybody, on any device: nothing is sent, nothing is asked of a hub. */
export default function Verify() {
  const picker = useRef<HTMLInputElement>(null);
  const [state, setState] = useState<State>("waiting");
  async function look(file: File | undefined): Promise<void> {
    if (!file) return;
    setState("busy");
    setState(await verify(file).catch((): State => "failed"));
  }
  const isDone = typeof state === "object";
  return (
    <Screen title={t("bundles-verify-title")} back={current.value ? "/home" : "/"}>
      <div class="stack">
        <p>{t("bundles-verify-text")}</p>
        <input
          ref={picker}
          class="visually-hidden"
          type="file"
          accept=".zip,application/zip"
          tabIndex={-1}
          aria-hidden="true"
          autocomplete="off"
          onChange={(event) => {
            void look(event.currentTarget.files?.[0]);
            // The same file can be chosen again.
            event.currentTarget.value = "";
          }}
        />
        <Button
          kind={isDone ? "quiet" : "primary"}
          icon="file"
          disabled={state === "busy"}
          onClick={() => picker.current?.click()}
        >
          {t(isDone ? "bundles-verify-again" : "bundles-verify-pick")}
        </Button>
        {state === "busy" && <Loading label={t("bundles-verify-busy")} />}
        {state === "failed" && (
          <Notice tone="danger" live>
            <p>{t("bundles-verify-failed")}</p>
          </Notice>
        )}
        {isDone && <Verdict of={state} />}
      </div>
    </Screen>
  );
}
