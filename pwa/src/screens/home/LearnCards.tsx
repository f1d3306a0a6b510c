import { dueActions, plans } from "../../app/advocacy";
import { catalogue } from "../../app/catalogue";
import { removed } from "../../app/offline";
import { progress } from "../../app/progress";
import { sheets } from "../../app/tools";
import type { CourseView } from "../../app/types";
import { t } from "../../app/words";
import { Card, Progress } from "../../ui";
import { localDay } from "../reports/answers";

interface UnderWay {
  course: CourseView;
  done: number;
}

/** The course she touched last and has not finished. */
function underWay(): UnderWay | null {
  const seen = progress.value;
  let latest: (UnderWay & { at: string }) | null = null;
  for (const course of catalogue.value.courses) {
    if (removed.value.includes(course.id)) continue;
    const parts = course.parts.map((part) => seen[`${part.type}:${course.id}:${part.id}`]);
    const done = parts.filter((part) => part?.state === "done").length;
    const at = parts.reduce((newest, part) => (part && part.at > newest ? part.at : newest), "");
    if (at && done < course.parts.length && (!latest || at > latest.at)) latest = { course, done, at };
  }
  return latest;
}

/** Whether somebody waits for her answer, or something in her campaigns for her. */
function campaigns(): string {
  const all = plans.value;
  const invited = all.filter(({ standing }) => standing === "invited").length;
  if (invited > 0) return t("advocacy-home-invited", { count: invited });
  const due = all.reduce((sum, view) => sum + dueActions(view, localDay(new Date())).length, 0);
  return due > 0 ? t("advocacy-card-due", { count: due }) : t("advocacy-home-text");
}

export function LearnCards() {
  const now = underWay();
  const total = now?.course.parts.length ?? 0;
  return (
    <>
      {now ? (
        <Card icon="learn" title={t("home-learn-go")} href={`/learn/${now.course.id}`}>
          <p lang={now.course.lang}>{now.course.title}</p>
          <Progress
            value={now.done}
            max={total}
            label={t("home-learn-progress", { done: now.done, total })}
          />
        </Card>
      ) : (
        <Card icon="learn" title={t("home-learn-start")} href="/learn">
          <p class="soft small">{t("home-learn-start-text")}</p>
        </Card>
      )}
      {catalogue.value.workshops.length > 0 && (
        <Card icon="calendar" title={t("workshops-title")} href="/workshops">
          <p class="soft small">{t("workshops-card")}</p>
        </Card>
      )}
      <Card icon="quiz" title={t("tools-title")} href="/tools">
        <p class="soft small">
          {sheets.value.length > 0 ? t("tools-home-count", { n: sheets.value.length }) : t("tools-home-text")}
        </p>
      </Card>
      {plans.value.length > 0 && (
        <Card icon="path" title={t("advocacy-title")} href="/advocacy">
          <p class="soft small">{campaigns()}</p>
        </Card>
      )}
      <Card icon="shield" title={t("home-mechanisms")} href="/mechanisms">
        <p class="soft small">{t("home-mechanisms-text")}</p>
      </Card>
      <Card icon="question" title={t("home-guide")} href="/mechanisms/guide">
        <p class="soft small">{t("guide-card")}</p>
      </Card>
    </>
  );
}
