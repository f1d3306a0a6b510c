import { useState } from "preact/hooks";
import { shareCompletion, sharedByMe, takeBackCompletion } from "../../app/completions";
import type { CourseView } from "../../app/types";
import { day, t } from "../../app/words";
import { Button, Notice, toast } from "../../ui";
import { Readers } from "../workshops/Readers";
import "../workshops/workshops.css";

interface Props {
  course: CourseView;
  name: string;
  /** `2026-11-24` */
  today: string;
}

/** Telling the facilitators that she finished a course: hers to choose, and to take back. */
export function ShareCompletion({ course, name, today }: Props) {
  const [busy, setBusy] = useState(false);
  const shared = sharedByMe.value.get(course.id);
  const isShared = shared !== undefined && !shared.body.withdrawn && shared.state !== "refused";
  const share = async () => {
    setBusy(true);
    await shareCompletion(course.id, course.title, today, name).finally(() => setBusy(false));
  };
  const takeBack = async () => {
    await takeBackCompletion(course.id);
    toast(t("workshops-share-taken"));
  };
  return (
    <section class="ws-panel stack">
      <h2>{t("workshops-share-title")}</h2>
      {isShared ? (
        <>
          <Notice tone={shared.state === "waiting" ? "warn" : "good"}>
            <p>
              {shared.state === "waiting"
                ? t("workshops-share-queued")
                : t("workshops-share-sent", { day: day(shared.made) })}
            </p>
          </Notice>
          <Button wide icon="trash" onClick={() => void takeBack()}>
            {t("workshops-share-back")}
          </Button>
        </>
      ) : (
        <>
          {shared?.state === "refused" && (
            <Notice tone="danger">
              <p>{t("workshops-share-refused")}</p>
            </Notice>
          )}
          <p>{t("workshops-share-intro")}</p>
          <p class="small">{t("workshops-share-what")}</p>
          <Readers />
          <Button wide icon="send" busy={busy} onClick={() => void share()}>
            {t("workshops-share-go")}
          </Button>
        </>
      )}
    </section>
  );
}
