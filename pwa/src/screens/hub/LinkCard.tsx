import { useState } from "preact/hooks";
import { type LinkView, partFrom } from "../../app/hub";
import { moment, t } from "../../app/words";
import { Button, Dialog, Notice, Tag, toast } from "../../ui";

const ICON = { ready: "check", known: "people", trouble: "warn", quiet: "clock" } as const;
const iconOf = (state: LinkView["state"]) => (state in ICON ? ICON[state as keyof typeof ICON] : "key");

/** What is to be done now, in words; null when nothing is. */
function nextStep(link: LinkView): string | null {
  if (link.trouble) return t(`hub-trouble-${link.trouble.code}`);
  if (link.state === "ready" || link.state === "known") return null;
  return t(`hub-do-${link.state}`);
}

/** One link: whether it works, what flows, what waits, and what to do. */
export function LinkCard({ link, onChange }: { link: LinkView; onChange: () => void }) {
  const [asking, setAsking] = useState(false);
  const step = nextStep(link);
  const part = () =>
    partFrom(link.region).then(
      () => {
        setAsking(false);
        onChange();
      },
      () => toast(t("hub-part-failed"), "danger"),
    );
  return (
    <article class="hub-link stack-s">
      <h3>{link.name}</h3>
      <p class="hub-tags">
        <Tag icon={iconOf(link.state)} tone={link.state === "ready" ? "good" : undefined}>
          {t(`hub-state-${link.state}`)}
        </Tag>
        <Tag>{t(`hub-role-${link.role}`)}</Tag>
      </p>
      {step && (
        <Notice tone="warn">
          <p>{step}</p>
        </Notice>
      )}
      <dl class="hub-facts">
        {link.gives.length > 0 && <Fact name="hub-gives" value={link.gives.map(flow).join(", ")} />}
        {link.takes.length > 0 && <Fact name="hub-takes" value={link.takes.map(flow).join(", ")} />}
        {link.last_success && <Fact name="hub-last" value={moment(link.last_success)} />}
        <Fact name="hub-waiting" value={t("hub-waiting-count", { count: link.waiting })} />
        {(link.behind ?? 0) > 0 && (
          <Fact name="hub-behind" value={t("hub-behind-count", { count: link.behind ?? 0 })} />
        )}
        {link.refused > 0 && (
          <Fact name="hub-refused" value={t("hub-refused-count", { count: link.refused })} />
        )}
        {link.fingerprint && <Fact name="hub-fingerprint" value={link.fingerprint} code />}
      </dl>
      <Button icon="close" onClick={() => setAsking(true)}>
        {t("hub-part")}
      </Button>
      <Dialog
        open={asking}
        title={t("hub-part-title", { name: link.name })}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button onClick={() => setAsking(false)}>{t("hub-part-no")}</Button>
            <Button kind="danger" onClick={() => void part()}>
              {t("hub-part-yes")}
            </Button>
          </>
        }
      >
        <p>{t("hub-part-text")}</p>
      </Dialog>
    </article>
  );
}

const flow = (what: string) => t(`hub-flow-${what}`);

function Fact({ name, value, code }: { name: string; value: string; code?: boolean }) {
  return (
    <div class="hub-fact">
      <dt>{t(name)}</dt>
      <dd>{code ? <code>{value}</code> : value}</dd>
    </div>
  );
}
