import type { ComponentChildren } from "preact";
import { catalogue } from "../../../app/catalogue";
import { lang } from "../../../app/settings";
import type { MechanismView } from "../../../app/types";
import { t } from "../../../app/words";
import { Button, Empty, Icon, type IconName, Notice, Tag } from "../../../ui";
import { forget, step } from "./answers";
import { type Answers, QUESTIONS, type Question } from "./questions";
import type { Knows } from "./rules";
import { FirstSteps } from "./Safe";
import { type Suggestion, suggest } from "./suggest";

const KNOWS_ICON: Record<Knows, IconName> = { nobody: "eyeoff", agreed: "people", authority: "eye" };

interface MoreProps {
  title: string;
  children: ComponentChildren;
  class?: string;
}

/** What opens on a touch; its title is in her language, whatever is inside. */
function More({ title, children, class: look = "" }: MoreProps) {
  return (
    <details class={`guide-more ${look}`}>
      <summary lang={lang.value}>
        <span>{title}</span>
        <Icon name="chevron" size={20} />
      </summary>
      {children}
    </details>
  );
}

/** One mechanism: why it may fit, what to weigh, how to begin. */
function Fit({ suggestion, mechanism }: { suggestion: Suggestion; mechanism: MechanismView }) {
  const { why, knows, caution } = suggestion;
  const [risk, ...risks] = mechanism.risks;
  return (
    <article class="guide-fit stack-s" aria-labelledby={`fit-${mechanism.id}`}>
      <p class="soft small">{t(`mechanisms-level-${mechanism.level}`)}</p>
      <h3 id={`fit-${mechanism.id}`} lang={mechanism.lang}>
        {mechanism.title}
      </h3>
      <Tag tone={knows === "authority" ? "warn" : "info"} icon={KNOWS_ICON[knows]}>
        {t(`guide-knows-${knows}`)}
      </Tag>
      <h4>{t("guide-why")}</h4>
      <ul class="mech-plain">
        {why.map((reason) => (
          <li key={reason}>{t(`guide-why-${reason}`)}</li>
        ))}
      </ul>
      {caution && (
        <p class="guide-caution">
          <Icon name="warn" size={20} />
          <span>{t(`guide-caution-${caution}`)}</span>
        </p>
      )}
      <h4>{t("guide-weigh")}</h4>
      <div lang={mechanism.lang}>
        <p>{risk}</p>
        {risks.length > 0 && (
          <More title={t("guide-weigh-more", { n: risks.length })}>
            <ul class="mech-plain">
              {risks.map((other) => (
                <li key={other}>{other}</li>
              ))}
            </ul>
          </More>
        )}
      </div>
      <h4>{t("guide-begin")}</h4>
      <p lang={mechanism.lang}>{mechanism.steps[0]}</p>
      <Button href={`/mechanisms/${encodeURIComponent(mechanism.id)}`}>
        {t("guide-open")}
        <span class="visually-hidden"> {mechanism.title}</span>
      </Button>
    </article>
  );
}

/** What speaks for itself: nobody has to decide alone. */
function PeopleFirst({ of }: { of: Answers }) {
  return (
    <section class="guide-people">
      <h2>
        <Icon name="heart" />
        <span>{t("guide-people-title")}</span>
      </h2>
      <ol class="mech-plain">
        <li>{t("guide-people-tell")}</li>
        <li>{t(`guide-people-${of.from}`)}</li>
        {of.held !== "no" && <li>{t("guide-people-held")}</li>}
        <li>{t("guide-people-sign")}</li>
      </ol>
    </section>
  );
}

function said(of: Answers, question: Question): string {
  const given = question === "need" ? of.need : [of[question]];
  return given.map((option) => t(`guide-${question}-${option}`)).join(" · ");
}

/** What she answered, each to be changed. */
function Recap({ of }: { of: Answers }) {
  return (
    <More class="guide-recap" title={t("guide-recap")}>
      <ul>
        {QUESTIONS.map((question) => (
          <li key={question}>
            <div>
              <p class="soft small">{t(`guide-q-${question}`)}</p>
              <p class="guide-said">{said(of, question)}</p>
            </div>
            <Button
              aria-label={t("guide-change-what", { question: t(`guide-q-${question}`) })}
              onClick={() => {
                step.value = question;
              }}
            >
              {t("guide-change")}
            </Button>
          </li>
        ))}
      </ul>
    </More>
  );
}

export function Result({ of }: { of: Answers }) {
  const { mechanisms } = catalogue.value;
  const { first, careful } = suggest(
    of,
    mechanisms.map(({ id }) => id),
  );
  const fits = (suggestions: Suggestion[]) => (
    <ol class="guide-fits">
      {suggestions.map((suggestion) => {
        const mechanism = mechanisms.find(({ id }) => id === suggestion.id);
        return (
          mechanism && (
            <li key={suggestion.id}>
              <Fit suggestion={suggestion} mechanism={mechanism} />
            </li>
          )
        );
      })}
    </ol>
  );
  return (
    <>
      {of.danger === "yes" && (
        <More class="guide-danger" title={t("guide-safe-title")}>
          <FirstSteps />
        </More>
      )}
      <PeopleFirst of={of} />
      <section>
        <h2>{t("guide-fits")}</h2>
        <p class="soft">{t(of.place === "elsewhere" ? "guide-fits-elsewhere" : "guide-fits-how")}</p>
        {first.length > 0 ? (
          fits(first)
        ) : (
          <Empty icon="shield" title={t("guide-none-title")} text={t("guide-none-text")} />
        )}
      </section>
      {careful.length > 0 && (
        <section>
          <h2>{t("guide-careful")}</h2>
          <p>{t("guide-careful-why")}</p>
          {fits(careful)}
        </section>
      )}
      <Recap of={of} />
      <Notice>
        <p>{t("guide-orients")}</p>
        <p>{t("guide-forgets")}</p>
      </Notice>
      <div class="guide-end">
        <Button icon="refresh" onClick={forget}>
          {t("guide-anew")}
        </Button>
        <Button icon="list" href="/mechanisms">
          {t("guide-all")}
        </Button>
      </div>
    </>
  );
}
