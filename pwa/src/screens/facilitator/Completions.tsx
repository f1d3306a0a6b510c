import { type Completed, completed, marksOf } from "../../app/gatherings";
import { day, month, t } from "../../app/words";
import { Empty, Screen } from "../../ui";
import { Bars } from "./gathering/Bars";
import { SaveTable } from "./gathering/SaveTable";
import { byMonth, completionRows } from "./gathering/tables";
import "./gathering/gathering.css";

function Course({ list }: { list: readonly Completed[] }) {
  return (
    <section class="stack-s">
      <h2>{list.at(-1)?.title}</h2>
      <p class="small">{t("facilitator-completions-count", { n: list.length })}</p>
      <ul class="gath-plain small">
        {list.map((one) => (
          <li key={one.author}>
            {one.name || t("facilitator-nameless", { mark: marksOf.value.get(one.author) ?? "" })}
            {" · "}
            {day(one.day)}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Courses that people finished and chose to share, course by course and over time. */
export default function Completions() {
  const all = completed.value;
  const courses = [...new Set(all.map(({ course }) => course))].sort();
  const months = byMonth(
    all.map((one) => one.day),
    new Date(),
  );
  return (
    <Screen title={t("facilitator-completions")} back="/facilitator">
      {all.length === 0 ? (
        <Empty
          icon="star"
          title={t("facilitator-completions-none")}
          text={t("facilitator-completions-none-text")}
        />
      ) : (
        <>
          <p class="soft">{t("facilitator-completions-text")}</p>
          <Bars
            title={t("facilitator-completions-months")}
            bars={months.map(({ month: one, n }) => ({ label: month(one), value: n }))}
          />
          {courses.map((course) => (
            <Course key={course} list={all.filter((one) => one.course === course)} />
          ))}
          <SaveTable
            text={t("facilitator-csv-completions")}
            file={t("facilitator-csv-file-completions")}
            rows={() => completionRows(all, marksOf.value)}
          />
        </>
      )}
    </Screen>
  );
}
