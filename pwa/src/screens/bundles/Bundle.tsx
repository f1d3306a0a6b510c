import { useState } from "preact/hooks";
import { type BundlePlan, exportBundle, MissingFile, planBundle } from "../../app/bundles";
import { catalogue } from "../../app/catalogue";
import { paperLanguage, recordsNow } from "../../app/dossiers";
import { lang } from "../../app/settings";
import { size, t } from "../../app/words";
import type { ScreenProps } from "../../routes";
import { Button, Screen, Toggle } from "../../ui";
import { problemOf } from "../dossiers/Dossier";
import { Leave } from "../dossiers/Leave";
import { Bars, NotReady } from "../dossiers/States";
import { useLoaded } from "../dossiers/useLoaded";
import { localDay } from "../reports/answers";
import "../dossiers/dossiers.css";

/** What sort of file it is, in her words. */
function sortOf(type: string): string {
  const [kind] = type.split("/");
  return t(
    kind === "image"
      ? "reports-file-photo"
      : kind === "audio" || kind === "video"
        ? `reports-file-${kind}`
        : "reports-file-document",
  );
}

function Holds({ plan }: { plan: BundlePlan }) {
  const total = plan.files.reduce((sum, file) => sum + file.size, 0);
  return (
    <section class="stack-s" aria-labelledby="holds-title">
      <h2 id="holds-title">{t("bundles-holds")}</h2>
      {plan.files.length === 0 && <p class="soft">{t("bundles-files-none")}</p>}
      <ul class="dossier-list">
        {plan.files.map((file, i) => (
          <li key={i}>
            {t("bundles-file", {
              kind: t(`bundles-kind-${file.kind}`),
              type: sortOf(file.type),
              size: size(file.size),
            })}
          </li>
        ))}
      </ul>
      {plan.held > 0 && <p>{t("bundles-held", { count: plan.held })}</p>}
      {total > 0 && <p class="soft small">{t("bundles-total", { size: size(total) })}</p>}
    </section>
  );
}

/** The evidence that may go to one mechanism, with its custody and signatures, as one file. */
export default function Bundle({ params }: ScreenProps) {
  const { of = "", mechanism = "" } = params;
  const language = paperLanguage.value || lang.value;
  const [originals, setOriginals] = useState(false);
  const [isLeaving, setLeaving] = useState(false);
  const plan = useLoaded(
    () => planBundle(of, mechanism, originals),
    [of, mechanism, originals, recordsNow.value],
  );
  const name = catalogue.value.mechanisms.find(({ id }) => id === mechanism)?.title ?? mechanism;
  const back = `/dossiers/${of}/${mechanism}`;
  if (plan === undefined || plan === "failed" || plan === null) {
    return <NotReady title={t("bundles-title")} back={back} of={of} state={plan} />;
  }
  return (
    <Screen title={t("bundles-title")} back={back}>
      <div class="stack">
        <p>{t("bundles-for", { name })}</p>
        <p>{t("bundles-text")}</p>
        <Bars bar={plan.bar} canSign={plan.canSign} />
        <Holds plan={plan} />
        {plan.originals > 0 && (
          <Toggle
            label={t("bundles-originals")}
            hint={t("bundles-originals-hint")}
            checked={originals}
            onChange={setOriginals}
          />
        )}
        <Button
          kind="primary"
          icon="download"
          disabled={plan.bar !== null || !plan.canSign}
          onClick={() => setLeaving(true)}
        >
          {t("bundles-make")}
        </Button>
        <Button href="/bundles/verify" icon="check">
          {t("bundles-verify-title")}
        </Button>
      </div>
      <Leave
        open={isLeaving}
        text={t("bundles-export-text")}
        name={`${t("bundles-file-name")}-${localDay(new Date())}.zip`}
        make={() => exportBundle(of, mechanism, language, originals)}
        problem={(error) => (error instanceof MissingFile ? t("bundles-missing") : problemOf(error))}
        onClose={() => setLeaving(false)}
      />
    </Screen>
  );
}
