import { type PlanObject, type PlanView, planOf, plansReady, textOf } from "../../app/advocacy";
import { wordsOf } from "../../app/advocacy-paper";
import { day, moment, t } from "../../app/words";
import type { ScreenProps } from "../../routes";
import { Button, Card, Empty, List, Loading, Screen } from "../../ui";
import { FieldEdit } from "./FieldEdit";
import { MapPart } from "./MapPart";
import { Objects } from "./Objects";
import { PaperPart } from "./PaperPart";
import { People } from "./People";
import { Risks } from "./Risks";
import { Saved, State } from "./State";
import { ASKED, ICON_OF, isPart, KIND_OF, PARTS, type Part } from "./specs";
import "./advocacy.css";

export const titleOf = (view: PlanView): string => textOf(view.main, "title").trim() || t("advocacy-unnamed");

const byDay = (field: string) => (a: PlanObject, b: PlanObject) =>
  (textOf(a, field) || "9") < (textOf(b, field) || "9") ? -1 : 1;

const dayAnd = (one: PlanObject, field: string, ...others: string[]): string =>
  [textOf(one, field) && day(textOf(one, field)), ...others].filter(Boolean).join(" · ");

function Body({ view, part, readOnly }: { view: PlanView; part: Part; readOnly: boolean }) {
  const of = { view, readOnly };
  switch (part) {
    case "aim":
      return (
        <div class="stack">
          {ASKED.plan.map((asked) => (
            <FieldEdit key={asked.name} plan={view.id} object={view.main} asked={asked} readOnly={readOnly} />
          ))}
        </div>
      );
    case "map":
      return <MapPart {...of} />;
    case "messages":
      return <Objects {...of} on="message" tell={(one) => textOf(one, "voice")} />;
    case "risks":
      return <Risks {...of} />;
    case "dates":
      return (
        <Objects
          {...of}
          on="date"
          sort={byDay("day")}
          fresh={{ kind: "ours" }}
          tell={(one) => dayAnd(one, "day", wordsOf("date", "kind", textOf(one, "kind") || null))}
        />
      );
    case "actions":
      return (
        <Objects
          {...of}
          on="action"
          sort={byDay("when")}
          tell={(one) =>
            dayAnd(
              one,
              "when",
              textOf(one, "who"),
              one.fields.done?.value === true ? t("advocacy-action-done") : "",
            )
          }
        />
      );
    case "indicators":
      return <Objects {...of} on="indicator" tell={(one) => dayAnd(one, "look", textOf(one, "goal"))} />;
    case "people":
      return <People view={view} />;
    case "paper":
      return <PaperPart view={view} />;
  }
}

function summary(view: PlanView, part: Part): string {
  const on = KIND_OF[part];
  if (on) return t("advocacy-count", { count: view.objects[on].length });
  if (part === "aim") return textOf(view.main, "ask").trim().slice(0, 120) || t("advocacy-part-aim-text");
  if (part === "people" && view.people.length > 0)
    return t("advocacy-card-people", { count: view.people.length });
  return t(`advocacy-part-${part}-text`);
}

/** What somebody wrote who was not in any more: read, and taken up by hand. */
function Aside({ view }: { view: PlanView }) {
  if (view.aside.length === 0) return null;
  return (
    <details>
      <summary>{t("advocacy-aside-title")}</summary>
      <p class="soft small">{t("advocacy-aside-text")}</p>
      <ul class="plan-objects">
        {view.aside.map(({ hash, on, made, values }) => (
          <li key={hash} class="stack-s">
            <p class="soft small">{moment(made)}</p>
            {Object.entries(values).map(([field, value]) => {
              const words = wordsOf(on, field, value);
              return (
                words && (
                  <p key={field} dir="auto">
                    {words}
                  </p>
                )
              );
            })}
          </li>
        ))}
      </ul>
    </details>
  );
}

function Overview({ view }: { view: PlanView }) {
  return (
    <>
      <State view={view} />
      <List>
        {PARTS.filter((part) => view.standing !== "invited" || part !== "people").map((part) => (
          <Card
            key={part}
            heading={2}
            icon={ICON_OF[part]}
            title={t(`advocacy-part-${part}`)}
            href={`/advocacy/${view.id}/${part}`}
          >
            <p class="soft small" dir="auto">
              {summary(view, part)}
            </p>
          </Card>
        ))}
      </List>
      <Aside view={view} />
      <Button icon="learn" href="/learn/advocacy">
        {t("advocacy-courses")}
      </Button>
    </>
  );
}

/** A plan: its parts, or one of them. */
export default function Plan({ params }: ScreenProps) {
  const view = planOf(params.id ?? "");
  const { part } = params;
  if (!view || (part !== undefined && !isPart(part))) {
    return (
      <Screen title={t("advocacy-title")} back="/advocacy">
        {plansReady.value ? (
          <Empty
            icon="path"
            title={t("advocacy-gone-title")}
            text={t("advocacy-gone-text")}
            action={<Button href="/advocacy">{t("advocacy-gone-back")}</Button>}
          />
        ) : (
          <Loading />
        )}
      </Screen>
    );
  }
  const isIn = view.standing === "private" || view.standing === "shared";
  if (part === undefined) {
    return (
      <Screen title={titleOf(view)} tab={t("advocacy-title")} back="/advocacy">
        <Overview view={view} />
      </Screen>
    );
  }
  return (
    <Screen
      title={t(`advocacy-part-${part}`)}
      above={<span dir="auto">{titleOf(view)}</span>}
      back={`/advocacy/${view.id}`}
    >
      <p>{t(`advocacy-part-${part}-text`)}</p>
      <Body key={part} view={view} part={part} readOnly={!isIn} />
      {isIn && part !== "paper" && part !== "people" && <Saved id={view.id} />}
      {view.unshared > 0 && part !== "paper" && <State view={view} />}
    </Screen>
  );
}
