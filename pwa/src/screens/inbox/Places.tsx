import { t } from "../../app/words";

/** The two halves of a coordinator's work: what came, and what is being done about it. */
export function Places({ now }: { now: "inbox" | "cases" }) {
  return (
    <nav class="case-parts" aria-label={t("inbox-places")}>
      <ul>
        {(["inbox", "cases"] as const).map((place) => (
          <li key={place}>
            <a href={`/${place}`} aria-current={place === now ? "page" : undefined}>
              {t(`inbox-place-${place}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
