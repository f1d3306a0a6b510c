import { useState } from "preact/hooks";
import { forgetView, savedViews, saveView, type ViewPlace } from "../../app/inbox-views";
import type { InboxView } from "../../app/types";
import { t } from "../../app/words";
import { Button, Field, TextInput } from "../../ui";

interface Props {
  place: ViewPlace;
  value: InboxView;
  onChoose: (view: InboxView) => void;
}

/** Views that she comes back to, under names of her own. */
export function SavedViews({ place, value, onChoose }: Props) {
  const mine = savedViews.value.filter((saved) => saved.place === place);
  const [name, setName] = useState<string | null>(null);
  async function submit(event: Event): Promise<void> {
    event.preventDefault();
    if (!name?.trim()) return;
    await saveView(place, name.trim(), value);
    setName(null);
  }
  return (
    <details class="case-more">
      <summary>{t("inbox-views", { count: mine.length })}</summary>
      <div class="stack">
        <ul class="case-picks">
          {mine.map((saved) => (
            <li key={saved.id} class="row">
              <Button icon="list" onClick={() => onChoose(saved.view)}>
                {saved.name}
              </Button>
              <Button
                icon="trash"
                onClick={() => void forgetView(saved.id)}
                aria-label={t("inbox-view-forget-named", { name: saved.name })}
              >
                {t("inbox-view-forget")}
              </Button>
            </li>
          ))}
        </ul>
        {name === null ? (
          <Button icon="plus" onClick={() => setName("")}>
            {t("inbox-view-save")}
          </Button>
        ) : (
          <form class="stack-s" onSubmit={(event) => void submit(event)} noValidate>
            <Field label={t("inbox-view-name")} hint={t("inbox-view-name-hint")}>
              <TextInput value={name} onInput={setName} maxLength={60} autofocus />
            </Field>
            <div class="row">
              <Button kind="primary" type="submit" icon="check">
                {t("cases-save")}
              </Button>
              <Button onClick={() => setName(null)}>{t("cases-leave")}</Button>
            </div>
          </form>
        )}
      </div>
    </details>
  );
}
