import { type FleetHub, fleet } from "../../app/hub";
import { lang } from "../../app/settings";
import { moment, number, size, t } from "../../app/words";
import { Button, Empty, ErrorState, Loading, Notice, Screen, Tag } from "../../ui";
import { inLanguage } from "../operator/report";
import { useAsked } from "../operator/useAsked";
import { FleetPicture } from "./FleetPicture";
import "./hub.css";
import "../operator/operator.css";
import "./fleet.css";

const TAGS = {
  ok: { icon: "check", tone: "good" },
  notice: { icon: "check", tone: "good" },
  warning: { icon: "warn", tone: "warn" },
  problem: { icon: "danger", tone: "danger" },
  silent: { icon: "danger", tone: "danger" },
  waiting: { icon: "clock", tone: undefined },
  closed: { icon: "lock", tone: undefined },
} as const;
const TONES = { ok: "good", notice: "info", warning: "warn", problem: "danger" } as const;

/** All hubs that tell ours how they are: a picture of their day, then each with what it needs and what to do. */
export default function Fleet() {
  const asked = useAsked(fleet);
  const found = asked.value;
  const others = found?.hubs.filter(({ own }) => !own) ?? [];
  return (
    <Screen title={t("fleet-title")} back="/operator">
      <p class="soft">{t("fleet-text")}</p>
      {asked.state === "failed" && (
        <ErrorState title={t("fleet-failed-title")} text={t("fleet-failed-text")} onRetry={asked.again} />
      )}
      {found === null && asked.state === "asking" && <Loading label={t("hub-asking")} />}
      {found !== null && (
        <section class="stack">
          <h2>{inLanguage(found.summary, lang.value)}</h2>
          <p class="soft small" role="status">
            {t(asked.state === "failed" ? "operator-as-of-stale" : "operator-as-of", {
              moment: moment(found.at),
            })}
          </p>
          <Button icon="refresh" busy={asked.state === "asking"} onClick={asked.again}>
            {t("hub-refresh")}
          </Button>
          {others.length === 0 && (
            <Empty icon="people" title={t("fleet-alone-title")} text={t("fleet-alone-text")} />
          )}
          {others.length > 0 && <FleetPicture hubs={others} at={found.at} />}
          {found.hubs.map((hub) => (
            <Row key={hub.region} hub={hub} />
          ))}
          <p class="soft small">{t("fleet-note", { minutes: found.silent_after_minutes })}</p>
        </section>
      )}
    </Screen>
  );
}

function Row({ hub }: { hub: FleetHub }) {
  const { icon, tone } = TAGS[hub.state];
  const pressing = hub.findings.filter(({ level }) => level === "warning" || level === "problem");
  const rest = hub.findings.filter(({ level }) => level === "notice");
  // What is not pressing is folded away where there are numbers to fold it with.
  const shown = hub.heard === null ? [...pressing, ...rest] : pressing;
  return (
    <article class="hub-link stack-s">
      <h3>{hub.name}</h3>
      <p class="hub-tags">
        <Tag icon={icon} tone={tone}>
          {t(`fleet-state-${hub.state}`)}
        </Tag>
        {hub.own && <Tag>{t("fleet-own")}</Tag>}
      </p>
      {shown.map((finding) => (
        <Need key={finding.code} finding={finding} />
      ))}
      <Facts hub={hub} rest={rest} />
    </article>
  );
}

function Need({ finding }: { finding: FleetHub["findings"][number] }) {
  return (
    <Notice tone={TONES[finding.level]}>
      <p>{inLanguage(finding.text, lang.value)}</p>
      {finding.action && (
        <p>
          <strong>{t("operator-do")}</strong> {inLanguage(finding.action, lang.value)}
        </p>
      )}
    </Notice>
  );
}

function Facts({ hub, rest }: { hub: FleetHub; rest: FleetHub["findings"] }) {
  if (hub.heard === null) return null;
  const soonest = hub.keys_ending[0];
  return (
    <details class="operator-fine">
      <summary>{t("fleet-more", { count: rest.length })}</summary>
      <div class="stack-s">
        {rest.map((finding) => (
          <Need key={finding.code} finding={finding} />
        ))}
        <dl class="hub-facts">
          {!hub.own && <Fact name="fleet-heard" value={moment(hub.heard)} />}
          {hub.version && <Fact name="fleet-version" value={hub.version} />}
          {hub.backlog !== null && <Fact name="operator-backlog" value={number(hub.backlog)} />}
          {hub.unfetched !== null && <Fact name="operator-unfetched" value={number(hub.unfetched)} />}
          {hub.disk && (
            <Fact
              name="operator-disk-title"
              value={t("operator-disk", { free: size(hub.disk.free), total: size(hub.disk.total) })}
            />
          )}
          {soonest && (
            <Fact
              name="operator-keys"
              value={t(`operator-key-${soonest.what}`, {
                role: t(`operator-role-${soonest.role}`),
                n: soonest.days,
              })}
            />
          )}
          {hub.services.length > 0 && (
            <Fact
              name="operator-parts"
              value={hub.services
                .map(
                  ({ service, up, ready }) =>
                    `${service}: ${t(`operator-${ready ? "ready" : up ? "waiting" : "down"}`)}`,
                )
                .join(" · ")}
            />
          )}
        </dl>
      </div>
    </details>
  );
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <div class="hub-fact">
      <dt>{t(name)}</dt>
      <dd>{value}</dd>
    </div>
  );
}
