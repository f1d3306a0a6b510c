import { others } from "../../app/cases";
import { t } from "../../app/words";
import { Icon, Notice } from "../../ui";

/** Whether somebody besides her could open what comes: said while it is not proven. `brief`: on one line. */
export function SecondPerson({ brief }: { brief?: boolean }) {
  const { able, proven } = others();
  if (proven.length > 0) return null;
  if (brief) {
    return (
      <p class="second-brief">
        <Icon name="warn" size={20} />
        <a href="/cases/team">{t(able.length > 0 ? "cases-second-unproven" : "cases-second-none")}</a>
      </p>
    );
  }
  return (
    <Notice tone="warn" title={t(able.length > 0 ? "cases-second-unproven" : "cases-second-none")}>
      <p>
        {able.length > 0
          ? t("cases-second-unproven-text", { names: able.map(({ name }) => name).join(", ") })
          : t("cases-second-none-text")}
      </p>
    </Notice>
  );
}
