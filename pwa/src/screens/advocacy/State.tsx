import { useEffect, useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import { accept, decline, markOfPerson, type PlanView, planSaved, shareChanges } from "../../app/advocacy";
import { t } from "../../app/words";
import { Button, Notice, toast } from "../../ui";
import { Problem } from "./Problem";
import { useDoing } from "./useDoing";

/** Somebody shares the plan with her: from whom, who else reads, yes or no. */
function Invited({ view }: { view: PlanView }) {
  const { route } = useLocation();
  const { busy, problem, run } = useDoing();
  const [mark, setMark] = useState("");
  const { from } = view;
  useEffect(() => {
    if (from) void markOfPerson(from).then(setMark);
  }, [from?.author]);
  const names = view.people
    .filter(({ you }) => !you)
    .map(({ name }) => name || t("advocacy-versions-somebody"));
  const title = from?.name ? t("advocacy-invited-title", { name: from.name }) : t("advocacy-invited-nobody");
  return (
    <Notice tone="info" title={title}>
      <p>{t("advocacy-invited-text")}</p>
      <p>
        <code>{mark}</code>
      </p>
      <p>{t("advocacy-invited-readers", { names: names.join(", ") })}</p>
      <div class="row">
        <Button kind="primary" icon="check" busy={busy} onClick={() => void run(() => accept(view.id))}>
          {t("advocacy-invited-yes")}
        </Button>
        <Button
          busy={busy}
          onClick={() =>
            void run(async () => {
              await decline(view.id);
              route("/advocacy", true);
            })
          }
        >
          {t("advocacy-invited-no")}
        </Button>
      </div>
      <Problem id={problem} />
    </Notice>
  );
}

function Unshared({ view }: { view: PlanView }) {
  const { busy, problem, run } = useDoing();
  const share = async () => {
    if (await run(() => shareChanges(view.id))) toast(t("advocacy-shared-done"));
  };
  return (
    <Notice tone="info" title={t("advocacy-unshared-title")}>
      <p>{t("advocacy-unshared-text")}</p>
      <Button kind="primary" icon="send" busy={busy} onClick={() => void share()}>
        {t("advocacy-share")}
      </Button>
      <Problem id={problem} />
    </Notice>
  );
}

/** Whether what she writes is on disk; said quietly. */
export function Saved({ id }: { id: string }) {
  const state = planSaved.value[id];
  if (!state) return null;
  const words = { saving: "advocacy-saving", saved: "advocacy-saved", failed: "advocacy-save-failed" }[state];
  return (
    <p class="soft small" role="status">
      {t(words)}
    </p>
  );
}

/** Where a plan stands between her and the others. */
export function State({ view }: { view: PlanView }) {
  const { standing, unshared, waiting, refused, missing, merges } = view;
  return (
    <>
      {standing === "invited" && <Invited view={view} />}
      {standing === "out" && (
        <Notice tone="warn" title={t("advocacy-out-title")}>
          <p>{t("advocacy-out-text")}</p>
        </Notice>
      )}
      {unshared > 0 && <Unshared view={view} />}
      {merges > 0 && (
        <Notice tone="warn">
          <p>{t("advocacy-merges", { count: merges })}</p>
        </Notice>
      )}
      {missing > 0 && (
        <Notice>
          <p>{t("advocacy-missing")}</p>
        </Notice>
      )}
      {waiting > 0 && <p class="soft small">{t("advocacy-waiting", { count: waiting })}</p>}
      {refused > 0 && (
        <Notice tone="warn">
          <p>{t("advocacy-refused", { count: refused })}</p>
        </Notice>
      )}
    </>
  );
}
