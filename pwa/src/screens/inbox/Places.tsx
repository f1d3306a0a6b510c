import { t } from "../../app/words";
import { dueNow } from "../cases/Reminders";

/** The two halves of a coordinator's work: what came, and what is being done about it. */
export function Places({ now }: { now: "inbox" | "cases" }) {
  const due = dueNow().length;
  return (
    <nav class="case-parts" aria-label={t("inbox-places")}>
      <ul>
        {(["inbox", "cases"] as const).map((place) => (
          <li key={place}>
            <a href={`/${place}`} aria-current={place === now ? "page" : undefined}>
              {t(`inbox-place-${place}`)}
              {place === "cases" && due > 0 && ` (${t("inbox-place-due", { count: due })})`}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
