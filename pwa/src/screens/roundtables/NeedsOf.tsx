import { useEffect } from "preact/hooks";
import {
  briefOf,
  justify,
  type Need,
  needFile,
  type PlacedView,
  place,
  pool,
  type RoundtableView,
  readNeed,
  tellsOfPlaced,
} from "../../app/roundtables";
import { day, t } from "../../app/words";
import { Notice, Tag, Toggle } from "../../ui";
import { Adder } from "../cases/Adder";
import { Pick } from "../cases/Pick";
import { Problem } from "../cases/Problem";
import { TextEdit } from "../cases/TextEdit";
import { useSaving } from "../cases/useSaving";
import { Files } from "../inbox/Files";
import { InWhoseName } from "../needs/InWhoseName";
import { propsOf, provisions, themes } from "./fields";

/** A woman could be recognised: why it goes in all the same is asked before it does. */
function Recognisable({ view, placed }: { view: RoundtableView; placed: PlacedView }) {
  const out = briefOf(view).out.find(({ need }) => need === placed.need.id);
  if (out?.reason === "name")
    return (
      <Notice tone="danger">
        <p>{t("roundtables-out-name", { count: 1 })}</p>
      </Notice>
    );
  const tells = tellsOfPlaced(view, placed);
  if (tells.length === 0) return null;
  const answered = placed.why !== "" && placed.whyOf === tells.join(" ");
  return (
    <Notice tone={answered ? "info" : "warn"} title={t("roundtables-tells-title")}>
      <ul>
        {tells.map((tell) => (
          <li key={tell}>{t(`roundtables-tell-${tell}`)}</li>
        ))}
      </ul>
      {answered && <p>{t("roundtables-tells-why", { why: placed.why })}</p>}
      {view.canWrite && (
        <Adder
          draft={`why ${view.id} ${placed.need.id}`}
          label={t("roundtables-tells-ask")}
          hint={t("roundtables-tells-hint")}
          action={t("roundtables-tells-save")}
          icon="check"
          onAdd={(why) => justify(view, placed, why)}
        />
      )}
    </Notice>
  );
}

/** What a woman sent: her paragraph as it will be read, and the rest for the team alone. */
export function NeedBody({ need }: { need: Need }) {
  const { body } = need;
  useEffect(() => {
    void readNeed(need);
  }, [need.id]);
  return (
    <>
      <InWhoseName attribution={body.attribution} paragraph={body.paragraph} lang={body.language} />
      <details class="case-more">
        <summary>{t("roundtables-need-more")}</summary>
        <div class="stack-s">
          <p class="soft small">{t("roundtables-need-team")}</p>
          <p class="said" dir="auto">
            {body.happening}
          </p>
          <p>
            <strong>{t("needs-asked-label")}</strong>
          </p>
          <p class="said" dir="auto">
            {body.asked}
          </p>
          {body.files.length > 0 && (
            <Files
              files={body.files.map(({ sha256, name, type, size }) => ({
                sha256,
                name,
                type,
                size,
                state: null,
              }))}
              get={async (sha256) => {
                const file = body.files.find((one) => one.sha256 === sha256);
                if (!file) throw new RangeError("no such file");
                return needFile(file);
              }}
            />
          )}
          {body.behalf && (
            <p class="soft">
              {t("needs-behalf-said", {
                who: body.behalf.who,
                how: t(`needs-consent-${body.behalf.how}`),
                day: day(body.behalf.when),
              })}
            </p>
          )}
        </div>
      </details>
    </>
  );
}

function Row({ view, need }: { view: RoundtableView; need: Need }) {
  const { busy, problem, save } = useSaving();
  const placed = view.placed.find((one) => one.need.id === need.id);
  const object = placed?.object ?? null;
  if (need.withdrawn)
    return (
      <li class="case-object stack-s">
        <h3>{t("needs-withdrawn-title")}</h3>
        <p>{t("roundtables-need-withdrawn", { day: day(need.withdrawn) })}</p>
      </li>
    );
  return (
    <li class="case-object stack-s">
      <h3>{t(`roundtables-theme-${need.body.theme}`)}</h3>
      <p class="card-tags">
        {need.body.urgency === "now" && <Tag tone="danger">{t("needs-urgency-now")}</Tag>}
        {need.body.behalf && <Tag>{t("roundtables-need-behalf")}</Tag>}
        {need.rating && <Tag tone="info">{t("roundtables-need-rated")}</Tag>}
      </p>
      <p class="soft small">{day(need.made)}</p>
      <NeedBody need={need} />
      {view.canWrite && (
        <Toggle
          label={t("roundtables-include")}
          checked={placed?.included ?? false}
          disabled={busy}
          onChange={(on) => void save(() => place(view, need, on))}
        />
      )}
      <Problem of={problem} />
      {placed?.included && object && (
        <>
          <Recognisable view={view} placed={placed} />
          <details class="case-more">
            <summary>{t("roundtables-need-edit")}</summary>
            <div class="stack">
              <p class="soft">{t("roundtables-need-edit-text")}</p>
              <TextEdit {...propsOf(view, "placed", object, "request", "request")} long />
              <TextEdit {...propsOf(view, "placed", object, "askedOf", "askedOf")} />
              <Pick {...propsOf(view, "placed", object, "theme", "theme")} options={themes()} />
              <TextEdit {...propsOf(view, "placed", object, "region", "region")} />
              <Pick {...propsOf(view, "placed", object, "provision", "provision")} options={provisions()} />
            </div>
          </details>
        </>
      )}
    </li>
  );
}

/** All needs that came, and which of them go into this edition. */
export function NeedsOf({ view }: { view: RoundtableView }) {
  return (
    <section aria-label={t("roundtables-part-needs")} class="stack">
      <p class="soft">{t("roundtables-needs-text")}</p>
      <a href="/needs">{t("needs-new-behalf")}</a>
      <ul class="case-objects">
        {pool.value.map((need) => (
          <Row key={`${need.from.author} ${need.id}`} view={view} need={need} />
        ))}
      </ul>
      {pool.value.length === 0 && <p class="soft">{t("roundtables-needs-none")}</p>}
    </section>
  );
}
