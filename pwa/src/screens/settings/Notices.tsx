import { useState } from "preact/hooks";
import { kindsFor, switchedOff, switchKind } from "../../app/feed";
import { current } from "../../app/profiles";
import {
  AT_FIRST,
  beTold,
  change,
  DIGESTS,
  endBeingTold,
  NIGHT,
  type PushKinds,
  type Quiet,
  trouble,
  type Wishes,
  wishes,
} from "../../app/push";
import { t } from "../../app/words";
import { Button, Choice, Field, Notice, Screen, TextInput, Toggle } from "../../ui";
import "./notices.css";

/** Before she decides, and afterwards: what others learn from it. */
function WhoLearnsWhat() {
  return (
    <section>
      <h2>{t("notices-shows")}</h2>
      <p>{t("notices-shows-text")}</p>
      <p>{t("notices-shows-name")}</p>
      <h2>{t("notices-company")}</h2>
      <p>{t("notices-company-what")}</p>
      <p>{t("notices-company-not")}</p>
      <h2>{t("notices-hub")}</h2>
      <p>{t("notices-hub-text")}</p>
      <p class="soft small">{t("notices-limits")}</p>
    </section>
  );
}

/** Kinds of news that there are for her. */
function Kinds({ asked }: { asked: Wishes }) {
  const roles = current.value?.roles ?? [];
  const works = roles.includes("coordinator") || roles.includes("facilitator");
  const kinds: (keyof PushKinds)[] = works ? ["answers", "reports", "alerts"] : ["answers", "alerts"];
  return (
    <section class="notices-part">
      <h2>{t("notices-kinds")}</h2>
      {kinds.map((kind) => (
        <Toggle
          key={kind}
          label={t(`notices-kind-${kind}`)}
          hint={t(`notices-kind-${kind}-text`)}
          checked={asked.kinds[kind]}
          onChange={(on) => void change({ ...asked, kinds: { ...asked.kinds, [kind]: on } })}
        />
      ))}
      <Choice
        label={t("notices-digest")}
        hint={t("notices-digest-text")}
        value={asked.digest}
        onChange={(digest) => void change({ ...asked, digest })}
        options={DIGESTS.map((value) => ({ value, label: t(`notices-digest-${value}`) }))}
      />
    </section>
  );
}

/** Hours in which her phone stays silent. */
function Hours({ asked }: { asked: Wishes }) {
  const [typed, setTyped] = useState<Quiet>(asked.quiet ?? NIGHT);
  const isWhole = typed.since !== "" && typed.until !== "" && typed.since !== typed.until;

  function say(part: Partial<Quiet>): void {
    const next = { ...typed, ...part };
    setTyped(next);
    if (next.since && next.until && next.since !== next.until) void change({ ...asked, quiet: next });
  }

  return (
    <section class="notices-part">
      <h2>{t("notices-quiet")}</h2>
      <Toggle
        label={t("notices-quiet-on")}
        hint={t("notices-quiet-text")}
        checked={asked.quiet !== null}
        onChange={(on) => {
          setTyped(NIGHT);
          void change({ ...asked, quiet: on ? NIGHT : null });
        }}
      />
      {asked.quiet && (
        <>
          <div class="notices-hours">
            <Field label={t("notices-since")}>
              <TextInput type="time" value={typed.since} onInput={(since) => say({ since })} />
            </Field>
            <Field label={t("notices-until")} error={isWhole ? undefined : t("notices-hours-wrong")}>
              <TextInput type="time" value={typed.until} onInput={(until) => say({ until })} />
            </Field>
          </div>
          <Toggle
            label={t("notices-quiet-alerts")}
            checked={typed.alerts}
            onChange={(alerts) => say({ alerts })}
          />
        </>
      )}
    </section>
  );
}

/** What is counted as new inside the app, on this phone. */
function InTheApp() {
  return (
    <section class="notices-part">
      <h2>{t("news-kinds")}</h2>
      <p class="soft small">{t("news-kinds-text")}</p>
      {kindsFor(current.value?.roles ?? []).map((kind) => (
        <Toggle
          key={kind}
          label={t(`news-kind-${kind}`)}
          checked={!switchedOff.value.includes(kind)}
          onChange={(on) => void switchKind(kind, on)}
        />
      ))}
    </section>
  );
}

/** Being told while the app is closed: what it is, who learns what, and her say in it. */
export default function Notices() {
  const asked = wishes.value;
  const [busy, setBusy] = useState(false);
  const why = trouble.value;

  async function run(act: () => Promise<void>): Promise<void> {
    setBusy(true);
    await act().finally(() => setBusy(false));
  }

  const said = why ? (
    <Notice tone="warn" live>
      <p>{t(`notices-trouble-${why}`)}</p>
    </Notice>
  ) : (
    asked && (
      <Notice tone="good" live>
        <p>{t("notices-on")}</p>
      </Notice>
    )
  );
  const begin = (
    <Button
      kind="primary"
      icon="bell"
      wide
      busy={busy}
      onClick={() => void run(() => beTold(asked ?? AT_FIRST))}
    >
      {t(asked ? "notices-again" : "notices-begin")}
    </Button>
  );

  return (
    <Screen title={t("notices-title")} back="/settings">
      <p>{t("notices-lead")}</p>
      {asked ? (
        <>
          {said}
          {why && why !== "unreachable" && begin}
          <Button icon="close" wide busy={busy} onClick={() => void run(endBeingTold)}>
            {t("notices-end")}
          </Button>
          <Kinds asked={asked} />
          <Hours asked={asked} />
          <WhoLearnsWhat />
        </>
      ) : (
        <>
          <WhoLearnsWhat />
          {said}
          {begin}
        </>
      )}
      <InTheApp />
    </Screen>
  );
}
