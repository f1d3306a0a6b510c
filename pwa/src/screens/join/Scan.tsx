import { useEffect, useRef, useState } from "preact/hooks";
import { type Invitation, pauseAutoLock } from "../../app/profiles";
import { t } from "../../app/words";
import { Button, Notice } from "../../ui";
import { invitationIn } from "./PasteLink";

type CodeReader = (frame: HTMLVideoElement) => Promise<string | null>;

interface Detector {
  detect(frame: HTMLVideoElement): Promise<{ rawValue: string }[]>;
}

const PAUSE_MS = 200;
/** Wide enough for a QR code of 150 characters, small enough for a slow phone. */
const FRAME_PIXELS = 640;

/** The phone's own reader where it has one, else one in JavaScript. */
async function codeReader(): Promise<CodeReader> {
  const Native = (globalThis as { BarcodeDetector?: new (options: { formats: string[] }) => Detector })
    .BarcodeDetector;
  if (Native) {
    const detector = new Native({ formats: ["qr_code"] });
    return async (frame) => (await detector.detect(frame))[0]?.rawValue ?? null;
  }
  const { default: jsQR } = await import("jsqr");
  const canvas = document.createElement("canvas");
  const context = canvas.getContext("2d", { willReadFrequently: true });
  return async (frame) => {
    if (!context || frame.videoWidth === 0) return null;
    const scale = FRAME_PIXELS / Math.max(frame.videoWidth, frame.videoHeight);
    canvas.width = Math.round(frame.videoWidth * scale);
    canvas.height = Math.round(frame.videoHeight * scale);
    context.drawImage(frame, 0, 0, canvas.width, canvas.height);
    const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
    return jsQR(data, canvas.width, canvas.height)?.data ?? null;
  };
}

interface Props {
  onInvitation: (invitation: Invitation) => void;
  onStop: () => void;
}

export function Scan({ onInvitation, onStop }: Props) {
  const video = useRef<HTMLVideoElement>(null);
  const [denied, setDenied] = useState(false);
  const [other, setOther] = useState(false);

  useEffect(() => {
    let stream: MediaStream | null = null;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let stopped = false;

    function release(): void {
      for (const track of stream?.getTracks() ?? []) track.stop();
    }

    async function look(read: CodeReader): Promise<void> {
      const frame = video.current;
      const text = frame && frame.readyState >= frame.HAVE_CURRENT_DATA ? await read(frame) : null;
      if (stopped) return;
      const invitation = text === null ? null : invitationIn(text);
      if (invitation) return onInvitation(invitation);
      if (text !== null) setOther(true);
      timer = setTimeout(() => void look(read), PAUSE_MS);
    }

    async function start(): Promise<void> {
      const ask = () =>
        navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment" }, audio: false });
      stream = await pauseAutoLock(ask);
      const frame = video.current;
      if (stopped || !frame) return release();
      frame.srcObject = stream;
      await frame.play();
      await look(await codeReader());
    }

    start().catch(() => {
      if (!stopped) setDenied(true);
    });
    return () => {
      stopped = true;
      clearTimeout(timer);
      release();
    };
  }, []);

  return (
    <div class="stack">
      <h2>{t("join-scan-title")}</h2>
      {denied ? (
        <Notice tone="warn" live>
          <p>{t("join-scan-denied")}</p>
        </Notice>
      ) : (
        <>
          <video class="join-camera" ref={video} playsInline muted aria-label={t("join-scan-title")} />
          <p class="soft" role="status">
            {t(other ? "join-scan-other" : "join-scan-text")}
          </p>
        </>
      )}
      <Button wide onClick={onStop}>
        {t("join-scan-stop")}
      </Button>
    </div>
  );
}
