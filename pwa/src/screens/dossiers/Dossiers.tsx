import { exported, type Offer, offers, paperLanguage, placeOf, recordsNow } from "../../app/dossiers";
import { lang } from "../../app/settings";
import { languageName, languages, t } from "../../app/words";
import type { ScreenProps } from "../../routes";
import { Button, Card, Choice, Empty, ErrorState, List, Loading, Screen, Tag } from "../../ui";
import { Done } from "./Done";
import { useLoaded } from "./useLoaded";
import "./dossiers.css";

function OfferCard({ of, offer: { mechanism, bar } }: { of: string; offer: Offer }) {
  return (
    <Card
      heading={3}
      title={mechanism.title}
      href={`/dossiers/${of}/${mechanism.id}`}
      icon={bar ? "lock" : "edit"}
    >
      <span class="card-tags">
        <Tag tone={bar ? "plain" : "good"}>{t(bar ? `dossiers-bar-${bar}` : "dossiers-open")}</Tag>
      </span>
      {mechanism.risks.length > 0 && (
        <p class="soft small">{t("dossiers-card-risks", { count: mechanism.risks.length })}</p>
      )}
    </Card>
  );
}

/** For whom a dossier can be prepared from this record, and what left already. */
export default function Dossiers({ params }: ScreenProps) {
  const of = params.of ?? "";
  const language = paperLanguage.value || lang.value;
  const on = [of, language, recordsNow.value];
  const list = useLoaded(() => offers(of, language), on);
  const made = useLoaded(() => exported(of), on);
  const back = placeOf(of);
  if (list === "failed") {
    return (
      <Screen title={t("dossiers-title")} back={back}>
        <ErrorState />
      </Screen>
    );
  }
  if (list === null) {
    return (
      <Screen title={t("dossiers-title")} back={back}>
        <Empty
          icon="thread"
          title={t("dossiers-gone-title")}
          text={t("dossiers-gone-text")}
          action={<Button href={back}>{t("dossiers-back")}</Button>}
        />
      </Screen>
    );
  }
  const titles = new Map(list?.map(({ mechanism }) => [mechanism.id, mechanism.title]) ?? []);
  return (
    <Screen title={t("dossiers-title")} back={back}>
      <div class="stack">
        <p>{t("dossiers-text")}</p>
        <Choice
          label={t("dossiers-language")}
          layout="row"
          options={languages.map((value) => ({ value, label: languageName(value) }))}
          value={language}
          onChange={(chosen) => {
            paperLanguage.value = chosen;
          }}
        />
        <Card icon="edit" title={t("letters-title")} href={`/letters/${of}`}>
          <p class="soft small">{t("letters-card")}</p>
        </Card>
        <section class="stack" aria-labelledby="offers-title">
          <h2 id="offers-title">{t("dossiers-list")}</h2>
          {list === undefined && <Loading />}
          {list?.length === 0 && <p>{t("dossiers-empty")}</p>}
          <List>
            {list?.map((offer) => (
              <OfferCard key={offer.mechanism.id} of={of} offer={offer} />
            ))}
          </List>
        </section>
        {made && made !== "failed" && <Done made={made} titles={titles} />}
      </div>
    </Screen>
  );
}
