import { useLocation } from "preact-iso";
import { type NeedView, needDrafts, newNeed, ownNeeds } from "../../app/needs";
import { current } from "../../app/profiles";
import { day, t } from "../../app/words";
import { Button, Card, Empty, List, Screen, Tag } from "../../ui";

const shortened = (text: string) => (text.length > 90 ? `${text.slice(0, 89)}…` : text);

function Sent({ need }: { need: NeedView }) {
  const last = need.words.at(-1);
  return (
    <Card title={t(`roundtables-theme-${need.body.theme}`)} href={`/needs/${need.id}`}>
      <p class="small" dir="auto">
        {shortened(need.body.asked)}
      </p>
      <p class="card-tags">
        {need.withdrawn ? (
          <Tag>{t("needs-withdrawn-title")}</Tag>
        ) : (
          <Tag tone={need.state === "refused" ? "danger" : "plain"}>{t(`needs-state-${need.state}`)}</Tag>
        )}
        {last && <Tag tone="info">{t(`roundtables-stage-${last.stage}`)}</Tag>}
      </p>
      <p class="soft small">{day(need.made)}</p>
    </Card>
  );
}

/** What she needs from the missions, sent or still being written. */
export default function Needs() {
  const { route } = useLocation();
  const roles = current.value?.roles ?? [];
  const begin = (behalf: boolean) => void newNeed(behalf).then((id) => route(`/needs/${id}`));
  const drafts = needDrafts.value;
  const sent = ownNeeds.value;
  const own = roles.includes("defender");
  return (
    <Screen title={t(own ? "needs-title" : "needs-title-behalf")} back="/home">
      <p>{t(own ? "needs-intro" : "needs-intro-behalf")}</p>
      <p class="soft">{t("needs-never-promised")}</p>
      {own && (
        <Button kind="primary" icon="edit" wide onClick={() => begin(false)}>
          {t("needs-new")}
        </Button>
      )}
      {(roles.includes("coordinator") || roles.includes("facilitator")) && (
        <Button icon="people" wide onClick={() => begin(true)}>
          {t("needs-new-behalf")}
        </Button>
      )}
      {drafts.length > 0 && (
        <section class="stack" aria-labelledby="drafts-title">
          <h2 id="drafts-title">{t("needs-drafts")}</h2>
          <List>
            {drafts.map((draft) => (
              <Card
                key={draft.id}
                icon="edit"
                title={draft.theme ? t(`roundtables-theme-${draft.theme}`) : t("needs-one")}
                href={`/needs/${draft.id}`}
                heading={3}
              >
                <p class="soft small">{t("needs-draft-from", { day: day(draft.made) })}</p>
              </Card>
            ))}
          </List>
        </section>
      )}
      {sent.length > 0 && (
        <section class="stack" aria-labelledby="sent-title">
          <h2 id="sent-title">{t("needs-sent-title")}</h2>
          <List>
            {sent.map((need) => (
              <Sent key={need.id} need={need} />
            ))}
          </List>
        </section>
      )}
      {drafts.length + sent.length === 0 && (
        <Empty icon="people" title={t("needs-empty-title")} text={t("needs-empty-text")} />
      )}
    </Screen>
  );
}
