import { useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import { type DraftView, drafts } from "../../app/desk";
import { type Joined, join, keepJoined } from "../../app/desk-versions";
import { t } from "../../app/words";
import { Empty, Screen } from "../../ui";
import { Decide } from "./Decide";
import { NotHere } from "./NotHere";
import { titleOf } from "./names";

function Inside({ draft }: { draft: DraftView }) {
  const { route } = useLocation();
  // Once, when she comes: what she decides must not be asked again because something else arrived.
  const [joined] = useState<Joined | null>(() => (draft.behind.length > 0 ? join(draft) : null));
  if (!joined) {
    return <Empty icon="check" title={t("desk-merge-nothing")} text={t("desk-merge-nothing-text")} />;
  }
  const back = `/desk/${encodeURIComponent(draft.id)}`;
  return (
    <>
      <p>{t("desk-merge-how")}</p>
      <Decide
        joined={joined}
        theirs={t("desk-merge-theirs")}
        back={back}
        onKeep={(decided) => {
          keepJoined(draft, joined, decided);
          route(back, true);
        }}
      />
    </>
  );
}

/** Her draft and what others published since: what both changed is decided by her, place by place. */
export default function Merge({ params }: { params: Record<string, string> }) {
  const draft = drafts.value.find(({ id }) => id === params.id);
  if (!draft) return <NotHere />;
  return (
    <Screen
      title={t("desk-bring-together")}
      above={titleOf(draft.entries)}
      back={`/desk/${encodeURIComponent(draft.id)}`}
    >
      <Inside draft={draft} />
    </Screen>
  );
}
