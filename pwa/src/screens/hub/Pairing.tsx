import { useState } from "preact/hooks";
import { invitePeer, joinPeer, type LinkView } from "../../app/hub";
import { moment, t } from "../../app/words";
import { Button, Choice, Field, Notice, QrImage, TextArea, toast } from "../../ui";

type Role = Exclude<LinkView["role"], "distant">;
const ROLES: readonly Role[] = ["downstream", "upstream", "sibling"];

/** Two hubs meet: one makes a code, the other uses it. Then people compare, and both roots sign. */
export function Pairing({ onPaired }: { onPaired: () => void }) {
  return (
    <section class="stack">
      <h2>{t("hub-pair-title")}</h2>
      <p>{t("hub-pair-text")}</p>
      <MakeCode />
      <UseCode onPaired={onPaired} />
    </section>
  );
}

function MakeCode() {
  const [role, setRole] = useState<Role>("downstream");
  const [made, setMade] = useState<{ code: string; expires: string; qr: string } | null>(null);
  const [busy, setBusy] = useState(false);
  const make = async () => {
    setBusy(true);
    try {
      const { code, expires } = await invitePeer(role);
      const { renderSVG } = await import("uqr");
      setMade({ code, expires, qr: renderSVG(code, { ecc: "L" }) });
    } catch {
      toast(t("hub-code-failed"), "danger");
    } finally {
      setBusy(false);
    }
  };
  return (
    <div class="stack-s">
      <Choice
        label={t("hub-code-role")}
        options={ROLES.map((value) => ({
          value,
          label: t(`hub-as-${value}`),
          hint: t(`hub-as-${value}-hint`),
        }))}
        value={role}
        onChange={setRole}
      />
      <Button kind="primary" icon="key" busy={busy} onClick={() => void make()}>
        {t("hub-code-make")}
      </Button>
      {made && (
        <Notice tone="good" title={t("hub-code-made")} live>
          <QrImage svg={made.qr} alt={t("hub-code-qr")} />
          <p class="hub-code">
            <code>{made.code}</code>
          </p>
          <Button
            icon="copy"
            onClick={() =>
              void navigator.clipboard.writeText(made.code).then(
                () => toast(t("hub-code-copied")),
                () => toast(t("hub-code-copy-failed"), "danger"),
              )
            }
          >
            {t("hub-code-copy")}
          </Button>
          <p class="small">{t("hub-code-care", { moment: moment(made.expires) })}</p>
        </Notice>
      )}
    </div>
  );
}

function UseCode({ onPaired }: { onPaired: () => void }) {
  const [code, setCode] = useState("");
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const [paired, setPaired] = useState<LinkView | null>(null);
  const use = async (event: Event) => {
    event.preventDefault();
    if (!code.trim()) return setError(t("hub-use-empty"));
    setBusy(true);
    setError(null);
    try {
      setPaired(await joinPeer(code.trim()));
      setCode("");
      onPaired();
    } catch {
      setError(t("hub-use-failed"));
    } finally {
      setBusy(false);
    }
  };
  return (
    <form class="stack-s" onSubmit={(event) => void use(event)} noValidate>
      <Field label={t("hub-use-label")} hint={t("hub-use-hint")} error={error ?? undefined}>
        <TextArea value={code} onInput={setCode} rows={4} />
      </Field>
      <Button type="submit" icon="people" busy={busy}>
        {t("hub-use-go")}
      </Button>
      {paired && (
        <Notice tone="good" title={t("hub-paired", { name: paired.name })} live>
          <p>{t("hub-compare")}</p>
          <p class="hub-code">
            <code>{paired.fingerprint}</code>
          </p>
          <p>{t("hub-then-sign")}</p>
        </Notice>
      )}
    </form>
  );
}
