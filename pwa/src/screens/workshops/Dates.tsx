import type { ComponentChildren } from "preact";
import { lang } from "../../app/settings";
import type { WorkshopView } from "../../app/types";
import { t } from "../../app/words";
import { stageOf } from "../../app/workshops";
import { Icon, type IconName } from "../../ui";
import { span, type Told } from "./times";

function Row({ icon, label, children }: { icon: IconName; label: string; children: ComponentChildren }) {
  return (
    <div class="ws-fact">
      <dt>
        <Icon name={icon} size={20} />
        <span>{label}</span>
      </dt>
      <dd>{children}</dd>
    </div>
  );
}

function Between({ from, to }: { from: Told; to: Told }) {
  if (from.day !== to.day) {
    return <>{t("workshops-from-to-days", { from: from.day, start: from.time, to: to.day, end: to.time })}</>;
  }
  return <>{t("workshops-from-to", { day: from.day, start: from.time, end: to.time })}</>;
}

/** When, where, for how many, in which languages, with whom. */
export function Facts({ of }: { of: WorkshopView }) {
  const { starts, ends, timezone, place, capacity, languages, facilitators } = of;
  const when = starts && ends ? span(starts, ends, timezone) : null;
  const named = facilitators.flatMap(({ name }) => (name ? [name] : []));
  return (
    <dl class="ws-facts">
      <Row icon="calendar" label={t("workshops-fact-when")}>
        {when ? (
          <>
            <p>
              <Between {...when.hers} />
            </p>
            <p class="soft small">{t("workshops-your-clock", { zone: when.hers.from.zone })}</p>
            {when.there && (
              <p class="soft small">
                {t("workshops-place-clock", { zone: when.there.from.zone })}: <Between {...when.there} />
              </p>
            )}
            {when.unknown !== null && (
              <p class="soft small">{t("workshops-clocks-unknown", { zone: when.unknown })}</p>
            )}
          </>
        ) : (
          <p>{t("workshops-no-date-long")}</p>
        )}
      </Row>
      <Row icon="place" label={t("workshops-fact-where")}>
        {place ? (
          <>
            {place.kind === "online" && <p>{t("workshops-online")}</p>}
            <p lang={of.lang}>{place.words}</p>
          </>
        ) : (
          <p>{t("workshops-no-place")}</p>
        )}
      </Row>
      {capacity !== null && (
        <Row icon="people" label={t("workshops-fact-capacity")}>
          <p>
            {t("workshops-capacity", { n: capacity })}{" "}
            {of.status === "full" && stageOf(of) !== "past" && t("workshops-full-text")}
          </p>
        </Row>
      )}
      {languages.length > 0 && (
        <Row icon="language" label={t("workshops-fact-languages")}>
          <p lang={of.lang}>{new Intl.ListFormat(lang.value || "es").format(languages)}</p>
        </Row>
      )}
      {starts !== null && (
        <Row icon="person" label={t("workshops-fact-facilitators")}>
          <p>
            {named.length > 0
              ? new Intl.ListFormat(lang.value || "es").format(named)
              : t("workshops-facilitators-unnamed", { n: facilitators.length })}
          </p>
        </Row>
      )}
    </dl>
  );
}
