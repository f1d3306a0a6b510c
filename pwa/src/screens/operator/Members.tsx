import { useState } from "preact/hooks";
import { members, revoke } from "../../app/operator";
import { current } from "../../app/profiles";
import type { MemberView } from "../../app/types";
import { day, t } from "../../app/words";
import { Button, Dialog, Field, Loading, Notice, Tag, TextInput, toast } from "../../ui";
import { confirmation, confirms } from "./report";
import { useAsked } from "./useAsked";

interface RevokeProps {
  member: MemberView | null;
  onClose: () => void;
  onDone: () => void;
}

/** Asks for the end of the id: shutting a woman out must not happen by a slip of the finger. */
function Revoke({ member, onClose, onDone }: RevokeProps) {
  const [typed, setTyped] = useState("");
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);

  function close(): void {
    setTyped("");
    setFailed(false);
    onClose();
  }

  async function shutOut(id: string): Promise<void> {
    setBusy(true);
    setFailed(false);
    try {
      await revoke(id);
      toast(t("operator-revoked"));
      onDone();
      close();
    } catch {
      setFailed(true);
    } finally {
      setBusy(false);
    }
  }

  const id = member?.id ?? "";
  return (
    <Dialog
      open={member !== null}
      title={t("operator-revoke-title")}
      onClose={close}
      actions={
        <>
          <Button onClick={close}>{t("common-cancel")}</Button>
          <Button kind="danger" busy={busy} disabled={!confirms(id, typed)} onClick={() => void shutOut(id)}>
            {t("operator-revoke-now")}
          </Button>
        </>
      }
    >
      <p>
        <code>{id}</code>
      </p>
      <p>{t("operator-revoke-text")}</p>
      <p>{t("operator-revoke-signed")}</p>
      {failed && <Notice tone="danger" title={t("operator-revoke-failed")} live />}
      <Field label={t("operator-revoke-type", { end: confirmation(id) })}>
        <TextInput value={typed} onInput={setTyped} secret />
      </Field>
    </Dialog>
  );
}

function Row({ member, onRevoke }: { member: MemberView; onRevoke: () => void }) {
  const mine = member.id === current.value?.member;
  return (
    <li class="operator-row operator-member">
      <div>
        <p class="operator-name">
          {member.roles.map((role) => t(`role-${role}`)).join(", ")}
          {mine && ` (${t("operator-you")})`}
        </p>
        {member.label && <p>{member.label}</p>}
        <p class="small operator-id">
          <code>{member.id}</code>
        </p>
        <p class="soft small">
          {t("operator-joined", { day: day(member.joined) })} · {t("operator-devices", { n: member.devices })}
        </p>
      </div>
      {member.state === "revoked" ? (
        <Tag tone="danger">{t("operator-state-revoked")}</Tag>
      ) : (
        <>
          {member.state === "joining" && <Tag tone="warn">{t("operator-state-joining")}</Tag>}
          {!mine && (
            <Button kind="danger" onClick={onRevoke}>
              {t("operator-revoke")}
              <span class="visually-hidden"> {member.id}</span>
            </Button>
          )}
        </>
      )}
    </li>
  );
}

/** Who is enrolled: opaque ids and roles. The hub knows no names. */
export function Members() {
  const list = useAsked(members);
  const [revoking, setRevoking] = useState<MemberView | null>(null);
  return (
    <section>
      <h2>{t("operator-members")}</h2>
      <p class="soft">{t("operator-members-text")}</p>
      {list.value === null && list.state === "asking" && <Loading />}
      {list.state === "failed" && (
        <Notice tone="warn">
          <p>{t("operator-members-unreachable")}</p>
          <Button icon="refresh" onClick={list.again}>
            {t("common-retry")}
          </Button>
        </Notice>
      )}
      {list.value?.length === 0 && <p>{t("operator-members-none")}</p>}
      {list.value && list.value.length > 0 && (
        <ul class="operator-rows">
          {list.value.map((member) => (
            <Row key={member.id} member={member} onRevoke={() => setRevoking(member)} />
          ))}
        </ul>
      )}
      <Revoke member={revoking} onClose={() => setRevoking(null)} onDone={list.again} />
    </section>
  );
}
