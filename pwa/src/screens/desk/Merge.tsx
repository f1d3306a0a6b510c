import { useEffect, useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import { type DraftView, drafts } from "../../app/desk";
import { type Joined, join, keepJoined } from "../../app/desk-versions";
import { t } from "../../app/words";
import { Button, Choice, Empty, Loading, Notice, Screen } from "../../ui";
import { whereOf } from "./Diff";
import { nameOf as placeName } from "./form/place";
import { NotHere } from "./NotHere";
import { called, titleOf } from "./names";
import { useBusy } from "./useBusy";
import "./desk.css";

type Side = "mine" | "theirs";

const words = (value: unknown): string =>
  value === undefined || value === null || value === ""
    ? t("desk-nothing")
    : typeof value === "object"
      ? JSON.stringify(value, null, 1)
      : String(value);

function Inside({ draft }: { draft: DraftView }) {
  const { route } = useLocation();
  const [joined, setJoined] = useState<Joined | null>(null);
  const [chosen, setChosen] = useState<Record<string, Side>>({});
  const [busy, run] = useBusy();
  // Once, when she comes: what she chooses must not be asked again because something else arrived.
  useEffect(() => {
    setJoined(join(draft));
  }, []);
  if (draft.behind.length === 0 && !joined) {
    return <Empty icon="check" title={t("desk-merge-nothing")} text={t("desk-merge-nothing-text")} />;
  }
  if (!joined) return <Loading />;
  const keys = joined.conflicts.map(({ id, place }) => `${id} ${placeName(place)}`);
  const open = keys.filter((key) => !chosen[key]).length;
  const back = `/desk/${encodeURIComponent(draft.id)}`;
  return (
    <>
      <p>{t("desk-merge-how")}</p>
      {joined.conflicts.length === 0 && (
        <Notice tone="good">
          <p>{t("desk-merge-easy")}</p>
        </Notice>
      )}
      {joined.conflicts.map((conflict, index) => {
        const key = keys[index] ?? "";
        return (
          <section key={key} class="desk-conflict">
            <h2>{called(conflict.id, joined.entries)}</h2>
            <p class="small soft">{whereOf(conflict.place)}</p>
            <details>
              <summary>{t("desk-merge-base")}</summary>
              <p class="desk-words">{words(conflict.base)}</p>
            </details>
            <Choice
              label={t("desk-merge-which")}
              value={chosen[key] ?? null}
              onChange={(side) => setChosen({ ...chosen, [key]: side })}
              options={[
                { value: "mine", label: t("desk-merge-mine"), hint: words(conflict.mine) },
                { value: "theirs", label: t("desk-merge-theirs"), hint: words(conflict.theirs) },
              ]}
            />
          </section>
        );
      })}
      {open > 0 && <p>{t("desk-merge-open", { n: open })}</p>}
      <div class="desk-tools">
        <Button href={back}>{t("desk-cancel")}</Button>
        <Button
          kind="primary"
          icon="path"
          busy={busy}
          disabled={open > 0}
          onClick={() =>
            run(async () => {
              keepJoined(
                draft,
                joined,
                joined.conflicts.filter((_, index) => chosen[keys[index] ?? ""] === "theirs"),
              );
              route(back, true);
            })
          }
        >
          {t("desk-merge-keep")}
        </Button>
      </div>
      <p class="small soft">{t("desk-merge-after")}</p>
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
