import { useState } from "preact/hooks";
import { give, type Reader, readersIn } from "../../../app/gatherings";
import { t } from "../../../app/words";
import { Button, Dialog, Tag, toast } from "../../../ui";

interface Props {
  workshop: string;
  /** What facilitators of the workshop want to be called, by their keys. */
  names: ReadonlyMap<string, string>;
}

const called = ({ key, fingerprint, you }: Reader, names: Props["names"]) => {
  const mark = fingerprint.slice(0, 4);
  const name = names.get(key);
  if (you) return t("facilitator-reader-you");
  return name ? t("facilitator-reader-named", { name, mark }) : t("facilitator-reader", { mark });
};

function Row({ of, name, onGive }: { of: Reader; name: string; onGive: () => void }) {
  const isWhole = of.lacks === 0;
  return (
    <li class="gath-person stack-s">
      <p>
        <strong>{name}</strong>
      </p>
      <p>
        <Tag tone={isWhole ? "good" : "warn"}>
          {isWhole
            ? t(of.given ? "facilitator-reads-given" : "facilitator-reads-all")
            : t("facilitator-reads-some", { n: of.reads, total: of.total })}
        </Tag>
      </p>
      {!isWhole && (
        <Button icon="key" onClick={onGive}>
          {t("facilitator-give", { name })}
        </Button>
      )}
    </li>
  );
}

/** Who can open what came of a workshop, and handing it on to who joined later. */
export function Readers({ workshop, names }: Props) {
  const readers = readersIn.value.get(workshop) ?? [];
  const [chosen, setChosen] = useState<Reader | null>(null);
  const [isBusy, setBusy] = useState(false);
  if (readers.length === 0) return null;
  const name = chosen ? called(chosen, names) : "";

  async function hand(): Promise<void> {
    if (!chosen) return;
    setBusy(true);
    try {
      await give(workshop, chosen.key);
      toast(t("facilitator-given", { name }));
    } finally {
      setBusy(false);
      setChosen(null);
    }
  }

  return (
    <section class="stack">
      <h2>{t("facilitator-readers")}</h2>
      <p class="soft small">{t("facilitator-readers-text")}</p>
      <ul class="gath-list">
        {readers.map((one) => (
          <Row key={one.key} of={one} name={called(one, names)} onGive={() => setChosen(one)} />
        ))}
      </ul>
      <Dialog
        open={chosen !== null}
        title={t("facilitator-give-title", { name })}
        onClose={() => setChosen(null)}
        actions={
          <>
            <Button onClick={() => setChosen(null)}>{t("common-cancel")}</Button>
            <Button kind="primary" icon="key" busy={isBusy} onClick={() => void hand()}>
              {t("facilitator-give-sure")}
            </Button>
          </>
        }
      >
        <p>{t("facilitator-give-text")}</p>
        <p>{t("facilitator-give-compare")}</p>
        <p>
          <code>{chosen?.fingerprint}</code>
        </p>
      </Dialog>
    </section>
  );
}
