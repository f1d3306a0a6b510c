import { useEffect, useState } from "preact/hooks";
import { catalogue, published } from "../../app/catalogue";
import { region } from "../../app/region";
import { lang } from "../../app/settings";
import type { Catalogue } from "../../app/types";
import { day, languageName, languages, t } from "../../app/words";
import { Card, Empty, ErrorState, Loading, Notice, Screen, Tag } from "../../ui";
import { Gatherings } from "./Gatherings";
import { arrived, courses, type Edition, mechanisms, type Published, titleIn } from "./overview";
import "./facilitator.css";

function EditionRow({ edition }: { edition: Edition }) {
  return (
    <li class="fac-edition">
      <p class="fac-language">{languageName(edition.lang)}</p>
      <p class="small">
        {edition.parts > 0 && <>{t("facilitator-parts", { n: edition.parts })} · </>}
        {edition.checked
          ? t("facilitator-checked", { day: day(edition.checked) })
          : t("facilitator-checked-not")}
      </p>
      <div class="fac-marks">
        {edition.reviewed ? (
          <Tag tone="good" icon="check">
            {t("facilitator-reviewed", { day: day(edition.reviewed) })}
          </Tag>
        ) : (
          <Tag icon="eye">{t("facilitator-reviewed-not")}</Tag>
        )}
        {edition.sourcesUnchecked > 0 && (
          <Tag tone="warn">
            {t("facilitator-sources-unchecked", { n: edition.sourcesUnchecked, total: edition.sources })}
          </Tag>
        )}
      </div>
    </li>
  );
}

function Entry({ entry, path }: { entry: Published; path: string }) {
  const shown = titleIn(entry, lang.value);
  return (
    <li class="fac-entry">
      {entry.module !== null && <p class="soft small">{t("facilitator-module", { n: entry.module })}</p>}
      <h3>
        <a href={`${path}/${encodeURIComponent(entry.id)}`} lang={shown?.lang}>
          {shown?.title ?? entry.id}
        </a>
      </h3>
      <ul>
        {entry.editions.map((edition) => (
          <EditionRow key={edition.lang} edition={edition} />
        ))}
        {entry.missing.map((missing) => (
          <li class="fac-edition" key={missing}>
            <p class="fac-language">{languageName(missing)}</p>
            <Tag tone="warn" icon="language">
              {t("facilitator-missing")}
            </Tag>
          </li>
        ))}
      </ul>
    </li>
  );
}

/** One language: how much there is, what was verified, and what is kept from view. */
function Counts({ of }: { of: Catalogue }) {
  const parts = of.courses.reduce((sum, course) => sum + course.parts.length, 0);
  if (!arrived(of)) {
    return (
      <li class="fac-count">
        <p class="fac-language">{languageName(of.lang)}</p>
        <p class="soft">{t("facilitator-not-arrived")}</p>
      </li>
    );
  }
  return (
    <li class="fac-count">
      <p class="fac-language">{languageName(of.lang)}</p>
      <p>{t("facilitator-count", { courses: of.courses.length, parts, mechanisms: of.mechanisms.length })}</p>
      <p class="small soft">
        {t("facilitator-verified", { n: of.verified })}{" "}
        {of.updated && t("facilitator-updated", { day: day(of.updated) })}
      </p>
      {of.rejected > 0 && (
        <Notice tone="warn" title={t("facilitator-rejected", { n: of.rejected })}>
          <p>{t("facilitator-rejected-text")}</p>
        </Notice>
      )}
    </li>
  );
}

function Entries({ title, list, path }: { title: string; list: readonly Published[]; path: string }) {
  if (list.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      <ul class="fac-list">
        {list.map((entry) => (
          <Entry key={entry.id} entry={entry} path={path} />
        ))}
      </ul>
    </section>
  );
}

function Overview({ all }: { all: readonly Catalogue[] }) {
  const kept = all.some((one) => one.verified + one.rejected > 0);
  if (!kept)
    return <Empty icon="learn" title={t("facilitator-empty-title")} text={t("facilitator-empty-text")} />;
  return (
    <>
      <ul class="fac-list">
        {all.map((one) => (
          <Counts key={one.lang} of={one} />
        ))}
      </ul>
      <Entries title={t("facilitator-courses")} list={courses(all)} path="/learn" />
      <Entries title={t("facilitator-mechanisms")} list={mechanisms(all)} path="/mechanisms" />
    </>
  );
}

/** The hub's languages; the app's own while the hub has never answered. */
function publishedLanguages(): readonly string[] {
  const known = region.value === null || region.value === "unreachable" ? [] : region.value.languages;
  return known.length > 0 ? known : languages;
}

/** What her region's women can read today, and what it still lacks. */
export default function Facilitator() {
  const [all, setAll] = useState<Catalogue[] | null>(null);
  const [failed, setFailed] = useState(false);
  const [turn, setTurn] = useState(0);
  const now = catalogue.value;

  // Read again when a new publication arrives.
  useEffect(() => {
    let alive = true;
    setFailed(false);
    Promise.all(publishedLanguages().map((tag) => published(tag))).then(
      (list) => alive && setAll(list),
      () => alive && setFailed(true),
    );
    return () => {
      alive = false;
    };
  }, [now, turn]);

  return (
    <Screen title={t("facilitator-title")} back="/home">
      <Card tone="accent" icon="edit" title={t("facilitator-desk")} href="/desk">
        <p>{t("facilitator-desk-text")}</p>
      </Card>
      <Gatherings />
      <Card icon="people" title={t("needs-new-behalf")} href="/needs" />
      <section>
        <h2>{t("facilitator-published")}</h2>
        <p class="soft">{t("facilitator-intro")}</p>
      </section>
      {failed ? (
        <ErrorState text={t("facilitator-failed")} onRetry={() => setTurn(turn + 1)} />
      ) : all === null ? (
        <Loading />
      ) : (
        <Overview all={all} />
      )}
    </Screen>
  );
}
