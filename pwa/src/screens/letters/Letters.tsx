import { letterSources } from "../../app/letters";
import { current } from "../../app/profiles";
import { moment, t } from "../../app/words";
import { Button, Card, Empty, List, Screen } from "../../ui";

/** Without a report there is no letter: she sends one, a coordinator opens one that came. */
function None() {
  const own = current.value?.roles.includes("defender");
  return (
    <Empty
      icon="file"
      title={t(own ? "letters-none" : "letters-none-opened")}
      text={t(own ? "letters-none-text" : "letters-none-opened-text")}
      action={
        <Button href={own ? "/reports" : "/inbox"}>
          {t(own ? "letters-none-go" : "letters-none-inbox")}
        </Button>
      }
    />
  );
}

/** From which report a letter is to be made. */
export default function Letters() {
  const sources = letterSources();
  return (
    <Screen title={t("letters-title")} back="/tools">
      {sources.length === 0 ? <None /> : <p>{t("letters-lead")}</p>}
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
