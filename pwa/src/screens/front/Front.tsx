import { current, profiles } from "../../app/profiles";
import { loadRegion, online, region } from "../../app/region";
import { appName } from "../../app/settings";
import { t } from "../../app/words";
import { Button, Card, Loading, Notice, Screen } from "../../ui";
import { DemoRoles } from "./DemoRoles";
import "./front.css";
import { Locked, Spaces } from "./Spaces";

function Region() {
  const known = region.value;
  if (known === null) return <Loading />;
  if (known === "unreachable") {
    return (
      <Notice tone="warn" title={t("front-unreachable-title")} live>
        <p>{t("front-unreachable-text")}</p>
        <p>{t("front-unreachable-next")}</p>
        <Button icon="refresh" onClick={() => void loadRegion()}>
          {t("common-retry")}
        </Button>
      </Notice>
    );
  }
  if (!known.region) {
    return (
      <Notice tone="warn" title={t("front-region-title")} live>
        <p>{t("front-region-text")}</p>
      </Notice>
    );
  }
  return (
    <>
      {!online.value && (
        <Notice title={t("front-offline-title")} live>
          <p>{t("front-offline-text")}</p>
        </Notice>
      )}
      {isDemo() && <DemoRoles />}
    </>
  );
}

function isDemo(): boolean {
  const known = region.value;
  return known !== null && known !== "unreachable" && known.demo;
}

/** What it is, in two sentences. */
function Lead() {
  return (
    <>
      <p class="front-lead">{t("front-lead")}</p>
      <p>{t("front-lead-2")}</p>
    </>
  );
}

function JoinCard() {
  const first = profiles.value.length === 0;
  const go = (
    <Button icon="invite" href="/join" kind={first ? "primary" : "quiet"} wide>
      {t("front-join-go")}
    </Button>
  );
  // Who has joined already and chose a neutral name wants no explanations on show.
  if (!first && appName.value !== "Tejedora") return go;
  return (
    <section class="stack-s">
      <h2>{t("front-join-title")}</h2>
      <p>{t("front-join-text")}</p>
      {go}
      <p class="soft small">{t("front-join-how")}</p>
    </section>
  );
}

function Links() {
  return (
    <ul class="front-links">
      <li>
        <a href="/help">{t("front-help")}</a>
      </li>
      <li>
        <a href="/about">{t("front-about")}</a>
      </li>
      <li>
        <a href="/settings">{t("front-settings")}</a>
      </li>
      {profiles.value.length > 0 && (
        <li>
          <a href="/unlock?kit=1">{t("front-kit")}</a>
        </li>
      )}
    </ul>
  );
}

export default function Front() {
  const profile = current.value;
  return (
    <Screen
      title={appName.value}
      wide
      // Under a neutral name the first thing seen says nothing of what this is.
      hero={appName.value === "Tejedora" && <Lead />}
    >
      <div class="columns">
        <div class="stack">
          {profile && (
            <Card tone="accent" icon="unlock" title={t("front-open-go")} href="/home">
              <p class="small">{t("front-open-as", { role: t(`role-${profile.roles[0] ?? "defender"}`) })}</p>
            </Card>
          )}
          <Locked />
          <Spaces withDemo={!isDemo()} />
          <Region />
        </div>
        <div class="stack">
          <JoinCard />
          <Links />
        </div>
      </div>
    </Screen>
  );
}
