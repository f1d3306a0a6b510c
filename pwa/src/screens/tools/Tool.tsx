import { sheets } from "../../app/tools";
import { t } from "../../app/words";
import type { ScreenProps } from "../../routes";
import { Button, Empty, Screen } from "../../ui";
import { InTurn } from "../reports/InTurn";
import { KindPage } from "./KindPage";
import { kindNamed } from "./kinds";
import { SheetScreen } from "./SheetScreen";
import "./tools.css";

/** A tool, by its name, or one of her sheets, by its id. */
export default function Tool({ params }: ScreenProps) {
  const named = kindNamed(params.id);
  if (named) return <KindPage kind={named} />;
  const sheet = sheets.value.find(({ id }) => id === params.id);
  const kind = kindNamed(sheet?.kind);
  if (sheet && kind) {
    return (
      <InTurn id={sheet.id} title={t("tools-title")} back="/tools">
        <SheetScreen sheet={sheet} kind={kind} />
      </InTurn>
    );
  }
  return (
    <Screen title={t("tools-title")} back="/tools">
      <Empty
        icon="quiz"
        title={t("tools-not-found-title")}
        text={t("tools-not-found-text")}
        action={<Button href="/tools">{t("tools-not-found-back")}</Button>}
      />
    </Screen>
  );
}
