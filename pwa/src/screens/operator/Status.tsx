import { lang } from "../../app/settings";
import type { HubStatus, ServiceStatus } from "../../app/types";
import { moment, number, size, t } from "../../app/words";
import { Button, Icon, Notice, Progress, Tag } from "../../ui";
import { age, type Finding, inLanguage, sortFindings } from "./report";

const TONES = { ok: "good", notice: "info", warning: "warn", problem: "danger" } as const;

function FindingNotice({ finding }: { finding: Finding }) {
  return (
    <Notice tone={TONES[finding.level]}>
      <p class="operator-finding">{inLanguage(finding.text, lang.value)}</p>
      {finding.action && (
        <p>
          <strong>{t("operator-do")}</strong> {inLanguage(finding.action, lang.value)}
        </p>
      )}
    </Notice>
  );
}

/** A number with its name; what could not be read is said so, never shown as zero. */
function Figure({ name, value }: { name: string; value: string | null }) {
  return (
    <div class="operator-figure">
      <dt>{name}</dt>
      <dd>{value ?? t("operator-unknown")}</dd>
    </div>
  );
}

const count = (n: number | null): string | null => (n === null ? null : number(n));

function Figures({ hub }: { hub: HubStatus }) {
  const oldest = hub.oldest_unfetched_hours;
  const waited = oldest === null ? null : age(oldest);
  return (
    <dl class="operator-figures">
      <Figure name={t("operator-unfetched")} value={count(hub.unfetched)} />
      <Figure
        name={t("operator-oldest")}
        value={
          waited
            ? t(`operator-${waited.unit}`, { n: waited.n })
            : hub.unfetched === null
              ? null
              : t("operator-none")
        }
      />
      <Figure name={t("operator-backlog")} value={count(hub.backlog)} />
      <Figure name={t("operator-refused")} value={count(hub.refused)} />
      <Figure name={t("operator-dead")} value={count(hub.dead_letters)} />
      <Figure name={t("operator-coordinators")} value={count(hub.coordinators)} />
      <Figure name={t("operator-custodians")} value={count(hub.custodians)} />
      <Figure name={t("operator-member-count")} value={count(hub.members)} />
    </dl>
  );
}

function Disk({ disk }: { disk: HubStatus["disk"] }) {
  if (!disk) return <p>{t("operator-disk-unknown")}</p>;
  return (
    <Progress
      value={disk.total - disk.free}
      max={disk.total}
      label={t("operator-disk", { free: size(disk.free), total: size(disk.total) })}
    />
  );
}

function Keys({ keys }: { keys: HubStatus["keys_ending"] }) {
  if (keys.length === 0) return <p>{t("operator-keys-none")}</p>;
  return (
    <ul class="operator-plain">
      {keys.map((key) => (
        <li key={`${key.what}-${key.role}-${key.days}`}>
          {t(`operator-key-${key.what}`, { role: t(`operator-role-${key.role}`), n: key.days })}
        </li>
      ))}
    </ul>
  );
}

function Part({
  name,
  up,
  ready,
  children,
}: {
  name: string;
  up: boolean;
  ready: boolean;
  children?: string | undefined;
}) {
  return (
    <li class="operator-row">
      <div>
        <p class="operator-name">{name}</p>
        {children && <p class="soft small">{children}</p>}
      </div>
      <Tag tone={ready ? "good" : up ? "warn" : "danger"} icon={ready ? "check" : up ? "clock" : "danger"}>
        {t(ready ? "operator-ready" : up ? "operator-waiting" : "operator-down")}
      </Tag>
    </li>
  );
}

const SERVICES = new Set(["gateway", "content", "incidents", "notifications", "federation"]);

function about(service: ServiceStatus): string {
  const does = SERVICES.has(service.service) ? t(`operator-service-${service.service}`) : "";
  const waits =
    service.waiting_for.length > 0 ? t("operator-waits-for", { what: service.waiting_for.join(", ") }) : "";
  return [does, service.version && t("operator-version", { version: service.version }), waits]
    .filter(Boolean)
    .join(" · ");
}

interface Props {
  hub: HubStatus;
  /** The hub did not answer the last time it was asked: this is what it said before. */
  stale: boolean;
  asking: boolean;
  onRefresh: () => void;
}

export function Status({ hub, stale, asking, onRefresh }: Props) {
  const { open, fine } = sortFindings(hub.findings);
  return (
    <>
      <section>
        <h2 class={`operator-level operator-${hub.level}`}>
          <Icon name={hub.level === "ok" ? "check" : hub.level === "problem" ? "danger" : "warn"} />
          <span>{t(`operator-level-${hub.level}`)}</span>
        </h2>
        <p class="soft small" role="status">
          {t(stale ? "operator-as-of-stale" : "operator-as-of", { moment: moment(hub.at) })}
        </p>
        <Button icon="refresh" busy={asking} onClick={onRefresh}>
          {t("operator-refresh")}
        </Button>
        {open.map((finding) => (
          <FindingNotice key={finding.code} finding={finding} />
        ))}
        {fine.length > 0 && (
          <details class="operator-fine">
            <summary>{t("operator-fine", { n: fine.length })}</summary>
            <ul class="operator-plain">
              {fine.map((finding) => (
                <li key={finding.code}>{inLanguage(finding.text, lang.value)}</li>
              ))}
            </ul>
          </details>
        )}
      </section>
      <section>
        <h2>{t("operator-figures")}</h2>
        <Figures hub={hub} />
        <p class="soft small">{t("operator-figures-note")}</p>
      </section>
      <section>
        <h2>{t("operator-disk-title")}</h2>
        <Disk disk={hub.disk} />
      </section>
      <section>
        <h2>{t("operator-keys")}</h2>
        <Keys keys={hub.keys_ending} />
      </section>
      <section>
        <h2>{t("operator-parts")}</h2>
        <ul class="operator-rows">
          <Part name="CouchDB" up={hub.couchdb} ready={hub.couchdb}>
            {t("operator-couchdb")}
          </Part>
          <Part name="NATS" up={hub.nats} ready={hub.nats}>
            {t("operator-nats")}
          </Part>
          {hub.services.map((service) => (
            <Part key={service.service} name={service.service} up={service.up} ready={service.ready}>
              {about(service)}
            </Part>
          ))}
        </ul>
      </section>
    </>
  );
}
