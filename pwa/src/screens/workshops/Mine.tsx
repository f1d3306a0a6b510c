import { useState } from "preact/hooks";
import type { WorkshopView } from "../../app/types";
import { moment, t } from "../../app/words";
import { isOpen, type MyWorkshop, mineIn, stageOf, withdrawRegistration } from "../../app/workshops";
import { Button, Dialog, Notice, toast } from "../../ui";
import { standing } from "./standing";

const TONES = { plain: "info", info: "info", good: "good", warn: "warn", danger: "danger" } as const;

/** How her registration stands, with what a facilitator wrote. */
function State({ mine }: { mine: MyWorkshop }) {
  const now = standing(mine);
  if (!now) return null;
  const { notice, changed } = mine;
  const isNotice = notice !== null && now.name === notice.state;
  return (
    <Notice tone={TONES[now.tone]} title={t(`workshops-state-${now.name}`)}>
      <p>{t(`workshops-line-${now.name}`)}</p>
      {isNotice && notice.words && <blockquote class="ws-words">{notice.words}</blockquote>}
      {isNotice && <p class="small">{t("workshops-said-at", { at: moment(notice.at) })}</p>}
      {isNotice && changed && <p class="small">{t("workshops-changed-since")}</p>}
    </Notice>
  );
}

/** She takes it back, after being asked once. */
function Withdraw({ workshop }: { workshop: string }) {
  const [asking, setAsking] = useState(false);
  const go = async () => {
    setAsking(false);
    await withdrawRegistration(workshop);
    toast(t("workshops-withdrawn-toast"));
  };
  return (
    <>
      <Button icon="trash" wide onClick={() => setAsking(true)}>
        {t("workshops-withdraw")}
      </Button>
      <Dialog
        open={asking}
        title={t("workshops-withdraw-title")}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button onClick={() => setAsking(false)}>{t("common-cancel")}</Button>
            <Button kind="danger" onClick={() => void go()}>
              {t("workshops-withdraw")}
            </Button>
          </>
        }
      >
        <p>{t("workshops-withdraw-text")}</p>
      </Dialog>
    </>
  );
}

/** What she can do about this workshop now, and how what she did stands. */
export function Mine({ of }: { of: WorkshopView }) {
  const mine = mineIn(of.id);
  const stage = stageOf(of);
  const isIn = mine.registration !== null && mine.withdrawn === null;
  const path = `/workshops/${encodeURIComponent(of.id)}`;
  return (
    <div class="stack">
      <State mine={mine} />
      {stage === "cancelled" && (
        <Notice tone="danger" title={t("workshops-cancelled")}>
          <p>{t(isIn ? "workshops-cancelled-text-in" : "workshops-cancelled-text")}</p>
        </Notice>
      )}
      {stage === "past" && !isIn && <p>{t("workshops-past-text")}</p>}
      {stage === "undated" && <p>{t("workshops-undated-ask")}</p>}
      {isOpen(of) && !isIn && (
        <Button kind="primary" icon="edit" wide href={`${path}/register`}>
          {t(of.status === "full" ? "workshops-register-waiting" : "workshops-register")}
        </Button>
      )}
      {isIn && (stage === "upcoming" || stage === "running") && (
        <Button kind={stage === "running" ? "primary" : "quiet"} icon="qr" wide href={`${path}/attend`}>
          {t("workshops-attend")}
        </Button>
      )}
      {mine.attendance && (
        <p class="small">{t("workshops-attended", { at: moment(mine.attendance.body.at) })}</p>
      )}
      {(stage === "running" || stage === "past") && (isIn || mine.feedback) && (
        <Button icon="heart" wide href={`${path}/feedback`}>
          {t(mine.feedback ? "workshops-feedback-sent-go" : "workshops-feedback-go")}
        </Button>
      )}
      {isIn && isOpen(of) && (
        <Button icon="edit" wide href={`${path}/register`}>
          {t("workshops-change")}
        </Button>
      )}
      {isIn && stage !== "past" && <Withdraw workshop={of.id} />}
    </div>
  );
}
