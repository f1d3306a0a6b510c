import type { ReportView } from "../../../app/types";
import { moment, t } from "../../../app/words";
import { Icon, type IconName } from "../../../ui";
import { type Stage, timeline } from "../timeline";
import { whoWords } from "../wording";

const ICONS: Partial<Record<Stage["state"], IconName>> = { done: "check", now: "clock" };
const SAYS: Partial<Record<Stage["by"], string>> = {
  hub: "reports-timeline-hub-says",
  person: "reports-timeline-signed",
};

function title({ name, role }: Stage): string {
  return name === "opened" && role
    ? t("reports-timeline-opened-by", { who: whoWords(role) })
    : t(`reports-timeline-${name}`);
}

function Row({ stage }: { stage: Stage }) {
  const icon = ICONS[stage.state];
  const says = stage.state === "done" ? SAYS[stage.by] : undefined;
  return (
    <li class={`stage stage-${stage.state}`} aria-current={stage.state === "now" ? "step" : undefined}>
      <span class="stage-dot">
        {icon && <Icon name={icon} size={16} />}
        <span class="visually-hidden">{t(`reports-timeline-${stage.state}`)}</span>
      </span>
      <span class="stage-words">
        <span class="stage-title">{title(stage)}</span>
        <span class="soft small">
          {[stage.at && moment(stage.at), says && t(says)].filter(Boolean).join(" · ")}
        </span>
      </span>
    </li>
  );
}

export function Timeline({ report }: { report: ReportView }) {
  return (
    <section aria-labelledby="timeline-title">
      <h2 id="timeline-title">{t("reports-timeline")}</h2>
      <ol class="timeline">
        {timeline(report).map((stage) => (
          <Row key={stage.name} stage={stage} />
        ))}
      </ol>
    </section>
  );
}
