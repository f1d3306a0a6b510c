import { charts } from "../../app/charts";
import { month, t } from "../../app/words";
import { Button, Notice, Screen } from "../../ui";
import { Bars } from "./Bars";
import { codeWords } from "./codes";
import "./cases.css";

const labelled = (field: string) => (bar: { key: string; count: number }) => ({
  label: bar.key === "unknown" ? t("cases-chart-unknown") : codeWords(field, bar.key),
  count: bar.count,
});

/** Counts over what is on this device; nothing is asked of the hub, and nothing leaves. */
export default function Charts() {
  const { months, kinds, regions, perpetrators, outcomes, urgencies } = charts.value;
  const reports = t("cases-chart-reports");
  return (
    <Screen title={t("cases-charts")} back="/cases" wide>
      <Notice>
        <p>{t("cases-charts-text")}</p>
      </Notice>
      <Button href="/statistics" icon="download">
        {t("statistics-title")}
      </Button>
      <div class="charts">
        <Bars
          title={t("cases-chart-months")}
          bars={months.map(({ key, count }) => ({ label: month(key), count }))}
          of={reports}
        />
        <Bars title={t("cases-chart-urgencies")} bars={urgencies.map(labelled("urgency"))} of={reports} />
        <Bars title={t("cases-chart-kinds")} bars={kinds.map(labelled("kinds"))} of={reports} />
        <Bars title={t("cases-chart-regions")} bars={regions.map(labelled("region"))} of={reports} />
        <Bars
          title={t("cases-chart-perpetrators")}
          bars={perpetrators.map(labelled("perpetrators"))}
          of={reports}
        />
        <Bars
          title={t("cases-chart-outcomes")}
          bars={outcomes.map(labelled("outcome"))}
          of={t("cases-chart-requests")}
        />
      </div>
    </Screen>
  );
}
