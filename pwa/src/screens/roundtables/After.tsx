import { useState } from "preact/hooks";
import {
  exportPage,
  NEED_STAGES,
  type PlacedView,
  type RoundtableView,
  tellHer,
} from "../../app/roundtables";
import { lang } from "../../app/settings";
import { keepUnsent, unsentText } from "../../app/unsent";
import { moment, t } from "../../app/words";
import { Button, Choice, Field, saveAs, Tag, TextArea, toast } from "../../ui";
import { Problem } from "../cases/Problem";
import { useSaving } from "../cases/useSaving";
import { Commitments } from "./Commitments";

type Stage = (typeof NEED_STAGES)[number];

/** What she was told last, what she thinks of it, and the next word to her. */
function Her({ view, placed }: { view: RoundtableView; placed: PlacedView }) {
  const { need, told } = placed;
  const { busy, problem, save } = useSaving();
  const [stage, setStage] = useState<Stage>("outcome");
  const [empty, setEmpty] = useState(false);
  const draft = `tell ${view.id} ${need.id}`;
  const text = unsentText(draft);
  const [last, at] = told.split(" ");
  async function send(event: Event): Promise<void> {
    event.preventDefault();
    setEmpty(text.trim() === "");
    if (text.trim() === "" || !(await save(() => tellHer(view, placed, stage, text.trim())))) return;
    keepUnsent(draft, "");
    toast(t("roundtables-told"));
  }
  return (
    <li class="case-object stack-s">
      <h3>{t(`roundtables-theme-${need.body.theme}`)}</h3>
      <p dir="auto">{placed.request}</p>
      <p class="card-tags">
        <Tag tone={last ? "good" : "warn"}>
          {last ? t(`roundtables-stage-${last}`) : t("roundtables-untold")}
        </Tag>
      </p>
      {at && <p class="soft small">{t("roundtables-told-at", { at: moment(at) })}</p>}
      {need.rating && (
        <div class="stack-s">
          <p>
            <strong>{t("roundtables-she-says")}</strong>
          </p>
          <ul>
            {(["effective", "appropriate", "fits"] as const).map((one) => (
              <li key={one}>
                {t(`needs-rate-${one}`)} {t(`needs-rate-${need.rating?.[one] ?? "unknown"}`)}
              </li>
            ))}
          </ul>
          {need.rating.text && (
            <p class="said" dir="auto">
              {need.rating.text}
            </p>
          )}
        </div>
      )}
      {view.canWrite && (
        <details class="case-more">
          <summary>{t("roundtables-tell")}</summary>
          <form class="stack-s" onSubmit={(event) => void send(event)} noValidate>
            <Choice
              label={t("roundtables-tell-stage")}
              value={stage}
              onChange={setStage}
              options={NEED_STAGES.map((one) => ({ value: one, label: t(`roundtables-stage-${one}`) }))}
            />
            <Field
              label={t("roundtables-tell-label")}
              hint={t("roundtables-tell-hint")}
              error={empty ? t("cases-empty") : undefined}
            >
              <TextArea
                value={text}
                onInput={(more) => keepUnsent(draft, more)}
                rows={4}
                maxLength={10_000}
              />
            </Field>
            <Button kind="primary" type="submit" icon="lock" busy={busy}>
              {t("roundtables-tell-send")}
            </Button>
          </form>
        </details>
      )}
      <Problem of={problem} />
    </li>
  );
}

function PublicPage({ view }: { view: RoundtableView }) {
  const { busy, problem, save } = useSaving();
  const count = view.commitments.filter((one) => one.public).length;
  const make = async () => saveAs(await exportPage(view, lang.value), `${t("roundtables-page-file")}.html`);
  return (
    <section class="stack-s" aria-labelledby="page-title">
      <h2 id="page-title">{t("roundtables-public-page")}</h2>
      <p>{t("roundtables-public-page-text", { count })}</p>
      <Button icon="download" busy={busy} disabled={count === 0} onClick={() => void save(make)}>
        {t("roundtables-public-page-save")}
      </Button>
      <Problem of={problem} />
    </section>
  );
}

/** Afterwards: what was kept, and every woman is told what came of what she said. */
export function After({ view }: { view: RoundtableView }) {
  const women = view.placed.filter(({ included, need }) => included && need.withdrawn === null);
  return (
    <div class="stack">
      <Commitments view={view} after />
      <section class="stack" aria-labelledby="women-title">
        <h2 id="women-title">{t("roundtables-women")}</h2>
        <p class="soft">{t("roundtables-women-text")}</p>
        <ul class="case-objects">
          {women.map((placed) => (
            <Her key={placed.need.id} view={view} placed={placed} />
          ))}
        </ul>
      </section>
      <PublicPage view={view} />
    </div>
  );
}
