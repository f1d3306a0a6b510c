import { useEffect, useMemo, useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import { desk, type Entry } from "../../app/desk";
import { bringHistory, history, rollBack, type Version } from "../../app/desk-versions";
import { languageName, moment, t } from "../../app/words";
import { Button, Dialog, Empty, Field, Loading, Notice, Screen } from "../../ui";
import { Diff } from "./Diff";
import { Select } from "./form/Select";
import { NotHere } from "./NotHere";
import { called, titleOf } from "./names";
import { useBusy } from "./useBusy";
import "./desk.css";

/** Every version that this device can put together; `away`: the older ones could not be asked for now. */
function useVersions(lang: string, work: string): { versions: Version[] | null; away: boolean } {
  const shelf = desk.value?.shelves.get(lang);
  const [versions, setVersions] = useState<Version[] | null>(null);
  const [away, setAway] = useState(false);
  useEffect(() => {
    let here = true;
    const read = async () => {
      const list = await history(lang, work);
      if (here) setVersions(list);
    };
    void read()
      .then(() => bringHistory(lang))
      .then((came) => {
        if (here) setAway(!came);
        return read();
      });
    return () => {
      here = false;
    };
  }, [lang, work, shelf]);
  return { versions, away };
}

const named = ({ number, made }: Version): string => t("desk-version", { n: number, when: moment(made) });

/** More than this is said as a number. */
const FEW = 4;

function Row({ version, isNow, onBack }: { version: Version; isNow: boolean; onBack: () => void }) {
  const { changed, entries, missing } = version;
  return (
    <li class="desk-version">
      <p>
        <strong>{named(version)}</strong> {isNow && <span class="soft">({t("desk-version-now")})</span>}
      </p>
      <p class="small soft">
        {changed.length > FEW
          ? t("desk-version-texts", { n: changed.length })
          : changed.map((id) => called(id, entries)).join(", ")}
      </p>
      {missing.length > 0 && <p class="small">{t("desk-version-missing", { n: missing.length })}</p>}
      {!isNow && (
        <Button
          icon="refresh"
          disabled={missing.length > 0 || entries.length === 0}
          onClick={onBack}
          aria-label={t("desk-roll-back-which", { n: version.number })}
        >
          {t("desk-roll-back")}
        </Button>
      )}
    </li>
  );
}

/** Any two, the older of them first. */
function Compare({ versions }: { versions: readonly Version[] }) {
  const [older, setOlder] = useState(versions[1]?.number ?? 0);
  const [newer, setNewer] = useState(versions[0]?.number ?? 0);
  const entriesOf = (number: number): readonly Entry[] =>
    versions.find((one) => one.number === number)?.entries ?? [];
  const before = useMemo(() => entriesOf(older), [versions, older]);
  const after = useMemo(() => entriesOf(newer), [versions, newer]);
  return (
    <section>
      <h2>{t("desk-compare")}</h2>
      <div class="desk-two">
        <Which label={t("desk-compare-older")} versions={versions} value={older} onChange={setOlder} />
        <Which label={t("desk-compare-newer")} versions={versions} value={newer} onChange={setNewer} />
      </div>
      <Diff before={before} after={after} />
    </section>
  );
}

interface WhichProps {
  label: string;
  versions: readonly Version[];
  value: number;
  onChange: (number: number) => void;
}

function Which({ label, versions, value, onChange }: WhichProps) {
  return (
    <Field label={label}>
      <Select
        value={String(value)}
        options={versions.map((version) => ({ value: String(version.number), label: named(version) }))}
        onChange={(number) => onChange(Number(number))}
      />
    </Field>
  );
}

function Inside({ lang, work }: { lang: string; work: string }) {
  const { route } = useLocation();
  const { versions, away } = useVersions(lang, work);
  const [asked, setAsked] = useState<Version | null>(null);
  const [busy, run] = useBusy();
  if (!versions) return <Loading />;
  if (versions.length === 0) {
    return <Empty icon="clock" title={t("desk-no-history")} text={t("desk-no-history-text")} />;
  }
  return (
    <>
      <p>{t("desk-history-how")}</p>
      {away && (
        <Notice>
          <p>{t("desk-history-away")}</p>
        </Notice>
      )}
      <ol class="desk-versions">
        {versions.map((version, index) => (
          <Row key={version.number} version={version} isNow={index === 0} onBack={() => setAsked(version)} />
        ))}
      </ol>
      {versions.length > 1 && <Compare versions={versions} />}
      <Dialog
        open={asked !== null}
        title={t("desk-roll-back-title")}
        onClose={() => setAsked(null)}
        actions={
          <>
            <Button onClick={() => setAsked(null)}>{t("desk-cancel")}</Button>
            <Button
              kind="primary"
              busy={busy}
              onClick={() =>
                run(async () => {
                  if (asked) route(`/desk/${encodeURIComponent(await rollBack(work, lang, asked))}`);
                })
              }
            >
              {t("desk-roll-back-yes")}
            </Button>
          </>
        }
      >
        <p>{t("desk-roll-back-text")}</p>
      </Dialog>
    </>
  );
}

/** Every published version of a work, the difference between any two, and the way back to one of them. */
export default function History({ params }: { params: Record<string, string> }) {
  const { lang = "", work = "" } = params;
  const now = desk.value;
  if (!now) return <NotHere />;
  const whole = now.shelves.get(lang)?.docs.get(work)?.entry;
  return (
    <Screen
      title={whole ? titleOf([whole]) : work}
      back="/desk"
      above={
        <>
          {t("desk-history")} · {languageName(lang)}
        </>
      }
      wide
    >
      <Inside lang={lang} work={work} />
    </Screen>
  );
}
