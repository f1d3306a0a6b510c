import type { ComponentChildren } from "preact";
import { catalogue } from "../../app/catalogue";
import { current } from "../../app/profiles";
import { lang } from "../../app/settings";
import type { MechanismView } from "../../app/types";
import { t } from "../../app/words";
import { Button, Empty, Icon, Loading, Markdown, Notice, Screen, Tag } from "../../ui";
import { languageInHers } from "../learn/language";
import { Provenance } from "../learn/Provenance";
import { step, useForgetOnLeaving } from "./guide/answers";
import "./mechanisms.css";

interface SectionProps {
  title: string;
  children: ComponentChildren;
  /** Language of what is inside; the title is in hers. */
  of: MechanismView;
}

function Section({ title, children, of }: SectionProps) {
  return (
    <section>
      <h2>{title}</h2>
      <div class="stack-s" lang={of.lang}>
        {children}
      </div>
    </section>
  );
}

/** What the request asks for; what must be there first. */
function Fields({ of }: { of: MechanismView }) {
  const ordered = [...of.fields].sort((a, b) => Number(b.required) - Number(a.required));
  return (
    <ul class="mech-fields">
      {ordered.map((field) => (
        <li class="mech-row" key={field.id}>
          <div class="mech-field-head">
            <span class="mech-field-name">{field.name}</span>
            <span lang={lang.value}>
              <Tag tone={field.required ? "info" : "plain"}>
                {t(field.required ? "mechanisms-needed" : "mechanisms-if-you-can")}
              </Tag>
            </span>
          </div>
          {field.help && <p class="soft">{field.help}</p>}
        </li>
      ))}
    </ul>
  );
}

/** What happens after she asks: each step with the time it should take, and who says so. */
function Next({ of }: { of: MechanismView }) {
  return (
    <ol class="mech-next">
      {of.next.map((step) => (
        <li class="mech-row" key={step.what}>
          <p class="mech-next-what">{step.what}</p>
          {step.deadline && (
            <p class="mech-deadline">
              <Icon name="clock" size={20} />
              <span>{step.deadline}</span>
            </p>
          )}
          {step.source && (
            <p class="soft small">
              <span lang={lang.value}>{t("mechanisms-says")}</span> {step.source}
            </p>
          )}
        </li>
      ))}
    </ol>
  );
}

/** A mechanism below its title. */
export function Inside({ of }: { of: MechanismView }) {
  return (
    <>
      {of.lang !== lang.value && (
        <Notice>
          <p>{t("mechanisms-other-language", { language: languageInHers(of.lang) })}</p>
        </Notice>
      )}
      <p class="mech-summary" lang={of.lang}>
        {of.summary}
      </p>
      <Notice tone="warn">
        <p>{t(of.reviewed ? "mechanisms-not-advice" : "mechanisms-not-advice-not-reviewed")}</p>
      </Notice>
      <Section title={t("mechanisms-for-whom")} of={of}>
        <p>{of.for_whom}</p>
      </Section>
      <Section title={t("mechanisms-when")} of={of}>
        <p>{of.when}</p>
      </Section>
      {of.risks.length > 0 && (
        <section class="mech-risks">
          <h2>
            <Icon name="warn" />
            <span>{t("mechanisms-risks")}</span>
          </h2>
          <ul class="mech-plain" lang={of.lang}>
            {of.risks.map((risk) => (
              <li key={risk}>{risk}</li>
            ))}
          </ul>
          <p>{t("mechanisms-risks-decide")}</p>
        </section>
      )}
      {of.steps.length > 0 && (
        <Section title={t("mechanisms-steps")} of={of}>
          <ol class="mech-steps">
            {of.steps.map((step) => (
              <li key={step}>
                <p>{step}</p>
              </li>
            ))}
          </ol>
        </Section>
      )}
      {of.fields.length > 0 && (
        <Section title={t("mechanisms-fields")} of={of}>
          <Fields of={of} />
          {current.value?.roles.includes("defender") && (
            <div class="mech-do stack-s" lang={lang.value}>
              <p>{t("mechanisms-draft")}</p>
              <Button icon="report" href="/reports/new">
                {t("mechanisms-draft-go")}
              </Button>
            </div>
          )}
        </Section>
      )}
      {of.documents.length > 0 && (
        <Section title={t("mechanisms-documents")} of={of}>
          <ul class="mech-plain">
            {of.documents.map((document) => (
              <li key={document}>{document}</li>
            ))}
          </ul>
        </Section>
      )}
      {of.next.length > 0 && (
        <Section title={t("mechanisms-next")} of={of}>
          <Next of={of} />
        </Section>
      )}
      {of.languages.length > 0 && (
        <Section title={t("mechanisms-languages")} of={of}>
          <p lang={lang.value}>{of.languages.map(languageInHers).join(", ")}</p>
        </Section>
      )}
      {of.body && (
        <section>
          <Markdown text={of.body} lang={of.lang} />
        </section>
      )}
      <div class="mech-do">
        <Button icon="print" onClick={() => window.print()}>
          {t("mechanisms-print")}
        </Button>
      </div>
      <Provenance of={of} />
    </>
  );
}

/** One mechanism: whether it fits her, how it goes, what it asks and what it risks. */
export default function Mechanism({ params }: { params: Record<string, string> }) {
  useForgetOnLeaving();
  // Who came from her answers goes back to them.
  const back = step.value === "result" ? "/mechanisms/guide" : "/mechanisms";
  const { mechanisms, state } = catalogue.value;
  const mechanism = mechanisms.find((candidate) => candidate.id === params.id);
  if (!mechanism) {
    return (
      <Screen title={t("mechanisms-title")} back={back}>
        {state === "loading" ? (
          <Loading label={t("mechanisms-loading")} />
        ) : (
          <Empty
            icon="search"
            title={t("mechanisms-missing-title")}
            text={t("mechanisms-missing-text")}
            action={<Button href="/mechanisms">{t("mechanisms-show-all")}</Button>}
          />
        )}
      </Screen>
    );
  }
  return (
    <Screen title={mechanism.title} back={back} above={t(`mechanisms-level-${mechanism.level}`)}>
      <Inside of={mechanism} />
    </Screen>
  );
}
