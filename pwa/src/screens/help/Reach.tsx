import { dialable, preparedMessage, smsAddress } from "../../app/contacts";
import { t } from "../../app/words";
import { Button } from "../../ui";

/** One touch to whom she trusts: by voice, or by a text message that leaves without internet. */
export function Reach({ name, phone }: { name: string; phone: string }) {
  const number = dialable(phone);
  if (!number) return null;
  const called = name || phone;
  const message = preparedMessage.value || t("help-sms-default");
  return (
    <li class="help-reach">
      <Button kind="primary" icon="phone" wide href={`tel:${number}`}>
        {t("help-call", { name: called })}
      </Button>
      <Button icon="mailopen" wide href={smsAddress(number, message)}>
        {t("help-sms", { name: called })}
      </Button>
    </li>
  );
}
