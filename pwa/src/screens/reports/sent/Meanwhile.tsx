import { catalogue } from "../../../app/catalogue";
import { t } from "../../../app/words";
import { Card, List } from "../../../ui";

/** The course on what to do after an incident. */
const COURSE = "security-incidents";

export function Meanwhile() {
  const here = catalogue.value.courses.some((course) => course.id === COURSE);
  return (
    <section aria-labelledby="meanwhile-title">
      <h2 id="meanwhile-title">{t("reports-meanwhile")}</h2>
      <p class="soft">{t("reports-meanwhile-text")}</p>
      <List>
        <Card
          key="course"
          heading={3}
          icon="learn"
          title={t("reports-meanwhile-course")}
          href={here ? `/learn/${COURSE}` : "/learn"}
        >
          <p class="soft small">{t("reports-meanwhile-course-text")}</p>
        </Card>
        <Card
          key="mechanisms"
          heading={3}
          icon="shield"
          title={t("reports-meanwhile-mechanisms")}
          href="/mechanisms"
        >
          <p class="soft small">{t("reports-meanwhile-mechanisms-text")}</p>
        </Card>
      </List>
    </section>
  );
}
