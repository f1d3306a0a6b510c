import type { ComponentChildren } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { type Turn, waitForTurn } from "../../app/turns";
import { t } from "../../app/words";
import { Button, Notice, Screen } from "../../ui";

interface Props {
  /** What is written: one tab at a time has it. */
  id: string;
  title: string;
  back: string;
  children: ComponentChildren;
}

/** A form, where this tab has its turn; elsewhere a way to take it. It is begun anew from what was kept. */
export function InTurn({ id, title, back, children }: Props) {
  const [isOurs, setOurs] = useState(true);
  const turn = useRef<Turn | null>(null);
  useEffect(() => {
    setOurs(true);
    const ours = waitForTurn(id, setOurs);
    turn.current = ours;
    return ours.leave;
  }, [id]);
  if (isOurs) return <>{children}</>;
  return (
    <Screen title={title} back={back}>
      <Notice title={t("common-turn-title")} live>
        <p>{t("common-turn-text")}</p>
      </Notice>
      <Button kind="primary" icon="edit" wide onClick={() => turn.current?.take()}>
        {t("common-turn-take")}
      </Button>
    </Screen>
  );
}
