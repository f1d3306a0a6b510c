import { useState } from "preact/hooks";
import { callColleague, cases, colleagues, others, rotate } from "../../app/cases";
import type { Colleague } from "../../app/types";
import { moment, t } from "../../app/words";
import { Button, Field, Notice, Screen, Tag, TextInput } from "../../ui";
import { GiveCases } from "./GiveCases";
import { HandAll } from "./HandAll";
import { Problem } from "./Problem";
import { SecondPerson } from "./SecondPerson";
import { useSaving } from "./useSaving";
import "../inbox/inbox.css";
import "./cases.css";

function Name({ one }: { one: Colleague }) {
  const { busy, problem, save } = useSaving();
  const [text, setText] = useState<string | null>(null);
  async function submit(event: Event): Promise<void> {
    event.preventDefault();
    if (text?.trim() && (await save(() => callColleague(one.key, text.trim())))) setText(null);
  }
  if (text === null) {
    return (
      <Button
        icon="edit"
        onClick={() => setText(one.name)}
        aria-label={t("cases-team-name-named", { name: one.name })}
      >
        {t("cases-team-name")}
      </Button>
    );
  }
  return (
    <form class="stack-s" onSubmit={(event) => void submit(event)} noValidate>
      <Field label={t("cases-team-name-label")} hint={t("cases-team-name-hint")}>
        <TextInput value={text} onInput={setText} maxLength={60} autofocus />
      </Field>
      <div class="row">
        <Button kind="primary" type="submit" icon="check" busy={busy}>
          {t("cases-save")}
        </Button>
        <Button onClick={() => setText(null)}>{t("cases-leave")}</Button>
      </div>
      <Problem of={problem} />
    </form>
  );
}

function Member({ one }: { one: Colleague }) {
  const { busy, problem, save } = useSaving();
  // Whose role ended still holds the keys of these cases.
  const still = one.active
    ? []
    : cases.value.filter((view) => view.canWrite && view.readers.includes(one.key));
  const shutAll = async () => {
    const active = new Set(colleagues.value.filter((other) => other.active).map(({ key }) => key));
    for (const view of still) {
      await rotate(
        view.id,
        view.readers.filter((key) => active.has(key)),
      );
    }
  };
  return (
    <li class="case-object stack-s">
      <h2>{one.you ? t("cases-you-named", { name: one.name }) : one.name}</h2>
      <p class="card-tags">
        <Tag tone={one.canOpen ? "good" : "warn"}>
          {t(one.active ? (one.canOpen ? "cases-team-opens" : "cases-team-not-yet") : "cases-inactive")}
        </Tag>
      </p>
      <p class="soft small">
        {one.lastSign ? t("cases-team-sign", { at: moment(one.lastSign) }) : t("cases-team-no-sign")}
      </p>
      <Name one={one} />
      <GiveCases to={one} />
      {still.length > 0 && (
        <>
          <Notice tone="warn">
            <p>{t("cases-team-still", { count: still.length })}</p>
          </Notice>
          <Button icon="key" busy={busy} onClick={() => void save(shutAll)}>
            {t("cases-team-shut", { count: still.length })}
          </Button>
        </>
      )}
      <Problem of={problem} />
    </li>
  );
}

/** The coordinators: what they are called, whether their apps open mail, and handing over. */
export default function Team() {
  const { proven } = others();
  return (
    <Screen title={t("cases-team")} back="/cases">
      <p>{t("cases-team-text")}</p>
      <SecondPerson />
      {proven.length > 0 && (
        <Notice tone="good">
          <p>{t("cases-second-proven", { names: proven.map(({ name }) => name).join(", ") })}</p>
        </Notice>
      )}
      <ul class="case-objects">
        {colleagues.value.map((one) => (
          <Member key={one.key} one={one} />
        ))}
      </ul>
      <HandAll />
    </Screen>
  );
}
