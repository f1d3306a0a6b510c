import { useEffect, useState } from "preact/hooks";
import { leaveOut, markOfPerson, type PlanPerson, type PlanView } from "../../app/advocacy";
import { t } from "../../app/words";
import { Button, Notice } from "../../ui";
import { Warned } from "../tools/Warned";
import { AddPerson } from "./AddPerson";
import { Problem } from "./Problem";
import { useDoing } from "./useDoing";

const calledOf = ({ name, you }: PlanPerson): string => {
  if (!you) return name || t("advocacy-versions-somebody");
  return name ? t("advocacy-people-you", { name }) : t("advocacy-people-you-only");
};

interface OneProps {
  one: PlanPerson;
  onOut: (() => void) | null;
}

function One({ one, onOut }: OneProps) {
  const [mark, setMark] = useState("");
  useEffect(() => {
    void markOfPerson(one).then(setMark);
  }, [one.author, one.seal, one.box]);
  return (
    <li class="plan-person stack-s">
      <p>
        <strong dir="auto">{calledOf(one)}</strong>
      </p>
      <p class="soft small">
        {t(one.you ? "advocacy-code-mark" : "advocacy-people-mark")}: <code>{mark}</code>
      </p>
      {onOut && (
        <Button icon="exit" onClick={onOut}>
          {one.you ? t("advocacy-people-leave") : t("advocacy-people-out", { name: calledOf(one) })}
        </Button>
      )}
    </li>
  );
}

/** Who can read the plan, adding a woman, leaving one out, leaving. */
export function People({ view }: { view: PlanView }) {
  const { busy, problem, run } = useDoing();
  const [leaving, setLeaving] = useState<PlanPerson | null>(null);
  const isIn = view.standing === "private" || view.standing === "shared";
  const others = view.people.filter(({ you }) => !you);
  const stop = () => setLeaving(null);
  const which = leaving?.you ? "leave" : "out";
  const name = leaving ? calledOf(leaving) : "";
  return (
    <section class="stack" aria-label={t("advocacy-part-people")}>
      <h2>{t("advocacy-people-who")}</h2>
      {view.people.length === 0 && <p>{t("advocacy-people-only-you")}</p>}
      <ul class="plan-objects">
        {view.people.map((one) => (
          <One
            key={one.author}
            one={one}
            onOut={isIn && !busy && others.length > 0 ? () => setLeaving(one) : null}
          />
        ))}
      </ul>
      <Problem id={problem} />
      {isIn && (
        <>
          <Notice>
            <p>{t("advocacy-people-sealed")}</p>
            <p>{t("advocacy-people-hub")}</p>
          </Notice>
          <h2>{t("advocacy-people-add")}</h2>
          <AddPerson view={view} />
        </>
      )}
      <Warned
        open={leaving !== null}
        title={t(`advocacy-people-${which}-title`, { name })}
        keep={t(`advocacy-people-${which}-no`)}
        sure={t(`advocacy-people-${which}-sure`)}
        onKeep={stop}
        onSure={() => {
          const author = leaving?.author ?? "";
          stop();
          void run(() => leaveOut(view.id, author));
        }}
      >
        <p>{t(`advocacy-people-${which}-text`)}</p>
      </Warned>
    </section>
  );
}
