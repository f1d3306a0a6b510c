import { useState } from "preact/hooks";
import { catalogue } from "../../app/catalogue";
import { current } from "../../app/profiles";
import type { ProvisionView } from "../../app/types";
import { t } from "../../app/words";
import { Card, Empty, Field, List, Loading, Notice, Screen, TextInput } from "../../ui";
import { useSearch } from "../learn/useSearch";
import { useOf } from "./use";

/** What was made of it, in a line; nothing where nothing was. */
function Used({ provision }: { provision: string }) {
  const { own, asked, promised } = useOf(provision);
  const kept = promised.filter(({ commitment }) => commitment.state === "kept").length;
  const lines = [
    own.length > 0 && t("guidelines-own", { count: own.length }),
    asked > 0 && t("guidelines-asked", { count: asked }),
    promised.length > 0 && t("guidelines-promised", { count: promised.length, kept }),
  ].filter((line) => line !== false);
  return lines.length === 0 ? null : <p class="small">{lines.join(" ")}</p>;
}

function Provisions({ all }: { all: readonly ProvisionView[] }) {
  const [query, setQuery] = useState("");
  const hits = useSearch<ProvisionView>(query, all, async () => {
    const { provisionSearch } = await import("../learn/search");
    return provisionSearch(all);
  });
  const shown = hits ?? all;
  return (
    <>
      <Field label={t("guidelines-search")}>
        <TextInput type="search" value={query} onInput={setQuery} />
      </Field>
      <p class="visually-hidden" role="status">
        {t("guidelines-found", { count: shown.length })}
      </p>
      {shown.length === 0 ? (
        <Empty icon="search" title={t("guidelines-none")} text={t("guidelines-none-text")} />
      ) : (
        <List>
          {shown.map(({ id, title, summary, lang }) => (
            <div key={id} lang={lang}>
              <Card title={title} href={`/guidelines/${id}`}>
                <p class="soft">{summary}</p>
                <Used provision={id} />
              </Card>
            </div>
          ))}
        </List>
      )}
    </>
  );
}

/** The EU Guidelines on human rights defenders, provision by provision: what missions can do, never what they must. */
export default function Guidelines() {
  const { provisions, state } = catalogue.value;
  const roles = current.value?.roles ?? [];
  return (
    <Screen title={t("guidelines-title")} back="/mechanisms">
      <p>{t("guidelines-lead")}</p>
      <Notice>
        <p>{t("guidelines-never")}</p>
      </Notice>
      {roles.includes("coordinator") && (
        <p>
          <a href="/roundtables/kept">{t("guidelines-kept")}</a>
        </p>
      )}
      {provisions.length > 0 ? (
        <Provisions all={provisions} />
      ) : state === "loading" ? (
        <Loading />
      ) : (
        <Empty icon="shield" title={t("guidelines-empty")} text={t("guidelines-empty-text")} />
      )}
    </Screen>
  );
}
