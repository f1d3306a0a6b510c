import { useLocation } from "preact-iso";
import { desk, drafts, type WorkType } from "../../app/desk";
import { current, enterDemoColleague } from "../../app/profiles";
import { t } from "../../app/words";
import { Button, Card, Empty, type IconName, List, Loading, Notice, Screen, Tag } from "../../ui";
import { DraftCard, ProposalCard } from "./cards";
import { typeOf } from "./names";
import { useBusy } from "./useBusy";
import "./desk.css";

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

/** In a demo one person plays both: she who writes, and she who reviews. */
function DemoColleague() {
  const { route } = useLocation();
  const [busy, run] = useBusy();
  const profile = current.value;
  if (!profile?.demo) return null;
  return (
    <Notice title={t("desk-demo-title")}>
      <p>{t(desk.value?.reviewers === 0 ? "desk-demo-first" : "desk-demo-text")}</p>
      <Button
        icon="people"
        busy={busy}
        onClick={() =>
          run(async () => {
            await enterDemoColleague(profile);
            route("/desk", true);
          })
        }
      >
        {t("desk-demo-go")}
      </Button>
    </Notice>
  );
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

/** What colleagues wait for; then what became of the rest. */
function Proposals() {
  const all = (desk.value?.proposals ?? []).filter(({ state }) => state !== "replaced");
  const waiting = all.filter(({ mine, state }) => !mine && ["open", "late", "broken"].includes(state));
  const others = all.filter((one) => !waiting.includes(one));
  return (
    <>
      <section>
        <h2>{t("desk-to-review-count", { n: waiting.length })}</h2>
        {waiting.length === 0 ? (
          <p class="soft">{t("desk-nothing-to-review-text")}</p>
        ) : (
          <List label={t("desk-to-review")}>
            {waiting.map((proposal) => (
              <ProposalCard key={proposal.id} proposal={proposal} />
            ))}
          </List>
        )}
      </section>
      {others.length > 0 && (
        <details class="desk-others">
          <summary>{t("desk-reviewed", { n: others.length })}</summary>
          <List label={t("desk-reviewed", { n: others.length })}>
            {others.map((proposal) => (
              <ProposalCard key={proposal.id} proposal={proposal} />
            ))}
          </List>
        </details>
      )}
    </>
  );
}

const PUBLISHED: readonly { type: WorkType; icon: IconName }[] = [
  { type: "course", icon: "learn" },
  { type: "mechanism", icon: "shield" },
  { type: "workshop", icon: "people" },
];

/** How many copies of other regions' texts have an original that says otherwise by now. */
function Outrun({ type }: { type: WorkType }) {
  const shelves = [...(desk.value?.shelves.values() ?? [])];
  const works = new Set(shelves.flatMap(({ outrun }) => [...outrun]));
  const n = [...works].filter((work) => typeOf(work) === type).length;
  if (n === 0) return null;
  return (
    <Tag tone="warn" icon="people">
      {t("desk-originals-changed", { n })}
    </Tag>
  );
}

/** Where facilitators write: what is theirs to do first, then all that is published. */
export default function Desk() {
  if (!desk.value) {
    return (
      <Screen title={t("desk-title")} back="/facilitator">
        <Loading />
      </Screen>
    );
  }
  return (
    <Screen title={t("desk-title")} back="/facilitator">
      <p class="soft">{t("desk-intro")}</p>
      <Role />
      <DemoColleague />
      <section>
        <h2>{t("desk-mine")}</h2>
        <Mine />
      </section>
      <Proposals />
      <section>
        <h2>{t("desk-published-all")}</h2>
        <List label={t("desk-published-all")}>
          {PUBLISHED.map(({ type, icon }) => (
            <Card
              key={type}
              heading={3}
              icon={icon}
              title={t(`desk-${type}s`)}
              href={`/desk/published/${type}`}
            >
              <Outrun type={type} />
            </Card>
          ))}
        </List>
      </section>
    </Screen>
  );
}
