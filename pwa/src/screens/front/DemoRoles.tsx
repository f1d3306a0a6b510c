import { useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import { enterDemo, JoinError, profiles } from "../../app/profiles";
import { askToKeepStorage } from "../../app/settings";
import type { Role } from "../../app/types";
import { t } from "../../app/words";
import { Card, type IconName, List, Notice, Tag } from "../../ui";

const ROLES: readonly { role: Role; icon: IconName }[] = [
  { role: "defender", icon: "person" },
  { role: "coordinator", icon: "inbox" },
  { role: "facilitator", icon: "people" },
  { role: "operator", icon: "status" },
];

/** The four ways into a demo region. */
export function DemoRoles() {
  const { route } = useLocation();
  const [entering, setEntering] = useState<Role | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  async function enter(role: Role): Promise<void> {
    setEntering(role);
    setProblem(null);
    try {
      await enterDemo(role);
      void askToKeepStorage();
      route("/home");
    } catch (error) {
      setEntering(null);
      setProblem(error instanceof JoinError && error.reason === "storage" ? "storage" : "unreachable");
    }
  }

  return (
    <section class="stack-s">
      <h2>{t("front-demo-title")}</h2>
      <p>{t("front-demo-text")}</p>
      {problem && (
        <Notice tone="danger" title={t("front-demo-failed")} live>
          <p>{t(problem === "storage" ? "front-demo-storage" : "front-demo-unreachable")}</p>
        </Notice>
      )}
      <List>
        {ROLES.map(({ role, icon }) => (
          <Card
            key={role}
            icon={icon}
            heading={3}
            title={t(`front-demo-${role}`)}
            busy={entering === role}
            disabled={entering !== null}
            onClick={() => void enter(role)}
          >
            <p class="soft small">{t(`front-demo-${role}-text`)}</p>
            {profiles.value.some(({ demo }) => demo === role) && (
              <Tag tone="info">{t("front-demo-again")}</Tag>
            )}
          </Card>
        ))}
      </List>
      <p class="visually-hidden" role="status">
        {entering && t("front-demo-entering")}
      </p>
    </section>
  );
}
