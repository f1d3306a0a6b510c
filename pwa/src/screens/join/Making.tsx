import type { JoinStep } from "../../app/types";
import { t } from "../../app/words";
import { Icon } from "../../ui";

const STEPS = ["keys", "vault", "enrol"] as const;

/** What the phone is doing while she waits. */
export function Making({ step }: { step: JoinStep }) {
  const now = step === "done" ? STEPS.length : STEPS.indexOf(step);
  return (
    <div class="stack">
      <p>{t("join-making-wait")}</p>
      <ol class="join-steps" aria-live="polite">
        {STEPS.map((each, place) => {
          const state = place < now ? "done" : place === now ? "now" : "later";
          return (
            <li key={each} class={`join-step-${state}`} aria-current={state === "now" ? "step" : undefined}>
              {state === "now" ? (
                <span class="spinner" aria-hidden="true" />
              ) : (
                <Icon name={state === "done" ? "check" : "clock"} />
              )}
              <span>
                {t(`join-step-${each}`)}
                <span class="visually-hidden">, {t(`join-step-state-${state}`)}</span>
              </span>
            </li>
          );
        })}
      </ol>
    </div>
  );
}
