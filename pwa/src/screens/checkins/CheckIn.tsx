import { useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import { type CheckInView, checkIn, checkIns, forgetCheckIn, isWaiting } from "../../app/checkins";
import { online } from "../../app/region";
import { moment, t } from "../../app/words";
import type { ScreenProps } from "../../routes";
import { Button, Empty, Notice, Screen, Tag, toast } from "../../ui";
import { Conversation } from "../reports/Conversation";
import "../reports/reports.css";
import { Said } from "./Said";
import { mayArrive, toneOf } from "./state";

/** One touch, large: she may be tired, on the road, with one hand. */
function Arrived({ one }: { one: CheckInView }) {
  const [busy, setBusy] = useState(false);
  async function arrive(): Promise<void> {
    setBusy(true);
    await checkIn(one.id);
    setBusy(false);
    toast(t(online.peek() ? "checkins-arrived-done" : "checkins-arrived-waits"));
  }
  return (
    <Button kind="primary" icon="check" wide busy={busy} onClick={() => void arrive()}>
      {t(one.state === "set" || one.state === "unsent" ? "checkins-arrived" : "checkins-arrived-late")}
    </Button>
  );
}

/** One word left: where it stands, and the one thing to do about it. */
export default function CheckIn({ params }: ScreenProps) {
  const { route } = useLocation();
  const one = checkIns.value.find(({ id }) => id === params.id);
  if (!one) {
    return (
      <Screen title={t("checkins-title")} back="/checkins">
        <Empty icon="path" title={t("common-not-found")} />
      </Screen>
    );
  }
  const { state } = one;
  const wasTold = state === "told" || state === "told-safe";
  const tone = toneOf(state);
  return (
    <Screen
      title={t("checkins-title")}
      back="/checkins"
      footer={mayArrive(state) ? <Arrived one={one} /> : undefined}
    >
      {one.drill && <Tag tone="warn">{t("checkins-is-drill")}</Tag>}
      <Notice tone={tone === "plain" ? "info" : tone} title={t(`checkins-state-${state}`)} live>
        <p>{t(`checkins-state-${state}-text`, { code: one.reason ?? "" })}</p>
        {wasTold && <p>{one.seen ? t("checkins-seen", { at: moment(one.seen) }) : t("checkins-not-seen")}</p>}
      </Notice>
      <p>
        {t("checkins-due", { at: moment(one.due) })}
        {isWaiting(state) && (
          <>
            <br />
            {t("checkins-release", { at: moment(one.release) })}
          </>
        )}
      </p>
      <Said title={t("checkins-mine")} one={one} />
      {wasTold && (
        <section>
          <h2>{t("checkins-talk")}</h2>
          <Conversation
            thread={one.thread}
            other={t("role-coordinator")}
            you={t("reports-talk-you")}
            empty={t("checkins-talk-none")}
          />
        </section>
      )}
      {!isWaiting(state) && state !== "stopping" && state !== "told" && (
        <Button
          icon="trash"
          onClick={() => {
            route("/checkins", true);
            void forgetCheckIn(one.id);
          }}
        >
          {t("checkins-forget")}
        </Button>
      )}
    </Screen>
  );
}
