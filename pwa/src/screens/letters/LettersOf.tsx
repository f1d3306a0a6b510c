import { paperLanguage, templates } from "../../app/letters";
import { lang } from "../../app/settings";
import { languageName, languages, t } from "../../app/words";
import type { ScreenProps } from "../../routes";
import { Card, Choice, Empty, ErrorState, List, Loading, Screen } from "../../ui";
import { useLoaded } from "../dossiers/useLoaded";

/** The letters that can be made from a report: the templates of the courses. */
export default function LettersOf({ params }: ScreenProps) {
  const of = params.of ?? "";
  const language = paperLanguage.value || lang.value;
  const all = useLoaded(() => templates(language), [language]);
  return (
    <Screen title={t("letters-title")} back={`/dossiers/${of}`}>
      <p>{t("letters-text")}</p>
      <Choice
        label={t("dossiers-language")}
        layout="row"
        options={languages.map((value) => ({ value, label: languageName(value) }))}
        value={language}
        onChange={(chosen) => {
          paperLanguage.value = chosen;
        }}
      />
      {all === undefined && <Loading />}
      {all === "failed" && <ErrorState />}
      {Array.isArray(all) && all.length === 0 && (
        <Empty icon="learn" title={t("letters-no-templates")} text={t("letters-no-templates-text")} />
      )}
      {Array.isArray(all) && (
        <List>
          {all.map(({ id, title, paragraphs }) => (
            <Card key={id} icon="edit" title={title} href={`/letters/${of}/${id}`}>
              <p class="soft small" lang={language}>
                {(paragraphs.find((one) => one.length > 60) ?? paragraphs[0] ?? "").slice(0, 100)}
              </p>
            </Card>
          ))}
        </List>
      )}
    </Screen>
  );
}
