import { catalogue } from "../../app/catalogue";
import { current } from "../../app/profiles";
import { day, t } from "../../app/words";
import type { ScreenProps } from "../../routes";
import { Button, Card, Empty, List, Screen, Tag } from "../../ui";
import { titleOf } from "../roundtables/fields";
import { ProvisionText } from "./ProvisionText";
import { useOf } from "./use";
import "../cases/cases.css";

/** What was asked of missions by this provision, and what came of it. */
function Used({ provision }: { provision: string }) {
  const roles = current.value?.roles ?? [];
  const { own, asked, promised } = useOf(provision);
  const works = roles.includes("coordinator");
  return (
    <section class="stack-s" aria-labelledby="guidelines-used">
      <h2 id="guidelines-used">{t("guidelines-used")}</h2>
      {own.length === 0 && asked === 0 && promised.length === 0 && <p>{t("guidelines-unused")}</p>}
      {works && asked > 0 && <p>{t("guidelines-asked", { count: asked })}</p>}
      <List>
        {own.map(({ id, body, made }) => (
          <Card
            key={id}
            heading={3}
            icon="people"
            title={t(`roundtables-theme-${body.theme}`)}
            href={`/needs/${id}`}
          >
            <p dir="auto">{body.asked}</p>
            <p class="soft small">{day(made)}</p>
          </Card>
        ))}
        {promised.map(({ view, commitment }) => (
          <Card
            key={commitment.id}
            heading={3}
            icon="check"
            title={commitment.mission || t("cases-untitled")}
            href={`/roundtables/${view.id}/after`}
          >
            <p dir="auto">{commitment.what}</p>
            <p>
              <Tag>{t(`roundtables-kept-${commitment.state}`)}</Tag>
            </p>
            <p class="soft small">
              {[titleOf(view), commitment.due && t("needs-due", { day: day(commitment.due) })]
                .filter(Boolean)
                .join(" · ")}
            </p>
          </Card>
        ))}
      </List>
      <Button icon="plus" wide href="/needs">
        {t("guidelines-ask")}
      </Button>
    </section>
  );
}

/** One provision of the Guidelines. */
export default function Guideline({ params }: ScreenProps) {
  const of = catalogue.value.provisions.find(({ id }) => id === params.id);
  if (!of) {
    return (
      <Screen title={t("guidelines-title")} back="/guidelines">
        <Empty
          icon="search"
          title={t("guidelines-missing")}
          action={<Button href="/guidelines">{t("guidelines-all")}</Button>}
        />
      </Screen>
    );
  }
  const roles = current.value?.roles ?? [];
  const mayAsk = roles.some((role) => ["defender", "facilitator", "coordinator"].includes(role));
  return (
    <Screen title={of.title} back="/guidelines" above={t("guidelines-title")}>
      <p lang={of.lang}>{of.summary}</p>
      <ProvisionText of={of} heading="h2" />
      {mayAsk && <Used provision={of.id} />}
    </Screen>
  );
}
