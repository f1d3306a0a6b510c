import { catalogue } from "../../app/catalogue";
import { current } from "../../app/profiles";
import { t } from "../../app/words";
import { Button, Icon } from "../../ui";
import type { Situation } from "./situations";

const numbers = (count: number) => Array.from({ length: count }, (_, place) => place + 1);

/** The names of the institutions, with the way to each one's page when the catalogue is open. */
function Doors({ situation }: { situation: Situation }) {
  const found = situation.doors.flatMap(
    (id) => catalogue.value.mechanisms.find((one) => one.id === id) ?? [],
  );
  return (
    <>
      <h3>{t("help-doors")}</h3>
      {found.length > 0 ? (
        <ul>
          {found.map(({ id, title }) => (
            <li key={id}>
              <a href={`/mechanisms/${id}`}>{title}</a>
            </li>
          ))}
        </ul>
      ) : (
        <p>{t("help-doors-open")}</p>
      )}
      <p class="soft small">{t("help-doors-text")}</p>
    </>
  );
}

/** What to do, one short step after another; it opens in place, so that no address tells what she looked for. */
export function Steps({ situation }: { situation: Situation }) {
  const { id, icon, now, next, lesson } = situation;
  const profile = current.value;
  return (
    <details class="help-situation" name="help">
      <summary>
        <Icon name={icon} />
        <span>
          <strong>{t(`help-${id}`)}</strong>
          <span class="soft small">{t(`help-${id}-lead`)}</span>
        </span>
      </summary>
      <div class="stack">
        <h3>{t("help-now")}</h3>
        <ol>
          {numbers(now).map((step) => (
            <li key={step}>{t(`help-${id}-now-${step}`)}</li>
          ))}
        </ol>
        <h3>{t("help-next")}</h3>
        <ul>
          {numbers(next).map((step) => (
            <li key={step}>{t(`help-${id}-next-${step}`)}</li>
          ))}
        </ul>
        <Doors situation={situation} />
        {profile?.roles.includes("defender") && (
          <>
            <Button icon="edit" wide href="/reports/new">
              {t("help-report")}
            </Button>
            <p class="soft small">{t("help-report-text")}</p>
          </>
        )}
        {profile && (
          <p>
            <a href={`/learn/${lesson}`}>{t("help-course")}</a>
          </p>
        )}
      </div>
    </details>
  );
}
