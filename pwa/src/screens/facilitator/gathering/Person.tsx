import { useState } from "preact/hooks";
import { type Decision, decide, marksOf, NEEDS, type Registered } from "../../../app/gatherings";
import { keepUnsent, unsentText } from "../../../app/unsent";
import { moment, t } from "../../../app/words";
import { WORDS_LIMIT } from "../../../app/workshops";
import { Button, Choice, Field, Notice, Tag, TextArea, toast } from "../../../ui";
import { nameOf, stateOf } from "./tables";

const TONES = {
  none: "plain",
  withdrawn: "plain",
  new: "warn",
  seen: "info",
  confirmed: "good",
  waiting: "warn",
  declined: "plain",
} as const;

/** What she needs, in her words. */
function Needs({ person }: { person: Registered }) {
  const asked = NEEDS.filter((need) => person.needs[need] !== undefined);
  if (asked.length === 0 && !person.words) return <p class="soft small">{t("facilitator-needs-none")}</p>;
  return (
    <dl class="gath-needs">
      {asked.map((need) => (
        <div key={need}>
          <dt>{t(`workshops-need-${need}`)}</dt>
          <dd>{person.needs[need] || t("facilitator-need-no-words")}</dd>
        </div>
      ))}
      {person.words && (
        <div>
          <dt>{t("workshops-words")}</dt>
          <dd>{person.words}</dd>
        </div>
      )}
    </dl>
  );
}

/** What was decided, by whom, and what changed since. */
function Said({ person }: { person: Registered }) {
  return (
    <>
      {person.changed && (
        <Notice tone="warn">
          <p>{t("facilitator-changed")}</p>
        </Notice>
      )}
      {person.differ && (
        <Notice tone="warn">
          <p>{t("facilitator-differ")}</p>
        </Notice>
      )}
      {person.said.length > 0 && (
        <ul class="gath-plain small">
          {person.said.map((one) => (
            <li key={`${one.by} ${one.at}`}>
              {t(`facilitator-said-${one.by}`, {
                what: t(`facilitator-state-${one.decision}`),
                at: moment(one.at),
              })}
              {one.words && <span class="gath-words"> «{one.words}»</span>}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function Decide({ workshop, person, onDone }: { workshop: string; person: Registered; onDone: () => void }) {
  const [decision, setDecision] = useState<Decision | null>(null);
  const key = `notice ${person.registration}`;
  const words = unsentText(key);
  const send = async () => {
    if (!decision) return;
    await decide(workshop, person, decision, words);
    keepUnsent(key, "");
    toast(t("facilitator-told"));
    onDone();
  };
  return (
    <div class="stack">
      <Choice
        label={t("facilitator-decide")}
        value={decision}
        onChange={setDecision}
        options={(["confirmed", "waiting", "declined"] as const).map((value) => ({
          value,
          label: t(`facilitator-decide-${value}`),
        }))}
      />
      <Field label={t("facilitator-decide-words")} hint={t("facilitator-decide-words-hint")}>
        <TextArea value={words} onInput={(text) => keepUnsent(key, text)} maxLength={WORDS_LIMIT} rows={3} />
      </Field>
      <Button kind="primary" icon="send" wide disabled={!decision} onClick={() => void send()}>
        {t("facilitator-decide-send")}
      </Button>
      <Button wide onClick={onDone}>
        {t("common-cancel")}
      </Button>
    </div>
  );
}

/** One who registered: what she needs, how that stands, and what to tell her. */
export function Person({ workshop, person }: { workshop: string; person: Registered }) {
  const [deciding, setDeciding] = useState(false);
  const name = nameOf(person, marksOf.value);
  const state = stateOf(person);
  return (
    <li class="gath-person stack-s">
      <div class="gath-head">
        <h3>{name}</h3>
        <Tag tone={TONES[state]}>{t(`facilitator-state-${state}`)}</Tag>
      </div>
      <p class="soft small">
        {person.withdrawn === null
          ? t("facilitator-sent-at", { at: moment(person.made) })
          : t("facilitator-withdrawn-at", { at: moment(person.withdrawn) })}
      </p>
      {person.withdrawn === null && <Needs person={person} />}
      <Said person={person} />
      {deciding ? (
        <Decide workshop={workshop} person={person} onDone={() => setDeciding(false)} />
      ) : (
        person.withdrawn === null && (
          <Button
            icon="send"
            wide
            aria-label={t("facilitator-answer-to", { name })}
            onClick={() => setDeciding(true)}
          >
            {t("facilitator-answer")}
          </Button>
        )
      )}
    </li>
  );
}
