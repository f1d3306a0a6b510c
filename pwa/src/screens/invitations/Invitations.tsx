import { useEffect, useState } from "preact/hooks";
import { invitations, loadInvitations } from "../../app/invitations";
import { online } from "../../app/region";
import { t } from "../../app/words";
import { Button, Empty, List, Notice, Screen } from "../../ui";
import { Batch } from "./Batch";
import { Local } from "./Local";
import { type Made, MakeForm } from "./MakeForm";
import { Result } from "./Result";
import { Row } from "./Row";
import "./invitations.css";

type View = { kind: "list" } | { kind: "make" } | { kind: "made"; made: Made[]; left: string[] };

/** A coordinator's invitations: the ones she made, and a new one. */
export default function Invitations() {
  const [view, setView] = useState<View>({ kind: "list" });
  const [stale, setStale] = useState(false);
  useEffect(() => {
    loadInvitations().then(
      () => setStale(false),
      () => setStale(true),
    );
  }, [online.value]);
  const show = (made: Made[], left: string[] = []) => {
    setView({ kind: "made", made, left });
    window.scrollTo(0, 0);
  };
  if (view.kind === "made") {
    const close = () => setView({ kind: "list" });
    const [one] = view.made;
    return (
      <Screen key="made" title={t("invitations-ready", { n: view.made.length })}>
        {one && view.made.length === 1 && view.left.length === 0 ? (
          <Result made={one} onClose={close} />
        ) : (
          <Batch made={view.made} left={view.left} onClose={close} />
        )}
      </Screen>
    );
  }
  if (view.kind === "make") {
    return (
      <Screen key="make" title={t("invitations-new")}>
        <MakeForm onMade={show} />
        <Button wide onClick={() => setView({ kind: "list" })}>
          {t("common-cancel")}
        </Button>
      </Screen>
    );
  }
  const made = invitations.value;
  return (
    <Screen key="list" title={t("invitations-title")}>
      <p class="soft">{t("invitations-intro")}</p>
      <Button kind="primary" icon="plus" wide onClick={() => setView({ kind: "make" })}>
        {t("invitations-new")}
      </Button>
      <Local />
      {stale && (
        <Notice tone="warn">
          <p>{t("invitations-load-failed")}</p>
        </Notice>
      )}
      {made.length > 0 ? (
        <section aria-labelledby="made-list">
          <h2 id="made-list">{t("invitations-list")}</h2>
          <List>
            {made.map((invitation) => (
              <Row key={invitation.id} invitation={invitation} onShow={(again) => show([again])} />
            ))}
          </List>
        </section>
      ) : (
        <Empty icon="invite" title={t("invitations-empty-title")} text={t("invitations-empty-text")} />
      )}
    </Screen>
  );
}
