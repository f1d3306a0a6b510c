import { useState } from "preact/hooks";
import { type FormerRegion, formerRegions, tellMoved } from "../../app/moving";
import { current } from "../../app/profiles";
import { day, t } from "../../app/words";
import { Button, Dialog, Notice, Screen } from "../../ui";

/** Lets the coordinators of a region that she has left answer her here: they then know where she is. */
function Tell({ of }: { of: FormerRegion }) {
  const [asked, setAsked] = useState(false);
  if (of.told) return <p role="status">{t("region-told", { name: of.name })}</p>;
  return (
    <>
      <Button icon="send" wide onClick={() => setAsked(true)}>
        {t("region-tell", { name: of.name })}
      </Button>
      <Dialog
        open={asked}
        title={t("region-tell", { name: of.name })}
        onClose={() => setAsked(false)}
        actions={
          <>
            <Button onClick={() => setAsked(false)}>{t("region-tell-no")}</Button>
            <Button kind="primary" onClick={() => void tellMoved(of.region).then(() => setAsked(false))}>
              {t("region-tell-yes")}
            </Button>
          </>
        }
      >
        <p>{t("region-tell-text", { name: of.name })}</p>
      </Dialog>
    </>
  );
}

function Former({ of }: { of: FormerRegion }) {
  return (
    <section class="stack-s">
      <h2>{of.name}</h2>
      <p class="soft small">{t("region-left", { day: day(of.left) })}</p>
      {of.timed > 0 && (
        <Notice tone="warn" title={t("region-timed-title")}>
          <p>{t("region-timed", { n: of.timed, address: of.address })}</p>
        </Notice>
      )}
      <p>{t(of.linked ? "region-linked" : "region-apart", { name: of.name })}</p>
      {of.linked && <Tell of={of} />}
      <p class="soft">{t("region-old-app", { address: of.address })}</p>
    </section>
  );
}

/** The region she is in, those she has left, and how she moves to another. */
export default function Region() {
  return (
    <Screen title={t("region-title")} back="/settings">
      <p>{t("region-now", { name: current.value?.regionName ?? "" })}</p>
      {formerRegions.value.map((of) => (
        <Former key={of.region} of={of} />
      ))}
      <section>
        <h2>{t("region-move")}</h2>
        <ol>
          <li>{t("region-move-1")}</li>
          <li>{t("region-move-2")}</li>
          <li>{t("region-move-3")}</li>
        </ol>
        <Button icon="file" href="/settings">
          {t("region-move-go")}
        </Button>
      </section>
    </Screen>
  );
}
