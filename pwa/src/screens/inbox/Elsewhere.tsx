import { minute } from "../../app/minute";
import { unheard } from "../../app/unheard";
import { elapsed, t } from "../../app/words";
import { Button, Notice } from "../../ui";

/** What waits unopened in other regions, as their hubs say: how many and since when, nothing of what. */
export function Elsewhere() {
  return (
    <>
      {unheard.value.map(({ region, name, n, since }) => (
        <Notice
          key={region}
          tone="danger"
          title={name ? t("inbox-elsewhere-title", { region: name }) : t("inbox-elsewhere-title-unnamed")}
        >
          <p>{t("inbox-elsewhere-text", { count: n, for: elapsed(since, minute.value) })}</p>
          <p>{t("inbox-elsewhere-do")}</p>
          <Button icon="send" href={`/hub/${region}`}>
            {t("inbox-elsewhere-write")}
          </Button>
        </Notice>
      ))}
    </>
  );
}
