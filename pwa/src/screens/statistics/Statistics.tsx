import { useState } from "preact/hooks";
import { lang } from "../../app/settings";
import {
  exportStatistics,
  methodOf,
  rowsOf,
  type StatisticsFormat,
  type StatisticsWords,
  type Step,
  statistics,
  type Table,
  wordsFor,
  years,
} from "../../app/statistics";
import { t } from "../../app/words";
import { Button, Choice, Empty, Notice, Screen, saveAs, Toggle, toast } from "../../ui";
import { localDay } from "../reports/answers";
import "../dossiers/dossiers.css";
import "./statistics.css";

const STEPS: readonly Step[] = ["year", "quarter", "month"];
const FORMATS: readonly StatisticsFormat[] = ["pdf", "csv", "json"];
const ALL = "all";

function Counts({ table, words, threshold }: { table: Table; words: StatisticsWords; threshold: number }) {
  const { total } = table.published;
  const rows = rowsOf(table, words);
  return (
    <section class="stack-s" aria-labelledby={`table-${table.id}`}>
      <h2 id={`table-${table.id}`}>{t(`statistics-table-${table.id}`)}</h2>
      <p class="soft">
        {total === null ? t("statistics-few", { threshold }) : t(`statistics-total-${table.unit}`, { total })}
      </p>
      {rows.length > 0 && (
        <table class="statistics-table">
          <thead>
            <tr>
              <th scope="col">{t("statistics-column-what")}</th>
              <th scope="col">{t("statistics-column-n")}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(([category, n]) => (
              <tr key={category}>
                <th scope="row" dir="auto">
                  {category}
                </th>
                <td>{n}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

/** Counts that may be published: small ones merged, and how that was done. */
export default function Statistics() {
  const [year, setYear] = useState(ALL);
  const [step, setStep] = useState<Step>("year");
  const [isDated, setDated] = useState(true);
  const [busy, setBusy] = useState<StatisticsFormat | null>(null);
  const of = statistics(year === ALL ? null : year, step);
  const words = wordsFor(lang.value, { t });
  const today = localDay(new Date());
  async function save(format: StatisticsFormat): Promise<void> {
    setBusy(format);
    try {
      const file = await exportStatistics(of, format, lang.value, isDated ? `${today}T00:00:00Z` : null);
      saveAs(file, `${t("statistics-file-name")}-${today}.${format}`);
      toast(t("statistics-saved"));
    } catch {
      toast(t("statistics-failed"), "danger");
    } finally {
      setBusy(null);
    }
  }
  if (years.value.length === 0) {
    return (
      <Screen title={t("statistics-title")} back="/cases">
        <Empty icon="list" title={t("statistics-empty-title")} text={t("statistics-empty-text")} />
      </Screen>
    );
  }
  return (
    <Screen title={t("statistics-title")} back="/cases">
      <div class="stack">
        <p>{t("statistics-text")}</p>
        <p class="soft">{t("statistics-own")}</p>
        <Choice
          label={t("statistics-period")}
          layout="row"
          options={[
            { value: ALL, label: t("statistics-period-all") },
            ...years.value.map((value) => ({ value, label: value })),
          ]}
          value={year}
          onChange={setYear}
        />
        <Choice
          label={t("statistics-step")}
          layout="row"
          options={STEPS.map((value) => ({ value, label: t(`statistics-step-${value}`) }))}
          value={step}
          onChange={setStep}
        />
        {of.tables.map((table) => (
          <Counts key={table.id} table={table} words={words} threshold={of.threshold} />
        ))}
        <section class="stack-s" aria-labelledby="method-title">
          <h2 id="method-title">{t("statistics-method")}</h2>
          <ul class="dossier-list">
            {methodOf(of, words).map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </section>
        <section class="stack" aria-labelledby="save-title">
          <h2 id="save-title">{t("statistics-export")}</h2>
          <Notice tone="warn" title={t("statistics-careful-title")}>
            <p>{t("statistics-careful")}</p>
          </Notice>
          <Toggle label={t("statistics-date")} checked={isDated} onChange={setDated} />
          <div class="dossier-formats">
            {FORMATS.map((format) => (
              <Button
                key={format}
                icon="download"
                busy={busy === format}
                disabled={busy !== null && busy !== format}
                onClick={() => void save(format)}
              >
                {t("statistics-save", { format: t(`statistics-format-${format}`) })}
              </Button>
            ))}
          </div>
        </section>
      </div>
    </Screen>
  );
}
