import { useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import { dueActions, newPlan, type PlanView, plans, plansReady } from "../../app/advocacy";
import { t } from "../../app/words";
import { Button, Card, Empty, Field, Icon, List, Loading, Screen, Tag, TextInput } from "../../ui";
import { localDay } from "../reports/answers";
import { titleOf } from "./Plan";
import { Problem } from "./Problem";
import { useDoing } from "./useDoing";
import "./advocacy.css";

const TONES = { private: "plain", shared: "good", invited: "info", out: "warn" } as const;

function PlanCard({ view }: { view: PlanView }) {
  const due = dueActions(view, localDay(new Date())).length;
  return (
    <Card heading={2} icon="path" title={titleOf(view)} href={`/advocacy/${view.id}`}>
      <span class="card-tags">
        <Tag tone={TONES[view.standing]} icon={view.standing === "private" ? "lock" : "people"}>
          {t(`advocacy-standing-${view.standing}`)}
        </Tag>
      </span>
      {view.unshared > 0 && <p class="small">{t("advocacy-card-unshared")}</p>}
      {view.merges > 0 && <p class="small">{t("advocacy-card-merges", { count: view.merges })}</p>}
      {due > 0 && <p class="small">{t("advocacy-card-due", { count: due })}</p>}
    </Card>
  );
}

function New() {
  const { route } = useLocation();
  const { busy, problem, run } = useDoing();
  const [title, setTitle] = useState<string | null>(null);
  async function submit(event: Event): Promise<void> {
    event.preventDefault();
    await run(async () => route(`/advocacy/${await newPlan(title ?? "")}`));
  }
  if (title === null) {
    return (
      <Button kind="primary" icon="plus" wide onClick={() => setTitle("")}>
        {t("advocacy-new")}
      </Button>
    );
  }
  return (
    <form class="stack" onSubmit={(event) => void submit(event)} noValidate>
      <Field label={t("advocacy-new-title")} hint={t("advocacy-new-hint")}>
        <TextInput value={title} onInput={setTitle} maxLength={300} autofocus />
      </Field>
      <Problem id={problem} />
      <Button kind="primary" type="submit" icon="check" wide busy={busy}>
        {t("advocacy-begin")}
      </Button>
    </form>
  );
}

/** The plans of campaigns: hers, and those that others share with her. */
export default function Advocacy() {
  const all = plans.value;
  return (
    <Screen title={t("advocacy-title")} back="/home">
      <p>{t("advocacy-lead")}</p>
      {!plansReady.value && <Loading />}
      {plansReady.value && all.length === 0 && (
        <Empty icon="path" title={t("advocacy-none")} text={t("advocacy-none-text")} />
      )}
      <List>
        {all.map((view) => (
          <PlanCard key={view.id} view={view} />
        ))}
      </List>
      <New />
      <p class="plan-private">
        <Icon name="lock" size={20} />
        <span>{t("advocacy-private")}</span>
      </p>
      <List>
        <Card heading={2} icon="qr" title={t("advocacy-code-title")} href="/advocacy/code">
          <p class="soft small">{t("advocacy-code-card")}</p>
        </Card>
        <Card heading={2} icon="learn" title={t("advocacy-courses")} href="/learn/advocacy" />
      </List>
    </Screen>
  );
}
