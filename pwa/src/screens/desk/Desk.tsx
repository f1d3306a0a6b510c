import { useState } from "preact/hooks";
import { desk, drafts, languages, type WorkType } from "../../app/desk";
import { t } from "../../app/words";
import { Button, Choice, Empty, List, Loading, Notice, Screen } from "../../ui";
import { DraftCard, ProposalCard } from "./cards";
import { Works } from "./Works";
import "./desk.css";

type Shown = "mine" | "review" | WorkType;

/** Whether she can propose and review, and if not, whose turn it is. */
function Role() {
  const now = desk.value;
  if (!now) return null;
  if (now.role === "waiting") {
    return (
      <Notice tone="warn" title={t("desk-role-waiting-title")}>
        <p>{t("desk-role-waiting")}</p>
      </Notice>
    );
  }
  if (now.reviewers === 0 && now.role === "ready") {
    return (
      <Notice tone="warn" title={t("desk-alone-title")}>
        <p>{t("desk-alone")}</p>
      </Notice>
    );
  }
  return null;
}

function Mine() {
  if (drafts.value.length === 0) {
    return (
      <Empty
        icon="edit"
        title={t("desk-no-drafts")}
        text={t("desk-no-drafts-text")}
        action={
          <Button kind="primary" icon="plus" href="/desk/new">
            {t("desk-new")}
          </Button>
        }
      />
    );
  }
  return (
    <>
      <List label={t("desk-mine")}>
        {drafts.value.map((draft) => (
          <DraftCard key={draft.id} draft={draft} />
        ))}
      </List>
      <Button icon="plus" href="/desk/new">
        {t("desk-new")}
      </Button>
    </>
  );
}

function ToReview() {
  const all = (desk.value?.proposals ?? []).filter(({ state }) => state !== "replaced");
  const waiting = all.filter(
    ({ mine, state }) => !mine && (state === "open" || state === "late" || state === "broken"),
  );
  const others = all.filter((one) => !waiting.includes(one));
  return (
    <>
      {waiting.length === 0 ? (
        <Empty icon="check" title={t("desk-nothing-to-review")} text={t("desk-nothing-to-review-text")} />
      ) : (
        <List label={t("desk-to-review")}>
          {waiting.map((proposal) => (
            <ProposalCard key={proposal.id} proposal={proposal} />
          ))}
        </List>
      )}
      {others.length > 0 && (
        <section>
          <h2>{t("desk-reviewed")}</h2>
          <List label={t("desk-reviewed")}>
            {others.map((proposal) => (
              <ProposalCard key={proposal.id} proposal={proposal} />
            ))}
          </List>
        </section>
      )}
    </>
  );
}

/** Where facilitators write: what is theirs to do first, then all that is published. */
export default function Desk() {
  const [shown, setShown] = useState<Shown>("mine");
  const now = desk.value;
  if (!now) {
    return (
      <Screen title={t("desk-title")} back="/facilitator">
        <Loading />
      </Screen>
    );
  }
  const open = now.proposals.filter(({ mine, state }) => !mine && state === "open").length;
  return (
    <Screen title={t("desk-title")} back="/facilitator" wide>
      <p class="soft">{t("desk-intro")}</p>
      <Role />
      <Choice
        label={t("desk-show")}
        hideLabel
        layout="row"
        value={shown}
        onChange={setShown}
        options={[
          { value: "mine", label: t("desk-mine") },
          { value: "review", label: t("desk-to-review-count", { n: open }) },
          { value: "course", label: t("desk-courses") },
          { value: "mechanism", label: t("desk-mechanisms") },
          { value: "workshop", label: t("desk-workshops") },
        ]}
      />
      {shown === "mine" ? (
        <Mine />
      ) : shown === "review" ? (
        <ToReview />
      ) : (
        <Works type={shown} langs={languages()} />
      )}
    </Screen>
  );
}
