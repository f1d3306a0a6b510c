import { nameOfRegion } from "../../app/neighbours";
import type { AdaptedFrom, Origin, Source } from "../../app/types";
import { day, t } from "../../app/words";
import { Icon } from "../../ui";
import "./provenance.css";

/** A text of the catalogue, as far as its provenance goes. */
interface Traceable {
  sources: readonly Source[];
  /** Day the whole text was compared with its sources, or `null`. */
  checked: string | null;
  /** Day a person reviewed it, or `null`: nobody has. */
  reviewed: string | null;
  /** The region whose people signed it, when it is another one. */
  origin?: Origin | undefined;
  /** The text of another region that ours was made of. */
  adapted_from?: AdaptedFrom | null | undefined;
}

const adaptedWords = (name: string) => (name ? t("learn-adapted", { name }) : t("learn-adapted-unknown"));

/** Where it comes from, when that was last looked at, and whether a person has reviewed it: always in words. */
export function Provenance({ of }: { of: Traceable }) {
  const { sources, checked, reviewed, origin, adapted_from: adapted } = of;
  return (
    <section class="provenance">
      <h2>{t("learn-sources")}</h2>
      {origin && (
        <p class="provenance-state">
          <Icon name="people" size={20} />
          <span>{t("learn-origin-signed", { name: origin.name })}</span>
        </p>
      )}
      {adapted && (
        <p class="provenance-state">
          <Icon name="people" size={20} />
          <span>{adaptedWords(nameOfRegion(adapted.region))}</span>
        </p>
      )}
      <p class="provenance-state">
        <Icon name={reviewed ? "check" : "eye"} size={20} />
        <span>{reviewed ? t("learn-reviewed", { day: day(reviewed) }) : t("learn-reviewed-not")}</span>
      </p>
      <p class="provenance-state">
        <Icon name="calendar" size={20} />
        <span>{checked ? t("learn-checked", { day: day(checked) }) : t("learn-checked-not")}</span>
      </p>
      {sources.length > 0 && (
        <>
          <ul class="provenance-list">
            {sources.map((source) => (
              <li key={source.title + source.url}>
                <p class="provenance-title">{source.title}</p>
                <p class="soft small">{source.publisher}</p>
                <p class="soft small">
                  {source.checked
                    ? t("learn-source-checked", { day: day(source.checked) })
                    : t("learn-source-checked-not")}
                </p>
                <a href={source.url} target="_blank" rel="noopener noreferrer external">
                  {t("learn-source-open")}
                  <span class="visually-hidden"> {source.title}</span>
                  <Icon name="external" size={18} />
                </a>
              </li>
            ))}
          </ul>
          <p class="soft small">{t("learn-sources-outside")}</p>
        </>
      )}
    </section>
  );
}
