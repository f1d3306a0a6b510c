import { type CheckInView, checkIns } from "../../app/checkins";
import { moment, t } from "../../app/words";
import { Button, Card, Empty, List, Screen, Tag } from "../../ui";
import { toneOf } from "./state";

function Row({ one }: { one: CheckInView }) {
  return (
    <Card
      heading={2}
      icon="path"
      title={t("checkins-due", { at: moment(one.due) })}
      href={`/checkins/${one.id}`}
    >
      <Tag tone={toneOf(one.state)}>{t(`checkins-state-${one.state}`)}</Tag>
      {one.drill && <Tag>{t("checkins-is-drill")}</Tag>}
    </Card>
  );
}

/** Words left for the case that she does not arrive. */
export default function CheckIns() {
  const all = checkIns.value;
  return (
    <Screen
      title={t("checkins-title")}
      back="/home"
      footer={
        <Button kind="primary" icon="plus" wide href="/checkins/new">
          {t("checkins-new")}
        </Button>
      }
    >
      <p>{t("checkins-lead")}</p>
      {all.length === 0 ? (
        <Empty icon="path" title={t("checkins-none")} text={t("checkins-none-text")} />
      ) : (
        <List label={t("checkins-title")}>
          {all.map((one) => (
            <Row key={one.id} one={one} />
          ))}
        </List>
      )}
      <p class="soft small">{t("checkins-limits")}</p>
      <p class="soft small">{t("checkins-hub-sees")}</p>
    </Screen>
  );
}
