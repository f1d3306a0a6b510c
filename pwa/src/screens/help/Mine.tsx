import { contacts } from "../../app/contacts";
import { current } from "../../app/profiles";
import { t } from "../../app/words";
import { Button } from "../../ui";
import { Reach } from "./Reach";

/** Her own people, once her space is open. */
export function Mine() {
  const people = contacts.value;
  return (
    <section class="help-mine">
      <h2>{t("help-mine")}</h2>
      {!current.value ? (
        <>
          <p>{t("help-mine-locked")}</p>
          <Button icon="unlock" wide href="/unlock?to=%2Fhelp">
            {t("help-mine-open")}
          </Button>
        </>
      ) : people.length === 0 ? (
        <>
          <p>{t("help-mine-none")}</p>
          <Button icon="plus" wide href="/help/contacts">
            {t("help-mine-add")}
          </Button>
        </>
      ) : (
        <>
          <ul class="help-people">
            {people.map((person) => (
              <Reach key={person.id} name={person.name} phone={person.phone} />
            ))}
          </ul>
          <p class="soft small">{t("help-sms-limits")}</p>
          <p>
            <a href="/help/contacts">{t("help-mine-edit")}</a>
          </p>
        </>
      )}
    </section>
  );
}
