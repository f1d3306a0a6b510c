import { useState } from "preact/hooks";
import { catalogue } from "../../app/catalogue";
import { lang } from "../../app/settings";
import type { Level, MechanismView } from "../../app/types";
import { t } from "../../app/words";
import { Button, Card, Empty, ErrorState, Field, Loading, Notice, Screen, Tag, TextInput } from "../../ui";
import { languageInHers } from "../learn/language";
import { useSearch } from "../learn/useSearch";
import { byLevel } from "./levels";
import "./mechanisms.css";

interface FilterProps {
  levels: readonly { level: Level; n: number }[];
  only: Level | null;
  onChange: (level: Level | null) => void;
}

function Filter({ levels, only, onChange }: FilterProps) {
  const chip = (level: Level | null, label: string) => (
    <button type="button" class="mech-chip" aria-pressed={only === level} onClick={() => onChange(level)}>
      {label}
    </button>
  );
  return (
    <fieldset class="mech-filter">
      <legend class="visually-hidden">{t("mechanisms-filter")}</legend>
      {chip(null, t("mechanisms-all-levels"))}
      {levels.map(({ level, n }) => chip(level, `${t(`mechanisms-level-${level}`)} (${n})`))}
    </fieldset>
  );
}

function MechanismCard({ mechanism }: { mechanism: MechanismView }) {
  return (
    <Card heading={3} title={mechanism.title} href={`/mechanisms/${encodeURIComponent(mechanism.id)}`}>
      <p class="soft">{mechanism.summary}</p>
      {mechanism.lang !== lang.value && (
        <Tag icon="language">{t("mechanisms-in-language", { language: languageInHers(mechanism.lang) })}</Tag>
      )}
    </Card>
  );
}

function Directory() {
  const { mechanisms } = catalogue.value;
  const [query, setQuery] = useState("");
  const [only, setOnly] = useState<Level | null>(null);
  const hits = useSearch<MechanismView>(query, mechanisms, async () => {
    const { mechanismSearch } = await import("../learn/search");
    return mechanismSearch(mechanisms);
  });
  const shown = hits ?? mechanisms;
  const groups = byLevel(shown, only);

  return (
    <>
      <p>{t("mechanisms-intro")}</p>
      <Card tone="accent" icon="question" title={t("guide-title")} href="/mechanisms/guide">
        <p class="small">{t("guide-card")}</p>
      </Card>
      <Card icon="people" title={t("guidelines-title")} href="/guidelines">
        <p class="soft small">{t("guidelines-card")}</p>
      </Card>
      <Field label={t("mechanisms-search")} hint={t("mechanisms-search-hint")}>
        <TextInput type="search" value={query} onInput={setQuery} />
      </Field>
      <Filter
        levels={byLevel(mechanisms).map((group) => ({ level: group.level, n: group.mechanisms.length }))}
        only={only}
        onChange={setOnly}
      />
      <p class="visually-hidden" role="status">
        {t("mechanisms-found", { n: groups.reduce((sum, group) => sum + group.mechanisms.length, 0) })}
      </p>
      {groups.length === 0 && (
        <Empty
          icon="search"
          title={t("mechanisms-none-title")}
          text={t("mechanisms-none-text")}
          action={
            <Button
              onClick={() => {
                setQuery("");
                setOnly(null);
              }}
            >
              {t("mechanisms-show-all")}
            </Button>
          }
        />
      )}
      {groups.map(({ level, mechanisms: inside }) => (
        <section key={level}>
          <h2>{t(`mechanisms-level-${level}`)}</h2>
          <p class="soft small">{t(`mechanisms-level-${level}-is`)}</p>
          <ul class="mech-list">
            {inside.map((mechanism) => (
              <li key={mechanism.id} lang={mechanism.lang}>
                <MechanismCard mechanism={mechanism} />
              </li>
            ))}
          </ul>
        </section>
      ))}
      <Notice>
        <p>{t("mechanisms-not-advice")}</p>
      </Notice>
    </>
  );
}

/** The directory of protection mechanisms. */
export default function Mechanisms() {
  const { state, mechanisms, rejected } = catalogue.value;
  return (
    <Screen title={t("mechanisms-title")} back="/home">
      {mechanisms.length > 0 ? (
        <Directory />
      ) : state === "loading" ? (
        <Loading label={t("mechanisms-loading")} />
      ) : state === "error" || rejected > 0 ? (
        <ErrorState title={t("mechanisms-unverified-title")} text={t("mechanisms-unverified-text")} />
      ) : (
        <Empty icon="shield" title={t("mechanisms-empty-title")} text={t("mechanisms-empty-text")} />
      )}
    </Screen>
  );
}
