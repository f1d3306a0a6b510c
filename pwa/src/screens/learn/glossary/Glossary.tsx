import { useState } from "preact/hooks";
import { catalogue, type GlossaryTerm, glossary } from "../../../app/catalogue";
import { lang } from "../../../app/settings";
import { t } from "../../../app/words";
import { Empty, Field, Loading, Notice, Screen, TextInput } from "../../../ui";
import { languageInHers } from "../language";
import { headOf, look } from "./look";
import "./glossary.css";

function Words({ terms, of }: { terms: readonly GlossaryTerm[]; of: string }) {
  const [query, setQuery] = useState("");
  const found = look(terms, query, of);
  return (
    <>
      {of !== lang.value && (
        <Notice>
          <p>{t("glossary-other-language", { language: languageInHers(of) })}</p>
        </Notice>
      )}
      <p>{t("glossary-intro")}</p>
      <Field label={t("glossary-search")} hint={t("glossary-search-hint")}>
        <TextInput type="search" value={query} onInput={setQuery} />
      </Field>
      <p class="small soft" role="status">
        {t("glossary-found", { n: found.length })}
      </p>
      <dl class="glossary" lang={of}>
        {found.map(({ id, term, also, meaning }) => (
          <div key={id}>
            <dt>{headOf(term, of)}</dt>
            <dd>{meaning}</dd>
            {also.length > 0 && (
              <dd class="soft small">
                <span lang={lang.value}>{t("glossary-also")}</span> {also.join(", ")}
              </dd>
            )}
          </div>
        ))}
      </dl>
    </>
  );
}

/** All words of the field that are explained, with search. */
export default function Glossary() {
  const all = glossary.value;
  const of = all[lang.value] ? lang.value : Object.keys(all)[0];
  const terms = of === undefined ? undefined : all[of];
  return (
    <Screen title={t("glossary-title")} back="/learn">
      {of !== undefined && terms ? (
        <Words terms={terms} of={of} />
      ) : catalogue.value.state === "loading" ? (
        <Loading />
      ) : (
        <Empty icon="text" title={t("glossary-empty-title")} text={t("glossary-empty-text")} />
      )}
    </Screen>
  );
}
