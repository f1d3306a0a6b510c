import type { WorkshopView } from "../../app/types";
import { clock, isZone, t } from "../../app/words";
import { Markdown } from "../../ui";
import { dayOfProgramme, elapsed, later, span } from "./times";

/** When one part begins: on her clock, and on that of the place where it says something else. */
function When({ of, at }: { of: WorkshopView; at: number }) {
  if (of.starts === null) {
    const words = at === 0 ? t("workshops-at-start") : t("workshops-after-start", { time: elapsed(at) });
    return <span class="ws-at">{words}</span>;
  }
  const time = later(of.starts, at);
  const { there } = span(time, time, of.timezone);
  return (
    <span class="ws-at">
      {clock(time)}
      {there && <span class="ws-there"> {t("workshops-there", { time: there.from.time })}</span>}
    </span>
  );
}

/** What happens when. Days are those of the place. */
export function Programme({ of }: { of: WorkshopView }) {
  const days = of.programme.map((item) => dayOfProgramme(of, item.at));
  const several = new Set(days).size > 1;
  return (
    <section>
      <h2>{t("workshops-programme")}</h2>
      {of.starts !== null && <Clocks of={of} />}
      <ol class="ws-programme">
        {of.programme.map((item, place) => (
          <li key={item.at}>
            {several && days[place] !== days[place - 1] && <h3 class="ws-day">{days[place]}</h3>}
            <div class="ws-item">
              <p class="ws-item-when">
                <When of={of} at={item.at} />
                <span class="soft small">{t("workshops-minutes", { n: item.minutes })}</span>
              </p>
              <div class="stack-s" lang={of.lang}>
                <p class="ws-item-title">{item.title}</p>
                {item.text && <Markdown text={item.text} lang={of.lang} />}
              </div>
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** On whose clock the times are. */
function Clocks({ of }: { of: WorkshopView }) {
  const { hers, there, unknown } = span(of.starts ?? "", of.ends ?? of.starts ?? "", of.timezone);
  return (
    <p class="soft small">
      {there
        ? t("workshops-clocks-two", { yours: hers.from.zone, theirs: there.from.zone })
        : t("workshops-clocks-one", { zone: hers.from.zone })}{" "}
      {unknown !== null && !isZone(unknown) && t("workshops-clocks-unknown", { zone: unknown })}
    </p>
  );
}
