import { fresh } from "../../app/fresh";
import { current } from "../../app/profiles";
import { online } from "../../app/region";
import type { Role } from "../../app/types";
import { t } from "../../app/words";
import { Card, Icon, Screen } from "../../ui";
import { CoordinatorCards } from "./CoordinatorCards";
import { DefenderCards } from "./DefenderCards";
import "./home.css";
import { HelpCard } from "./HelpCard";
import { LearnCards } from "./LearnCards";
import { NewsCard } from "./NewsCard";
import { Alerts, Reminders } from "./Warnings";

/** The role that says most of what she is here for. */
function mainRole(roles: readonly Role[]): Role {
  const order: Role[] = ["coordinator", "operator", "facilitator", "defender", "custodian"];
  return order.find((role) => roles.includes(role)) ?? "defender";
}

export default function Home() {
  const profile = current.value;
  if (!profile) return null;
  const { roles, regionName, demo } = profile;
  const has = (role: Role): boolean => roles.includes(role);
  return (
    <Screen
      title={t("home-title")}
      above={t("home-role", { region: regionName, role: t(`role-${mainRole(roles)}`) })}
      wide
    >
      <p class={`home-line ${online.value ? "home-on" : "home-off"}`} role="status">
        <Icon name={online.value ? "online" : "offline"} size={20} />
        <span>{t(online.value ? "home-online" : "home-offline")}</span>
      </p>
      <Alerts profile={profile} role={mainRole(roles)} />
      {fresh.value > 0 && <NewsCard />}
      <div class="home-cards">
        {has("coordinator") && <CoordinatorCards />}
        {has("operator") && (
          <Card tone="accent" icon="status" title={t("home-operator")} href="/operator">
            <p class="small">{t("home-operator-text")}</p>
          </Card>
        )}
        {has("facilitator") && (
          <Card tone="accent" icon="people" title={t("home-facilitator")} href="/facilitator">
            <p class="small">{t("home-facilitator-text")}</p>
          </Card>
        )}
        {has("defender") && <DefenderCards />}
      </div>
      <Reminders profile={profile} />
      {!has("defender") && <HelpCard />}
      <div class="home-cards">
        <LearnCards />
      </div>
      <section>
        <h2 class="home-more">{t("home-more")}</h2>
        <div class="home-cards">
          {demo && (
            <Card heading={3} icon="people" title={t("home-demo-switch")} href="/">
              <p class="soft small">{t("home-demo-switch-text")}</p>
            </Card>
          )}
          {fresh.value === 0 && <NewsCard heading={3} />}
          <Card heading={3} icon="danger" title={t("home-alerts")} href="/alerts" />
          <Card heading={3} icon="settings" title={t("home-settings")} href="/settings">
            <p class="soft small">{t("home-settings-text")}</p>
          </Card>
          <Card heading={3} icon="info" title={t("home-about")} href="/about" />
        </div>
      </section>
    </Screen>
  );
}
