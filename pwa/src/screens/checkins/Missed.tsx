import { useEffect } from "preact/hooks";
import { answerMissed, type MissedView, missed, openMissed } from "../../app/missed";
import { lasting, moment, t } from "../../app/words";
import type { ScreenProps } from "../../routes";
import { Button, Empty, Field, Notice, Screen, Tag, TextArea, toast } from "../../ui";
import { senderLine } from "../inbox/sender";
import { Conversation } from "../reports/Conversation";
import { useSealing } from "../reports/useSealing";
import "../reports/reports.css";
import { Said } from "./Said";

const STEPS = [1, 2, 3, 4] as const;
/** What comes later than this, in ms, was held up: said, because it changes what to do. */
const LATE_MS = 300_000;

function Delay({ one }: { one: MissedView }) {
  const late = Date.parse(one.received) - Date.parse(one.release);
  if (late < LATE_MS) return null;
  return (
    <Notice tone="warn">
      <p>
        {t("checkins-missed-delay", {
          release: moment(one.release),
          received: moment(one.received),
          late: lasting(late),
        })}
      </p>
    </Notice>
  );
}

function Write({ id }: { id: string }) {
  const { text, busy, write, submit } = useSealing(id, answerMissed, () => toast(t("checkins-missed-sent")));
  return (
    <form class="stack-s" onSubmit={submit} noValidate>
      <Field label={t("checkins-missed-answer")} hint={t("checkins-missed-answer-hint")}>
        <TextArea value={text} onInput={write} rows={4} />
      </Field>
      <Button kind="primary" type="submit" icon="send" wide busy={busy}>
        {t("checkins-missed-send")}
      </Button>
    </form>
  );
}

/** What somebody left for the case that she does not say that she arrived. */
export default function Missed({ params }: ScreenProps) {
  const one = missed.value.find(({ id }) => id === params.id);
  const id = one?.id;
  useEffect(() => {
    if (id) void openMissed(id);
  }, [id]);
  if (!one) {
    return (
      <Screen title={t("checkins-missed-one")} back="/inbox">
        <Empty icon="path" title={t("common-not-found")} />
      </Screen>
    );
  }
  const line = senderLine(one.sender);
  return (
    <Screen title={t("checkins-missed-one")} back="/inbox">
      {one.drill && (
        <Notice tone="warn" title={t("checkins-is-drill")}>
          <p>{t("checkins-missed-drill")}</p>
        </Notice>
      )}
      {one.safe ? (
        <Notice tone="good" title={t("checkins-missed-safe", { at: moment(one.safe) })} />
      ) : (
        <Notice tone="danger" title={t("checkins-missed-row", { at: moment(one.due) })}>
          <p>{t("checkins-missed-lead")}</p>
        </Notice>
      )}
      <Delay one={one} />
      <section class="stack-s">
        <h2>{t("checkins-missed-who")}</h2>
        {one.sender.name && <p dir="auto">{one.sender.name}</p>}
        <p>{t(line.id, line.args)}</p>
        <p class="soft small">
          {t("inbox-fingerprint")} <code>{one.sender.fingerprint}</code>
        </p>
      </section>
      <Said title={t("checkins-missed-said")} one={one} />
      <section>
        <h2>{t("checkins-missed-steps")}</h2>
        <ol>
          {STEPS.map((step) => (
            <li key={step}>{t(`checkins-missed-step-${step}`)}</li>
          ))}
        </ol>
        <Button icon="heart" wide href="/help">
          {t("checkins-missed-help")}
        </Button>
      </section>
      <section>
        <h2>{t("checkins-missed-talk")}</h2>
        <Conversation
          thread={one.thread}
          other={one.sender.name ?? t("checkins-missed-who")}
          you={t("reports-talk-you")}
          empty={t("checkins-missed-talk-none")}
        />
      </section>
      <Write id={one.id} />
      {!one.opened && <Tag>{t("checkins-missed-open")}</Tag>}
    </Screen>
  );
}
