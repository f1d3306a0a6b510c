import { placeOf } from "../../app/dossiers";
import { t } from "../../app/words";
import { Button, Empty, ErrorState, Loading, Notice, Screen } from "../../ui";

interface Props {
  title: string;
  back: string;
  /** Of which record. */
  of: string;
  /** Still awaited, broken, or not there. */
  state: undefined | "failed" | null;
}

/** What stands in place of a paper that is being made, or of a record that is gone. */
export function NotReady({ title, back, of, state }: Props) {
  return (
    <Screen title={title} back={back}>
      {state === undefined && <Loading />}
      {state === "failed" && <ErrorState />}
      {state === null && (
        <Empty
          icon="thread"
          title={t("dossiers-gone-title")}
          text={t("dossiers-gone-text")}
          action={<Button href={placeOf(of)}>{t("dossiers-back")}</Button>}
        />
      )}
    </Screen>
  );
}

/** Why it cannot leave the app now: what bars it, and that nobody could sign that it did. */
export function Bars({ bar, canSign }: { bar: string | null; canSign: boolean }) {
  return (
    <>
      {bar && (
        <Notice tone="warn" title={t(`dossiers-bar-${bar}`)}>
          <p>{t(`dossiers-why-${bar}`)}</p>
        </Notice>
      )}
      {!canSign && (
        <Notice tone="warn" title={t("dossiers-cannot-sign-title")}>
          <p>{t("dossiers-cannot-sign")}</p>
        </Notice>
      )}
    </>
  );
}
