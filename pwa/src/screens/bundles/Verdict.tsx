import type { Verified } from "../../app/bundles";
import { moment, t } from "../../app/words";
import { Icon, Notice } from "../../ui";

/** A code of a newer app is shown as it is. */
function faultWords(code: string): string {
  const words = t(`bundles-fault-${code}`);
  return words.startsWith("bundles-fault-") ? code : words;
}

/** What is wrong, by the file it is wrong with. */
function byPath({ faults }: Verified): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { path, code } of faults) found.set(path, [...(found.get(path) ?? []), faultWords(code)]);
  return found;
}

function Faults({ of }: { of: Verified }) {
  return (
    <section class="stack-s" aria-labelledby="faults-title">
      <h2 id="faults-title">{t("bundles-verify-faults")}</h2>
      <ul class="bundle-faults">
        {[...byPath(of)].map(([path, wrong]) => (
          <li key={path}>
            <Icon name="warn" size={20} />
            <span>
              <code>{path || t("bundles-verify-whole")}</code>
              <span>{wrong.join(" ")}</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function By({ of }: { of: Verified }) {
  const { standing, signerMark, manifest, regionName, isOurRegion } = of;
  const region = isOurRegion === null ? "unknown" : isOurRegion ? "ours" : "other";
  return (
    <section class="stack-s" aria-labelledby="by-title">
      <h2 id="by-title">{t("bundles-verify-by")}</h2>
      <p>{t(`bundles-by-${standing}`)}</p>
      {signerMark && <p class="small">{t("bundles-verify-mark", { mark: signerMark })}</p>}
      {regionName && <p>{t("bundles-verify-region", { name: regionName })}</p>}
      {manifest && (
        <>
          <p class="small bundle-code">{t("bundles-verify-region-code", { code: manifest.region })}</p>
          <p>{t(`bundles-verify-region-${region}`)}</p>
        </>
      )}
    </section>
  );
}

/** Whether it matches, in one look; then what does not, who signed it, and what it holds. */
export function Verdict({ of }: { of: Verified }) {
  const { ok, manifest, counts } = of;
  return (
    <div class="stack">
      <Notice
        tone={ok ? "good" : "danger"}
        title={t(ok ? "bundles-verify-ok" : "bundles-verify-differs")}
        live
      >
        <p>
          {ok ? t("bundles-verify-limits") : t("bundles-verify-differs-text", { count: byPath(of).size })}
        </p>
      </Notice>
      {!ok && <Faults of={of} />}
      {manifest && <By of={of} />}
      {manifest && (
        <section class="stack-s" aria-labelledby="holds-title">
          <h2 id="holds-title">{t("bundles-verify-holds")}</h2>
          <p>{t("bundles-verify-made", { at: moment(manifest.made) })}</p>
          <p>
            {t("bundles-verify-counts", {
              evidence: counts.evidence,
              entries: counts.entries,
              custody: counts.custody,
            })}
          </p>
          {counts.withheld > 0 && <p>{t("bundles-verify-withheld", { count: counts.withheld })}</p>}
          {counts.gaps > 0 && <p>{t("bundles-verify-gaps", { count: counts.gaps })}</p>}
        </section>
      )}
    </div>
  );
}
