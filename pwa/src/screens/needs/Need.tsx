import { needDrafts, ownNeeds } from "../../app/needs";
import { t } from "../../app/words";
import type { ScreenProps } from "../../routes";
import { Button, Empty, Screen } from "../../ui";
import { NeedDraft } from "./NeedDraft";
import { NeedSent } from "./NeedSent";

/** One need of hers: while she writes it, or after it was sent. */
export default function Need({ params }: ScreenProps) {
  const sent = ownNeeds.value.find(({ id }) => id === params.id);
  if (sent) return <NeedSent need={sent} />;
  const draft = needDrafts.value.find(({ id }) => id === params.id);
  if (draft) return <NeedDraft draft={draft} />;
  return (
    <Screen title={t("needs-title")} back="/needs">
      <Empty
        icon="search"
        title={t("needs-gone-title")}
        text={t("needs-gone-text")}
        action={<Button href="/needs">{t("needs-gone-back")}</Button>}
      />
    </Screen>
  );
}
