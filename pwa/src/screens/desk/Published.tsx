import { useMemo } from "preact/hooks";
import { useLocation } from "preact-iso";
import {
  desk,
  draftOf,
  isSource,
  published,
  shelfOf,
  startCopy,
  startFrom,
  type WorkType,
} from "../../app/desk";
import { adaptedFrom, adaptIn, canAdaptIn } from "../../app/desk-originals";
import { startTranslationOf } from "../../app/desk-versions";
import { lang } from "../../app/settings";
import { languageName, t } from "../../app/words";
import { Button, Empty, Screen, Tag } from "../../ui";
import { Elsewhere } from "./Elsewhere";
import { NotHere } from "./NotHere";
import { useBusy } from "./useBusy";
import { type InLanguage, type Work, worksOf } from "./works";
import "./desk.css";

const TYPES: readonly WorkType[] = ["course", "mechanism", "workshop"];

/** One work in one language: how it stands, and what she can do with it. */
function Row({ work, of }: { work: Work; of: InLanguage }) {
  const { route } = useLocation();
  const [busy, run] = useBusy();
  const mine = draftOf(work.id, of.lang);
  const go = (id: string) => route(`/desk/${encodeURIComponent(id)}`);
  const start = (make: () => Promise<string>) => () => run(async () => go(await make()));
  const name = `${work.title}, ${languageName(of.lang)}`;
  const from = adaptedFrom(work.id, of.lang);
  const hasTheirs = of.state === "missing" && canAdaptIn(work.id, of.lang);
  return (
    <li class="desk-language">
      <p class="desk-language-name">
        {languageName(of.lang)} {of.state === "missing" && <Tag tone="warn">{t("desk-missing")}</Tag>}
        {of.state === "stale" && <Tag tone="warn">{t("desk-stale")}</Tag>}
        {of.state === "published" && (
          <Tag tone="good" icon="check">
            {t("desk-state-published")}
          </Tag>
        )}
        {mine && <Tag icon="edit">{t("desk-your-draft")}</Tag>}
        {from && shelfOf(of.lang).outrun.has(work.id) && (
          <Tag tone="warn" icon="people">
            {t("desk-original-changed")}
          </Tag>
        )}
      </p>
      {from && (
        <p class="small soft">{t("desk-adapted-from", { name: from.name || t("desk-original-other") })}</p>
      )}
      <div class="desk-tools">
        {mine ? (
          <Button
            icon="edit"
            href={`/desk/${encodeURIComponent(mine.id)}`}
            aria-label={t("desk-go-on-which", { which: name })}
          >
            {t("desk-go-on")}
          </Button>
        ) : of.state === "missing" ? (
          <Button
            icon="language"
            busy={busy}
            onClick={start(() =>
              hasTheirs ? adaptIn(work.id, of.lang) : startTranslationOf(work.id, of.lang),
            )}
            aria-label={t(hasTheirs ? "desk-adapt-which" : "desk-translate-which", { which: name })}
          >
            {t(hasTheirs ? "desk-adapt" : "desk-translate")}
          </Button>
        ) : (
          <Button
            icon={of.state === "stale" ? "language" : "edit"}
            busy={busy}
            onClick={start(() =>
              isSource(of.lang) ? startFrom(work.id, of.lang) : startTranslationOf(work.id, of.lang),
            )}
            aria-label={t(of.state === "stale" ? "desk-bring-up-to-date-which" : "desk-edit-which", {
              which: name,
            })}
          >
            {t(of.state === "stale" ? "desk-bring-up-to-date" : "desk-edit")}
          </Button>
        )}
        {work.id.startsWith("workshop:") && isSource(of.lang) && of.state !== "missing" && (
          <Button
            icon="calendar"
            busy={busy}
            onClick={start(() => startCopy(published(shelfOf(of.lang), work.id).map(({ entry }) => entry)))}
            aria-label={t("desk-date-which", { which: name })}
          >
            {t("desk-date")}
          </Button>
        )}
        {from && (
          <Button
            icon="people"
            href={`/desk/original/${of.lang}/${encodeURIComponent(work.id)}`}
            aria-label={t("desk-original-which", { which: name })}
          >
            {t("desk-original")}
          </Button>
        )}
        {of.state !== "missing" && (
          <Button
            icon="clock"
            href={`/desk/history/${of.lang}/${encodeURIComponent(work.id)}`}
            aria-label={t("desk-history-which", { which: name })}
          >
            {t("desk-history")}
          </Button>
        )}
      </div>
    </li>
  );
}

/** All that is published of one kind, language by language, and what it still lacks. */
export default function Works({ params }: { params: Record<string, string> }) {
  const shelves = desk.value?.shelves;
  const type = TYPES.find((one) => one === params.type);
  const works = useMemo(
    () => (shelves && type ? worksOf(shelves, type, [...shelves.keys()], lang.value) : []),
    [shelves, type, lang.value],
  );
  if (!shelves || !type) return <NotHere />;
  return (
    <Screen title={t(`desk-${type}s`)} back="/desk" wide>
      {works.length === 0 ? (
        <Empty icon="search" title={t("desk-none-published")} text={t("desk-none-published-text")} />
      ) : (
        <ul class="desk-works">
          {works.map((work) => (
            <li key={work.id} class="desk-work">
              <h2 lang={work.lang}>{work.title}</h2>
              <ul class="desk-languages">
                {work.languages.map((of) => (
                  <Row key={of.lang} work={work} of={of} />
                ))}
              </ul>
            </li>
          ))}
        </ul>
      )}
      <Elsewhere type={type} />
      <Button icon="plus" href={`/desk/new?type=${type}`}>
        {t(`desk-new-${type}`)}
      </Button>
    </Screen>
  );
}
