import { useState } from "preact/hooks";
import {
  addContact,
  type Contact,
  changeContact,
  contacts,
  contactsSaved,
  dialable,
  preparedMessage,
  prepareMessage,
  raiseContact,
  removeContact,
} from "../../app/contacts";
import { t } from "../../app/words";
import { Button, Dialog, Field, Screen, TextArea, TextInput } from "../../ui";
import { SaveMark } from "../reports/draft/Saved";
import "./help.css";

function Person({ person, isFirst }: { person: Contact; isFirst: boolean }) {
  const { id, name, phone, can } = person;
  const [asking, setAsking] = useState(false);
  const isWrong = phone.trim() !== "" && !dialable(phone);
  const called = name || t("help-contacts-unnamed");
  return (
    <li class="help-contact stack">
      <Field label={t("help-contacts-name")} hint={t("help-contacts-name-hint")}>
        <TextInput value={name} maxLength={80} onInput={(next) => void changeContact(id, { name: next })} />
      </Field>
      <Field
        label={t("help-contacts-phone")}
        hint={t("help-contacts-phone-hint")}
        error={isWrong ? t("help-contacts-phone-bad") : undefined}
      >
        <TextInput
          value={phone}
          inputMode="tel"
          maxLength={30}
          secret
          onInput={(next) => void changeContact(id, { phone: next })}
        />
      </Field>
      <Field label={t("help-contacts-can")}>
        <TextInput value={can} maxLength={300} onInput={(next) => void changeContact(id, { can: next })} />
      </Field>
      <div class="help-acts">
        {!isFirst && (
          <Button onClick={() => void raiseContact(id)} aria-label={`${t("help-contacts-up")}: ${called}`}>
            {t("help-contacts-up")}
          </Button>
        )}
        <Button
          kind="danger"
          icon="trash"
          onClick={() => setAsking(true)}
          aria-label={`${t("help-contacts-remove")}: ${called}`}
        >
          {t("help-contacts-remove")}
        </Button>
      </div>
      <Dialog
        open={asking}
        title={t("help-contacts-remove-sure", { name: called })}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button kind="primary" onClick={() => setAsking(false)}>
              {t("common-cancel")}
            </Button>
            <Button kind="danger" onClick={() => void removeContact(id)}>
              {t("help-contacts-remove")}
            </Button>
          </>
        }
      />
    </li>
  );
}

/** Whom she calls first, kept sealed and ready for the worst moment. */
export default function Contacts() {
  const people = contacts.value;
  return (
    <Screen title={t("help-contacts-title")} back="/help" footer={<SaveMark state={contactsSaved.value} />}>
      <p>{t("help-contacts-lead")}</p>
      {people.length === 0 ? (
        <p class="soft">{t("help-contacts-none")}</p>
      ) : (
        <>
          <p class="soft small">{t("help-contacts-order")}</p>
          <ol class="help-people">
            {people.map((person, place) => (
              <Person key={person.id} person={person} isFirst={place === 0} />
            ))}
          </ol>
        </>
      )}
      <Button icon="plus" wide onClick={() => void addContact()}>
        {t("help-contacts-add")}
      </Button>
      <Field label={t("help-contacts-message")} hint={t("help-contacts-message-hint")}>
        <TextArea
          rows={3}
          value={preparedMessage.value}
          placeholder={t("help-sms-default")}
          maxLength={300}
          onInput={(text) => void prepareMessage(text)}
        />
      </Field>
      <p class="soft small">{t("help-contacts-memory")}</p>
    </Screen>
  );
}
