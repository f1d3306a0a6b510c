import { useLocation } from "preact-iso";
import { desk, draftOf, languages, SOURCE_LANGUAGE, shelfOf, type WorkType } from "../../app/desk";
import { adapt, type Elsewhere as Region } from "../../app/desk-originals";
import { lang } from "../../app/settings";
import { languageName, t } from "../../app/words";
import { Button, Tag } from "../../ui";
import { useBusy } from "./useBusy";
import { type Work, worksOf } from "./works";

/** One work of another region, with the languages that it is there in. */
function Theirs({ work, of }: { work: Work; of: Region }) {
  const { route } = useLocation();
  const [busy, run] = useBusy();
  const mine = draftOf(work.id, SOURCE_LANGUAGE);
  const there = work.languages.filter(({ state }) => state !== "missing");
  return (
    <li class="desk-work">
      <h3 lang={work.lang}>{work.title}</h3>
      <p>
        <Tag icon="people">{t("learn-origin", { name: of.name })}</Tag>{" "}
        <span class="small soft">{there.map((one) => languageName(one.lang)).join(", ")}</span>
      </p>
      {mine ? (
        <Button
          icon="edit"
          href={`/desk/${encodeURIComponent(mine.id)}`}
          aria-label={t("desk-go-on-which", { which: work.title })}
        >
          {t("desk-go-on")}
        </Button>
      ) : (
        <Button
          icon="copy"
          busy={busy}
          aria-label={t("desk-adapt-which", { which: work.title })}
          onClick={() =>
            run(async () =>
              route(`/desk/${encodeURIComponent(await adapt(of.region, work.id, SOURCE_LANGUAGE))}`),
            )
          }
        >
          {t("desk-adapt")}
        </Button>
      )}
    </li>
  );
}

/** What other regions publish and ours does not: to be adapted. */
export function Elsewhere({ type }: { type: WorkType }) {
  const regions = desk.value?.elsewhere ?? [];
  const own = shelfOf(SOURCE_LANGUAGE).docs;
  const found = regions.flatMap((of) =>
    worksOf(of.shelves, type, languages(), lang.value)
      .filter(({ id }) => !own.has(id) && of.shelves.get(SOURCE_LANGUAGE)?.docs.has(id))
      .map((work) => ({ work, of })),
  );
  if (found.length === 0) return null;
  return (
    <section>
      <h2>{t("desk-elsewhere")}</h2>
      <p class="soft">{t(type === "workshop" ? "desk-elsewhere-workshops" : "desk-elsewhere-text")}</p>
      <ul class="desk-works">
        {found.map(({ work, of }) => (
          <Theirs key={of.region + work.id} work={work} of={of} />
        ))}
      </ul>
    </section>
  );
}
