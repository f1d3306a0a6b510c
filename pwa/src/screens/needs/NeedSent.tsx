import { useState } from "preact/hooks";
import { type NeedView, withdrawNeed } from "../../app/needs";
import { day, moment, t } from "../../app/words";
import { Button, Dialog, Notice, Screen, Tag, toast } from "../../ui";
import { ProvisionLink } from "../guidelines/ProvisionLink";
import { InWhoseName } from "./InWhoseName";
import { Rating } from "./Rating";
import "../cases/cases.css";
import "./needs.css";

function Withdraw({ need }: { need: NeedView }) {
  const [asking, setAsking] = useState(false);
  async function withdraw(): Promise<void> {
    setAsking(false);
    await withdrawNeed(need.id);
    toast(t("needs-withdraw-done"));
  }
  return (
    <>
      <Button icon="back" onClick={() => setAsking(true)}>
        {t("needs-withdraw")}
      </Button>
      <Dialog
        open={asking}
        title={t("needs-withdraw-title")}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button onClick={() => setAsking(false)}>{t("needs-withdraw-no")}</Button>
            <Button kind="danger" onClick={() => void withdraw()}>
              {t("needs-withdraw-sure")}
            </Button>
          </>
        }
      >
        <p>{t("needs-withdraw-text")}</p>
      </Dialog>
    </>
  );
}

function Words({ need }: { need: NeedView }) {
  return (
    <section class="stack" aria-labelledby="words-title">
      <h2 id="words-title">{t("needs-words")}</h2>
      {need.words.length === 0 && <p class="soft">{t("needs-words-none")}</p>}
      <ul class="case-objects">
        {need.words.map((word) => (
          <li key={word.id} class="case-object stack-s">
            <p class="card-tags">
              <Tag tone="info">{t(`roundtables-stage-${word.stage}`)}</Tag>
            </p>
            <p class="soft small">{moment(word.made)}</p>
            <p class="said" dir="auto">
              {word.text}
            </p>
            {word.commitments.map((one) => (
              <div key={`${one.mission} ${one.what}`} class="need-promise stack-s">
                <p>
                  <strong dir="auto">{one.mission}</strong>
                </p>
                <p dir="auto">{one.what}</p>
                <p class="card-tags">
                  <Tag tone={one.state === "kept" ? "good" : "plain"}>
                    {t(`roundtables-kept-${one.state}`)}
                  </Tag>
                </p>
                {one.due && <p class="soft small">{t("needs-due", { day: day(one.due) })}</p>}
                {one.answer && <p dir="auto">{t("needs-answer", { text: one.answer })}</p>}
              </div>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A need that was sent: how far it got, what she said, what came of it. */
export function NeedSent({ need }: { need: NeedView }) {
  const { body } = need;
  return (
    <Screen
      title={t(`roundtables-theme-${body.theme}`)}
      tab={t("needs-one")}
      back="/needs"
      above={moment(need.made)}
    >
      {need.withdrawn ? (
        <Notice title={t("needs-withdrawn-title")}>
          <p>{t("needs-withdrawn-text", { at: moment(need.withdrawn) })}</p>
        </Notice>
      ) : (
        <p class="card-tags">
          <Tag tone={need.state === "opened" ? "good" : need.state === "refused" ? "danger" : "plain"}>
            {t(`needs-state-${need.state}`)}
          </Tag>
        </p>
      )}
      {need.state === "refused" && <p>{t("needs-refused")}</p>}
      <Words need={need} />
      {need.words.length > 0 && <Rating need={need} />}
      <section class="stack-s" aria-labelledby="voice-title">
        <h2 id="voice-title">{t(body.behalf ? "needs-hers" : "needs-yours")}</h2>
        <InWhoseName attribution={body.attribution} paragraph={body.paragraph} lang={body.language} />
        <p>
          <strong>{t("needs-asked-label")}</strong>
        </p>
        <p class="said" dir="auto">
          {body.asked}
        </p>
        {body.provision && <ProvisionLink of={body.provision} />}
        {body.behalf && (
          <p class="soft">
            {t("needs-behalf-said", {
              who: body.behalf.who,
              how: t(`needs-consent-${body.behalf.how}`),
              day: day(body.behalf.when),
            })}
          </p>
        )}
      </section>
      {!need.withdrawn && <Withdraw need={need} />}
    </Screen>
  );
}
