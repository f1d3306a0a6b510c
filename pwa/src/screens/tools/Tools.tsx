import { current } from "../../app/profiles";
import { sheets } from "../../app/tools";
import { t } from "../../app/words";
import { Card, Icon, List, Screen } from "../../ui";
import { KINDS, kindNamed } from "./kinds";
import { isUntouched } from "./name";
import { SheetCard } from "./SheetCard";
import "./tools.css";

/** Her sheets, and the tools that she can begin one with. */
export default function Tools() {
  const mine = sheets.value.filter((sheet) => kindNamed(sheet.kind) && !isUntouched(sheet));
  return (
    <Screen title={t("tools-title")} back="/home">
      <p>{t("tools-intro")}</p>
      <p class="tools-private">
        <Icon name="lock" size={20} />
        <span>{t("tools-private")}</span>
      </p>
      {mine.length > 0 && (
        <section>
          <h2>{t("tools-mine")}</h2>
          <List>
            {mine.map((sheet) => (
              <SheetCard key={sheet.id} sheet={sheet} />
            ))}
          </List>
        </section>
      )}
      <section>
        <h2>{t("tools-start")}</h2>
        <List>
          {Object.values(KINDS).map(({ id, icon }) => {
            const n = mine.filter(({ kind }) => kind === id).length;
            return (
              <Card key={id} heading={3} icon={icon} title={t(`tools-kind-${id}`)} href={`/tools/${id}`}>
                <p class="soft small">{t(`tools-kind-${id}-text`)}</p>
                {n > 0 && <p class="small">{t("tools-count", { n })}</p>}
              </Card>
            );
          })}
          <Card heading={3} icon="path" title={t("advocacy-title")} href="/advocacy">
            <p class="soft small">{t("advocacy-home-text")}</p>
          </Card>
          {current.value?.roles.some((role) => role === "defender" || role === "coordinator") && (
            <Card heading={3} icon="edit" title={t("letters-title")} href="/letters">
              <p class="soft small">{t("letters-card")}</p>
            </Card>
          )}
        </List>
      </section>
    </Screen>
  );
}
