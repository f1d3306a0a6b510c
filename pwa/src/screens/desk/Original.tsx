import { useEffect, useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import { desk, drafts } from "../../app/desk";
import {
  adaptedFrom,
  bringReplaced,
  type Compared,
  compare,
  joinOriginal,
  keepUp,
} from "../../app/desk-originals";
import { decidedTexts, type Joined } from "../../app/desk-versions";
import { languageName, t } from "../../app/words";
import { Button, Empty, Loading, Notice, Screen } from "../../ui";
import { Decide } from "./Decide";
import { Diff } from "./Diff";
import { NotHere } from "./NotHere";
import { titleOf } from "./names";
import { useBusy } from "./useBusy";
import "./desk.css";

/** The copy beside its original; again once the hub has told how the original was. */
function useCompared(work: string, lang: string): Compared | "none" | null {
  const [found, setFound] = useState<Compared | "none" | null>(null);
  useEffect(() => {
    let here = true;
    const look = async () => {
      const next = (await compare(work, lang)) ?? "none";
      if (here) setFound(next);
      return next;
    };
    void look().then(async (first) => {
      if (first !== "none" && (await bringReplaced(first.region, lang))) await look();
    });
    return () => {
      here = false;
    };
  }, [work, lang, desk.value?.shelves, drafts.value]);
  return found;
}

interface Props {
  of: Compared;
  name: string;
  work: string;
  lang: string;
}

/** What the original says otherwise by now, and what our copy does. */
function Inside({ of, name, work, lang }: Props) {
  const { route } = useLocation();
  const [busy, run] = useBusy();
  const [joining, setJoining] = useState<Joined | null>(null);
  const here = `/desk/original/${lang}/${encodeURIComponent(work)}`;
  const keep = (entries: Compared["mine"]) =>
    run(async () => route(`/desk/${encodeURIComponent(await keepUp(work, lang, entries))}`));
  if (of.now.length === 0) {
    return (
      <Notice>
        <p>{t("desk-original-gone", { name })}</p>
      </Notice>
    );
  }
  if (joining) {
    return (
      <>
        <p>{t("desk-original-take-how")}</p>
        <Decide
          joined={joining}
          theirs={t("desk-original-theirs")}
          back={here}
          onKeep={(decided) => keep(decidedTexts(joining, decided))}
        />
      </>
    );
  }
  const { before } = of;
  return (
    <>
      <section>
        <h2>{t("desk-original-since")}</h2>
        {of.fresh ? (
          <p>{t("desk-original-same")}</p>
        ) : before ? (
          <Diff before={before} after={of.now} />
        ) : (
          <p>{t("desk-original-since-unknown")}</p>
        )}
      </section>
      <details class="desk-others" open={of.fresh || !before}>
        <summary>{t("desk-original-yours")}</summary>
        <p class="small soft">{t("desk-original-yours-how")}</p>
        <Diff before={of.now} after={of.mine} />
      </details>
      {!of.fresh && (
        <>
          <div class="desk-tools">
            {before && (
              <Button kind="primary" icon="path" onClick={() => setJoining(joinOriginal(of))}>
                {t("desk-original-take")}
              </Button>
            )}
            <Button icon="check" busy={busy} onClick={() => keep(of.mine)}>
              {t("desk-original-seen")}
            </Button>
          </div>
          <p class="small soft">{t("desk-original-after")}</p>
        </>
      )}
    </>
  );
}

/** Our copy of another region's text, side by side with the original as it is now. */
export default function Original({ params }: { params: Record<string, string> }) {
  const { lang = "", work = "" } = params;
  const found = useCompared(work, lang);
  const from = adaptedFrom(work, lang);
  if (!desk.value || !from) return <NotHere />;
  const name = from.name || t("desk-original-other");
  return (
    <Screen
      title={t("desk-original-title")}
      back={`/desk/published/${work.split(":")[0]}`}
      above={
        <>
          {found !== null && found !== "none" && titleOf(found.mine)} · {languageName(lang)} · {name}
        </>
      }
      wide
    >
      {found === null ? (
        <Loading />
      ) : found === "none" ? (
        <Empty icon="search" title={t("desk-original-away")} text={t("desk-original-away-text")} />
      ) : (
        <Inside key={`${work} ${lang}`} of={found} name={name} work={work} lang={lang} />
      )}
    </Screen>
  );
}
