import { useState } from "preact/hooks";
import { colleagues, nameOf, rotate } from "../../app/cases";
import { t } from "../../app/words";
import { Button, Dialog, Toggle } from "../../ui";
import { Problem } from "./Problem";
import { useSaving } from "./useSaving";

/** What has a key of its own: a case, an edition of a roundtable. */
interface Keyed {
  id: string;
  readers: string[];
  canWrite: boolean;
  undecided: boolean;
  kept: string[];
  sides: { by: string; leftOut: string[] }[];
}

const called = (key: string) => nameOf(key) || t("cases-somebody");

/** A new key for whom she chooses; where two left each other out, it is how that is decided. */
export function ChangeKey({ view }: { view: Keyed }) {
  const { busy, problem, save } = useSaving();
  const [staying, setStaying] = useState<string[] | null>(null);
  if (!view.canWrite && !view.undecided) return null;
  const active = colleagues.value.filter((one) => view.readers.includes(one.key) && one.active);
  const begin = () => setStaying(view.undecided ? view.kept : active.map(({ key }) => key));
  const change = async () => {
    const keys = staying ?? [];
    setStaying(null);
    await save(() => rotate(view.id, keys));
  };
  const toggle = (key: string, on: boolean) =>
    setStaying((keys) => (on ? [...(keys ?? []), key] : (keys ?? []).filter((one) => one !== key)));
  return (
    <>
      {view.sides.map(({ by, leftOut }) => (
        <p key={by}>{t("cases-undecided-who", { name: called(by), left: leftOut.map(called).join(", ") })}</p>
      ))}
      <Button icon="key" kind={view.undecided ? "primary" : "quiet"} busy={busy} onClick={begin}>
        {t(view.undecided ? "cases-undecided-decide" : "cases-rotate")}
      </Button>
      <Problem of={problem} />
      <Dialog
        open={staying !== null}
        title={t("cases-rotate-title")}
        onClose={() => setStaying(null)}
        actions={
          <>
            <Button onClick={() => setStaying(null)}>{t("cases-leave")}</Button>
            <Button kind="primary" onClick={() => void change()}>
              {t("cases-rotate-sure")}
            </Button>
          </>
        }
      >
        <p>{t("cases-rotate-text")}</p>
        {view.undecided && <p>{t("cases-undecided-kept")}</p>}
        {active.map(({ key, name, you }) => (
          <Toggle
            key={key}
            label={you ? t("cases-you-named", { name }) : name}
            checked={staying?.includes(key) ?? false}
            disabled={you}
            onChange={(on) => toggle(key, on)}
          />
        ))}
      </Dialog>
    </>
  );
}
