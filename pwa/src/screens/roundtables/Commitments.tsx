import { useState } from "preact/hooks";
import { addIn, type Commitment, editIn, type RoundtableView } from "../../app/roundtables";
import type { CaseObject } from "../../app/types";
import { day, t } from "../../app/words";
import { Button, Tag, Toggle } from "../../ui";
import { Adder } from "../cases/Adder";
import { Pick } from "../cases/Pick";
import { Problem } from "../cases/Problem";
import { TextEdit } from "../cases/TextEdit";
import { useSaving } from "../cases/useSaving";
import { ProvisionLink } from "../guidelines/ProvisionLink";
import { keptStates, missions, propsOf, provisions } from "./fields";

type One = Commitment & { object: CaseObject };

const TONES = {
  open: "plain",
  kept: "good",
  partly: "warn",
  "not-kept": "danger",
  "no-answer": "danger",
} as const;

/** Which needs it is about: those women are told what came of it. */
function About({ view, one }: { view: RoundtableView; one: One }) {
  const { busy, problem, save } = useSaving();
  const set = (need: string, on: boolean) => {
    const needs = on ? [...one.needs, need] : one.needs.filter((id) => id !== need);
    return editIn(view.id, "commitment", one.id, { needs }, one.object.fields.needs?.shown ?? []);
  };
  const placed = view.placed.filter(({ included, need }) => included && need.withdrawn === null);
  return (
    <fieldset class="choice stack-s">
      <legend class="field-label">{t("roundtables-about-needs")}</legend>
      {placed.map(({ need, request }) => (
        <Toggle
          key={need.id}
          label={`${t(`roundtables-theme-${need.body.theme}`)}: ${request.slice(0, 80)}`}
          checked={one.needs.includes(need.id)}
          disabled={!view.canWrite || busy}
          onChange={(on) => void save(() => set(need.id, on))}
        />
      ))}
      {placed.length === 0 && <p class="soft">{t("roundtables-about-none")}</p>}
      <Problem of={problem} />
    </fieldset>
  );
}

/** @param after also what came of it: answer, state, what shows it */
function Promise_({ view, one, after }: { view: RoundtableView; one: One; after: boolean }) {
  const { busy, problem, save } = useSaving();
  // Decided once: it must not close while she is filling it in.
  const [begun] = useState(!after && (one.mission === "" || one.due === ""));
  const of = (field: string, name?: string) => propsOf(view, "commitment", one.object, field, name);
  const write = (values: Parameters<typeof editIn>[3], field: string) =>
    editIn(view.id, "commitment", one.id, values, one.object.fields[field]?.shown ?? []);
  return (
    <li class="case-object stack-s">
      <h3 dir="auto">{one.what}</h3>
      <p class="card-tags">
        {one.mission && <Tag>{one.mission}</Tag>}
        <Tag tone={TONES[one.state]}>{t(`roundtables-kept-${one.state}`)}</Tag>
        {one.public && <Tag tone="info">{t("roundtables-public")}</Tag>}
      </p>
      {one.due && <p class="soft small">{t("needs-due", { day: day(one.due) })}</p>}
      {one.provision && <ProvisionLink of={one.provision} />}
      {after && (
        <>
          <Pick {...of("kept", "kept")} options={keptStates()} />
          <TextEdit {...of("answer", "answer")} long />
          <TextEdit {...of("answered", "answered")} type="date" />
          <TextEdit {...of("shown", "shownBy")} long hint={t("roundtables-shown-hint")} />
        </>
      )}
      <details class="case-more" open={begun}>
        <summary>{t("roundtables-commitment-more")}</summary>
        <div class="stack">
          {missions(view).length > 0 ? (
            <Pick {...of("mission", "mission")} options={missions(view)} />
          ) : (
            <TextEdit {...of("mission", "mission")} hint={t("roundtables-mission-hint")} />
          )}
          <TextEdit {...of("due", "byWhen")} type="date" />
          <Pick {...of("provision", "provision")} options={provisions()} />
          <TextEdit {...of("remind", "remind")} type="date" />
          <Toggle
            label={t("roundtables-make-public")}
            hint={t("roundtables-make-public-hint")}
            checked={one.public}
            disabled={!view.canWrite || busy}
            onChange={(on) => void save(() => write({ public: on }, "public"))}
          />
          <About view={view} one={one} />
          <TextEdit {...of("promise", "promise")} long />
          {view.canWrite && (
            <Button
              icon="trash"
              busy={busy}
              onClick={() => void save(() => write({ removed: true }, "removed"))}
            >
              {t("roundtables-remove")}
            </Button>
          )}
        </div>
      </details>
      <Problem of={problem} />
    </li>
  );
}

/** What missions promised. Also while the table is still speaking: the words first, the rest on it. */
export function Commitments({ view, after = false }: { view: RoundtableView; after?: boolean }) {
  return (
    <section class="stack" aria-labelledby="commitments-title">
      <h2 id="commitments-title">{t("roundtables-commitments")}</h2>
      {!after && view.canWrite && (
        <Adder
          draft={`commitment ${view.id}`}
          label={t("roundtables-commitment-new")}
          hint={t("roundtables-commitment-hint")}
          action={t("roundtables-commitment-add")}
          long
          onAdd={(promise) => addIn(view.id, "commitment", { promise, kept: "open", public: false })}
        />
      )}
      <ul class="case-objects">
        {view.commitments.map((one) => (
          <Promise_ key={one.id} view={view} one={one} after={after} />
        ))}
      </ul>
      {view.commitments.length === 0 && <p class="soft">{t("roundtables-commitments-none")}</p>}
    </section>
  );
}
