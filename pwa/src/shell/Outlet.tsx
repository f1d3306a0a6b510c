/** Shows the screen of the address, and only to who may see it. */
import type { ComponentType } from "preact";
import { useEffect, useErrorBoundary, useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import { exec } from "preact-iso/router";
import { shownPath } from "../app/fresh";
import { current } from "../app/profiles";
import { lang } from "../app/settings";
import type { Role } from "../app/types";
import { speak, t } from "../app/words";
import { loadScreen, routes, type ScreenProps } from "../routes";
import { Button } from "../ui/Button";
import { Screen } from "../ui/Screen";
import { Empty, ErrorState, Loading } from "../ui/states";

/** The only one whose words are there from the start. */
const FIRST_SCREEN = "front/Front";

type Loaded = { screen: string; View: ComponentType<ScreenProps> | null } | { screen: string; failed: true };

function find(path: string) {
  for (const route of routes) {
    const match = exec(path, route.path, { path, query: {}, params: {} });
    if (match) return { route, params: match.params as Record<string, string> };
  }
  return null;
}

const mayOpen = (needed: Role[], roles: readonly Role[]): boolean =>
  needed.length === 0 || needed.some((role) => roles.includes(role));

function Nothing({ title, text }: { title: string; text: string }) {
  return (
    <Screen title={title}>
      <Empty
        icon="thread"
        title={text}
        action={
          <Button kind="primary" href={current.value ? "/home" : "/"}>
            {t("common-go-home")}
          </Button>
        }
      />
    </Screen>
  );
}

function Show({ screen, params }: { screen: string; params: Record<string, string> }) {
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  const [tries, setTries] = useState(0);
  const [broken, mend] = useErrorBoundary();
  useEffect(() => {
    let here = true;
    Promise.all([loadScreen(screen), screen === FIRST_SCREEN || speak(lang.peek())]).then(
      ([View]) => here && setLoaded({ screen, View }),
      () => here && setLoaded({ screen, failed: true }),
    );
    return () => {
      here = false;
    };
  }, [screen, tries]);
  if (broken) {
    return (
      <Screen title={t("common-error-title")}>
        <ErrorState onRetry={mend} />
      </Screen>
    );
  }
  if (loaded?.screen !== screen) return <Loading />;
  if ("failed" in loaded) {
    return (
      <Screen title={t("common-offline-part-title")}>
        <ErrorState text={t("common-offline-part-text")} onRetry={() => setTries(tries + 1)} />
      </Screen>
    );
  }
  if (!loaded.View) return <Nothing title={t("common-not-found")} text={t("common-not-found-text")} />;
  return <loaded.View params={params} key={JSON.stringify(params)} />;
}

export function Outlet() {
  const { path, url, route: go } = useLocation();
  const profile = current.value;
  const found = find(path);
  const needed = found?.route.roles ?? null;
  const locked = needed !== null && profile === null;
  useEffect(() => {
    if (locked) go(`/unlock?to=${encodeURIComponent(url)}`, true);
  }, [locked, url]);
  useEffect(() => {
    shownPath.value = path;
  }, [path]);
  if (!found) return <Nothing title={t("common-not-found")} text={t("common-not-found-text")} />;
  if (locked) return <Loading />;
  if (needed && profile && !mayOpen(needed, profile.roles)) {
    return <Nothing title={t("common-not-yours")} text={t("common-not-yours-text")} />;
  }
  return <Show screen={found.route.screen} params={found.params} key={found.route.screen} />;
}
