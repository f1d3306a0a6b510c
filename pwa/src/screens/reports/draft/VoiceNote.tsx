import { useEffect, useRef, useState } from "preact/hooks";
import { keepRecording } from "../../../app/evidence";
import { pauseAutoLock } from "../../../app/profiles";
import { t } from "../../../app/words";
import { Button, Loading, Notice } from "../../../ui";
import { extension, LONGEST_MINUTES, MicrophoneProblem, type Recording, record } from "../recorder";
import { useFollow } from "../useFollow";

type Problem = "denied" | "missing" | "empty";

/** Time since it began, in the form of a clock; nobody needs it read out every second. */
function Elapsed() {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const begun = Date.now();
    const tick = setInterval(() => setSeconds(Math.floor((Date.now() - begun) / 1000)), 500);
    return () => clearInterval(tick);
  }, []);
  return (
    <span class="voice-time" aria-hidden="true">
      {t("reports-voice-time", {
        minutes: String(Math.floor(seconds / 60)),
        seconds: String(seconds % 60).padStart(2, "0"),
      })}
    </span>
  );
}

interface Props {
  report: string;
  /** What the note will be called, without its ending. */
  name: string;
  /** Resolves with whether it was kept. */
  onRecorded: (sound: File) => Promise<boolean>;
}

export function VoiceNote({ report, name, onRecorded }: Props) {
  const [state, setState] = useState<"ready" | "asking" | "recording" | "saving">("ready");
  const [problem, setProblem] = useState<Problem | null>(null);
  const running = useRef<Recording | null>(null);
  const dropped = useRef(false);
  const place = useFollow<HTMLDivElement>(state);
  // Leaving the question ends the recording and keeps it.
  useEffect(() => () => running.current?.stop(), []);

  async function begin(): Promise<void> {
    setProblem(null);
    setState("asking");
    dropped.current = false;
    try {
      const nameOf = (type: string) => `${name}.${extension(type)}`;
      const recording = await record((type) => keepRecording(report, nameOf(type), type));
      running.current = recording;
      setState("recording");
      const sound = await recording.done;
      running.current = null;
      if (sound) {
        setState("saving");
        // What could not be kept now is added when she opens her space again.
        if (!(await onRecorded(new File([sound], nameOf(sound.type), { type: sound.type })))) return;
      } else if (!dropped.current) setProblem("empty");
      await recording.forget();
    } catch (error) {
      setProblem(error instanceof MicrophoneProblem ? error.reason : "empty");
    } finally {
      setState("ready");
    }
  }

  function drop(): void {
    dropped.current = true;
    running.current?.drop();
  }

  if (state === "recording") {
    return (
      <div class="voice" ref={place}>
        <p class="voice-now" role="status">
          <span class="voice-dot" aria-hidden="true" />
          <strong>{t("reports-voice-recording")}</strong>
          <Elapsed />
        </p>
        <p class="soft small">{t("reports-voice-limit", { minutes: LONGEST_MINUTES })}</p>
        <div class="row">
          <Button kind="primary" icon="stop" onClick={() => running.current?.stop()}>
            {t("reports-voice-stop")}
          </Button>
          <Button icon="trash" onClick={drop}>
            {t("reports-voice-drop")}
          </Button>
        </div>
      </div>
    );
  }
  if (state === "saving") return <Loading label={t("reports-voice-saving")} />;
  return (
    <div class="stack-s" ref={place}>
      <Button icon="mic" wide busy={state === "asking"} onClick={() => void pauseAutoLock(begin)}>
        {t("reports-voice-record")}
      </Button>
      {problem && (
        <Notice tone="warn" live>
          <p>{t(`reports-voice-${problem}`)}</p>
        </Notice>
      )}
    </div>
  );
}
