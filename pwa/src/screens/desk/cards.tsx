import type { DraftState, DraftView, Proposal } from "../../app/desk";
import { languageName, moment, t } from "../../app/words";
import { Card, type IconName, Tag } from "../../ui";
import { titleOf, titleOfWork, typeOf } from "./names";

type Tone = "plain" | "info" | "good" | "warn" | "danger";

const STATES: Record<DraftState, [Tone, IconName]> = {
  editing: ["plain", "edit"],
  open: ["info", "clock"],
  changes: ["warn", "edit"],
  published: ["good", "check"],
  late: ["warn", "path"],
  replaced: ["plain", "refresh"],
  broken: ["danger", "danger"],
};

export function StateTag({ state }: { state: DraftState }) {
  const [tone, icon] = STATES[state];
  return (
    <Tag tone={tone} icon={icon}>
      {t(`desk-state-${state}`)}
    </Tag>
  );
}

const ICONS: Record<string, IconName> = { course: "learn", mechanism: "shield", workshop: "people" };

export function DraftCard({ draft }: { draft: DraftView }) {
  return (
    <Card
      heading={3}
      icon={ICONS[typeOf(draft.work)]}
      title={titleOf(draft.entries)}
      href={`/desk/${encodeURIComponent(draft.id)}`}
    >
      <p class="small soft">
        {languageName(draft.lang)} · {t("desk-changed", { when: moment(draft.changed) })}
      </p>
      <p>
        <StateTag state={draft.state} />{" "}
        {draft.behind.length > 0 && draft.state !== "published" && draft.state !== "late" && (
          <Tag tone="warn" icon="path">
            {t("desk-behind")}
          </Tag>
        )}
      </p>
    </Card>
  );
}

export function ProposalCard({ proposal }: { proposal: Proposal }) {
  return (
    <Card
      heading={3}
      icon={ICONS[typeOf(proposal.work)]}
      title={titleOfWork(proposal)}
      href={`/desk/review/${encodeURIComponent(proposal.id)}`}
    >
      <p class="small soft">
        {t(proposal.mine ? "desk-by-you" : "desk-by-colleague")} · {languageName(proposal.lang)} ·{" "}
        {moment(proposal.made)}
      </p>
      {proposal.note && <p>{proposal.note}</p>}
      <p>
        <StateTag state={proposal.state} />
      </p>
    </Card>
  );
}
