import { useEffect, useState } from "preact/hooks";
import { catalogue, published } from "../../app/catalogue";
import { lang } from "../../app/settings";
import type { Catalogue } from "../../app/types";
import { day, languageName, languages, t } from "../../app/words";
import { Empty, ErrorState, Icon, Loading, Notice, Screen, Tag } from "../../ui";
import { courses, type Edition, mechanisms, type Published, titleIn } from "./overview";
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

function Counts({ all }: { all: readonly Catalogue[] }) {
  return (
    <ul class="fac-counts">
      {all.map((one) => (
        <li key={one.lang}>
          <strong>{languageName(one.lang)}</strong>
          <span>
            {t("facilitator-count", {
              courses: one.courses.length,
              parts: one.courses.reduce((sum, course) => sum + course.parts.length, 0),
              mechanisms: one.mechanisms.length,
            })}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Overview({ all }: { all: readonly Catalogue[] }) {
  const { verified, rejected, updated } = catalogue.value;
  const courseList = courses(all);
  const mechanismList = mechanisms(all);
  if (courseList.length + mechanismList.length === 0) {
    return <Empty icon="learn" title={t("facilitator-empty-title")} text={t("facilitator-empty-text")} />;
  }
  return (
    <>
      <Counts all={all} />
      <p class="fac-signed">
        <Icon name={rejected > 0 ? "warn" : "check"} size={20} />
        <span>
          {t("facilitator-verified", { n: verified })}{" "}
          {updated && t("facilitator-updated", { day: day(updated) })}
        </span>
      </p>
      {rejected > 0 && (
        <Notice tone="warn" title={t("facilitator-rejected", { n: rejected })}>
          <p>{t("facilitator-rejected-text")}</p>
        </Notice>
      )}
      <section>
        <h2>{t("facilitator-courses")}</h2>
        <ul class="fac-list">
          {courseList.map((entry) => (
            <Entry key={entry.id} entry={entry} path="/learn" />
          ))}
        </ul>
      </section>
      <section>
        <h2>{t("facilitator-mechanisms")}</h2>
        <ul class="fac-list">
          {mechanismList.map((entry) => (
            <Entry key={entry.id} entry={entry} path="/mechanisms" />
          ))}
        </ul>
      </section>
    </>
  );
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
    Promise.all(languages.map((tag) => published(tag))).then(
      (list) => alive && setAll(list),
      () => alive && setFailed(true),
    );
    return () => {
      alive = false;
    };
  }, [now, turn]);

  return (
    <Screen title={t("facilitator-title")} back="/home">
      <p class="soft">{t("facilitator-intro")}</p>
      {failed ? (
        <ErrorState text={t("facilitator-failed")} onRetry={() => setTurn(turn + 1)} />
      ) : all === null ? (
        <Loading />
      ) : (
        <Overview all={all} />
      )}
      <section>
        <h2>{t("facilitator-propose")}</h2>
        <p>{t("facilitator-propose-now")}</p>
        <ol class="fac-steps">
          <li>{t("facilitator-propose-1")}</li>
          <li>{t("facilitator-propose-2")}</li>
          <li>{t("facilitator-propose-3")}</li>
        </ol>
        <Notice>
          <p>{t("facilitator-propose-care")}</p>
        </Notice>
      </section>
    </Screen>
  );
}
