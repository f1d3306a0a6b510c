import { letterSources } from "../../app/letters";
import { moment, t } from "../../app/words";
import { Card, Empty, List, Screen } from "../../ui";

/** From which report a letter is to be made. */
export default function Letters() {
  const sources = letterSources();
  return (
    <Screen title={t("letters-title")} back="/tools">
      <p>{t("letters-lead")}</p>
      {sources.length === 0 && <Empty icon="file" title={t("letters-none")} text={t("letters-none-text")} />}
      <List>
        {sources.map(({ of, title, made }) => (
          <Card key={of} icon="report" title={title.slice(0, 80)} href={`/letters/${of}`}>
            <p class="soft small">{moment(made)}</p>
          </Card>
        ))}
      </List>
    </Screen>
  );
}
