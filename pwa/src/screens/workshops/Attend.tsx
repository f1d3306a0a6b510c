import { useEffect, useState } from "preact/hooks";
import type { WorkshopView } from "../../app/types";
import { moment, t } from "../../app/words";
import { type Attended, attend, mineIn, presenceCode } from "../../app/workshops";
import { Button, Empty, Field, Notice, QrImage, Screen, TextInput } from "../../ui";
import { useScan } from "../scan/useScan";
import { NotHere, useWorkshop } from "./NotHere";
import "./workshops.css";

/** Her code is made anew this often, so that a photograph of it does not serve for long (milliseconds). */
const RENEW_MS = 30_000;

/** Her own code, for a facilitator's camera. */
function OwnCode({ of }: { of: WorkshopView }) {
  const [svg, setSvg] = useState<string | null>(null);
  useEffect(() => {
    let alive = true;
    const show = () =>
      void presenceCode(of.id).then((code) => {
        if (alive) setSvg(code);
      });
    show();
    const timer = setInterval(show, RENEW_MS);
    return () => {
      alive = false;
      clearInterval(timer);
    };
  }, [of.id]);
  return (
    <section class="stack-s">
      <h2>{t("workshops-attend-show")}</h2>
      <p>{t("workshops-attend-show-text")}</p>
      {svg && (
        <div class="ws-code">
          <QrImage svg={svg} alt={t("workshops-attend-code-alt")} />
        </div>
      )}
    </section>
  );
}

/** The facilitator's code, scanned or typed. */
function TheirCode({ of }: { of: WorkshopView }) {
  const [text, setText] = useState("");
  const [result, setResult] = useState<Attended | null>(null);
  const [scanning, setScanning] = useState(false);
  const Scan = useScan(scanning);
  const take = async (code: string) => {
    const answer = await attend(of.id, code);
    setResult(answer);
    if (answer === "sent") setText("");
  };
  const submit = (event: Event) => {
    event.preventDefault();
    void take(text);
  };
  if (scanning && Scan) {
    const scanned = (code: string) => {
      setScanning(false);
      void take(code);
      return true;
    };
    return <Scan onText={scanned} onStop={() => setScanning(false)} />;
  }
  return (
    <section class="stack-s">
      <h2>{t("workshops-attend-read")}</h2>
      <p>{t("workshops-attend-read-text")}</p>
      {navigator.mediaDevices && (
        <Button icon="qr" wide busy={scanning} onClick={() => setScanning(true)}>
          {t("scan-go")}
        </Button>
      )}
      <form class="stack" onSubmit={submit}>
        <Field
          label={t("workshops-attend-type")}
          hint={t("workshops-attend-type-hint")}
          error={result && result !== "sent" ? t(`workshops-attend-${result}`) : undefined}
        >
          <TextInput value={text} onInput={setText} secret maxLength={20} />
        </Field>
        <Button kind="primary" type="submit" wide disabled={!text.trim()}>
          {t("workshops-attend-go")}
        </Button>
      </form>
    </section>
  );
}

/** She was there: shown or read, with no network needed at that moment. */
export default function Attend({ params }: { params: Record<string, string> }) {
  const workshop = useWorkshop(params);
  if (!workshop) return <NotHere />;
  const path = `/workshops/${encodeURIComponent(workshop.id)}`;
  const { registration, withdrawn, attendance } = mineIn(workshop.id);
  return (
    <Screen
      title={t("workshops-attend-title")}
      back={path}
      above={<span lang={workshop.lang}>{workshop.title}</span>}
    >
      {!registration || withdrawn ? (
        <Empty
          icon="qr"
          title={t("workshops-attend-none-title")}
          text={t("workshops-attend-none-text")}
          action={<Button href={path}>{t("workshops-back")}</Button>}
        />
      ) : (
        <>
          {attendance && (
            <Notice tone="good" title={t("workshops-attend-sent-title")} live>
              <p>{t("workshops-attend-sent-text", { at: moment(attendance.body.at) })}</p>
            </Notice>
          )}
          <OwnCode of={workshop} />
          <TheirCode of={workshop} />
          <p class="soft small">{t("workshops-attend-why")}</p>
        </>
      )}
    </Screen>
  );
}
