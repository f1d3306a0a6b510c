import { status } from "../../app/operator";
import { t } from "../../app/words";
import { Card, ErrorState, Loading, Screen } from "../../ui";
import { Invite } from "./Invite";
import { Members } from "./Members";
import { Status } from "./Status";
import { useAsked } from "./useAsked";
import "./operator.css";

/** How the hub is, who is enrolled, and how to invite. No content of anybody is ever here. */
export default function Operator() {
  const hub = useAsked(status);
  return (
    <Screen title={t("operator-title")} back="/home">
      <p class="soft">{t("operator-blind")}</p>
      {hub.state === "failed" && (
        <ErrorState
          title={t("operator-unreachable-title")}
          text={t("operator-unreachable-text")}
          onRetry={hub.again}
        >
          <p>
            {t("operator-unreachable-command")} <code>hub status</code>
          </p>
        </ErrorState>
      )}
      {hub.value === null && hub.state === "asking" && <Loading label={t("operator-asking")} />}
      {hub.value !== null && (
        <Status
          hub={hub.value}
          stale={hub.state === "failed"}
          asking={hub.state === "asking"}
          onRefresh={hub.again}
        />
      )}
      <Card icon="status" title={t("fleet-title")} href="/hub/fleet">
        <p class="soft small">{t("fleet-text")}</p>
      </Card>
      <Card icon="people" title={t("hub-title")} href="/hub">
        <p class="soft small">{t("hub-text")}</p>
      </Card>
      <Members />
      <Invite />
    </Screen>
  );
}
