import { links } from "../../app/hub";
import { neighbours } from "../../app/neighbours";
import { t } from "../../app/words";
import { Button, Card, Empty, ErrorState, Loading, Screen } from "../../ui";
import { useAsked } from "../operator/useAsked";
import { LinkCard } from "./LinkCard";
import { LinkMap } from "./LinkMap";
import { Pairing } from "./Pairing";
import "./hub.css";

/** The hubs that ours is linked with: a small map, the same in words, and how to link another. */
export default function Hub() {
  const asked = useAsked(links);
  const found = asked.value;
  return (
    <Screen title={t("hub-title")} back="/home">
      <p class="soft">{t("hub-text")}</p>
      {neighbours.value.map(({ region, name, coordinators }) => (
        <Card
          key={region}
          icon="send"
          title={t("hub-write-to", { name: name || t("hub-unnamed") })}
          href={`/hub/${region}`}
          heading={2}
        >
          <p class="soft small">
            {coordinators > 0 ? t("hub-can-read", { count: coordinators }) : t("hub-nobody-yet")}
          </p>
        </Card>
      ))}
      {asked.state === "failed" && (
        <ErrorState title={t("hub-failed-title")} text={t("hub-failed-text")} onRetry={asked.again} />
      )}
      {found === null && asked.state === "asking" && <Loading label={t("hub-asking")} />}
      {found !== null && found.links.length === 0 && (
        <Empty icon="people" title={t("hub-none-title")} text={t("hub-none-text")} />
      )}
      {found !== null && found.links.length > 0 && (
        <section class="stack">
          <h2>{t("hub-links")}</h2>
          <LinkMap name={found.name} links={found.links} />
          {found.links.map((link) => (
            <LinkCard key={link.region} link={link} onChange={asked.again} />
          ))}
          <Button icon="refresh" busy={asked.state === "asking"} onClick={asked.again}>
            {t("hub-refresh")}
          </Button>
        </section>
      )}
      {found !== null && <Pairing onPaired={asked.again} />}
    </Screen>
  );
}
