import { useEffect, useRef, useState } from "preact/hooks";
import { pauseAutoLock } from "../../app/profiles";
import { t } from "../../app/words";
import { Button, Notice } from "../../ui";
import "./scan.css";

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
  /** Gets what a code says; `false`: not what was looked for, go on looking. */
  onText: (text: string) => boolean;
  onStop: () => void;
}

/** Looks for a QR code through the camera. */
export function Scan({ onText, onStop }: Props) {
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
      if (text !== null) {
        if (onText(text)) return;
        setOther(true);
      }
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
      <h2>{t("scan-title")}</h2>
      {denied ? (
        <Notice tone="warn" live>
          <p>{t("scan-denied")}</p>
        </Notice>
      ) : (
        <>
          <video class="scan-camera" ref={video} playsInline muted aria-label={t("scan-title")} />
          <p class="soft" role="status">
            {t(other ? "scan-other" : "scan-text")}
          </p>
        </>
      )}
      <Button wide onClick={onStop}>
        {t("scan-stop")}
      </Button>
    </div>
  );
}
