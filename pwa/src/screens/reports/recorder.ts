/** A voice note: recorded by the phone's own microphone, kept sealed piece by piece, never sent anywhere by itself. */

/** Why there is no recording: no permission, or nothing to record with. */
export class MicrophoneProblem extends Error {
  constructor(readonly reason: "denied" | "missing") {
    super(reason);
  }
}

/** Speech stays clear at this rate, and a minute weighs about 0.2 MB: it must leave over a poor line. */
const BITS_PER_SECOND = 24_000;
export const LONGEST_MINUTES = 10;
const TYPES = ["audio/webm;codecs=opus", "audio/mp4", "audio/ogg;codecs=opus"];

/** Where the sound is kept while it is recorded: a lock or a crash must not lose it. */
export interface Keeping {
  add(sound: Blob): void;
  remove(): Promise<void>;
}

export interface Recording {
  /** Ends it, by her or by the limit; `null` when it was dropped or nothing was recorded. */
  done: Promise<Blob | null>;
  stop(): void;
  drop(): void;
  /** The whole is kept elsewhere, or was not wanted: its pieces go. */
  forget(): Promise<void>;
}

async function microphone(): Promise<MediaStream> {
  if (typeof MediaRecorder === "undefined" || !navigator.mediaDevices) throw new MicrophoneProblem("missing");
  try {
    return await navigator.mediaDevices.getUserMedia({ audio: true });
  } catch (error) {
    const denied = error instanceof DOMException && error.name === "NotAllowedError";
    throw new MicrophoneProblem(denied ? "denied" : "missing");
  }
}

/** Sound comes in pieces of this length: what a crash may lose. */
const PIECE_MS = 1000;

/** Starts recording; throws `MicrophoneProblem`. Ends by itself after `LONGEST_MINUTES` or when the page is hidden. */
export async function record(keep: (type: string) => Promise<Keeping>): Promise<Recording> {
  const stream = await microphone();
  const mimeType = TYPES.find((type) => MediaRecorder.isTypeSupported(type));
  const recorder = new MediaRecorder(stream, {
    ...(mimeType ? { mimeType } : {}),
    audioBitsPerSecond: BITS_PER_SECOND,
  });
  const typeOf = () => (recorder.mimeType || mimeType || "audio/webm").split(";")[0] ?? "audio/webm";
  const keeping = await keep(typeOf());
  const parts: Blob[] = [];
  let dropped = false;
  const stop = () => {
    if (recorder.state !== "inactive") recorder.stop();
  };
  const limit = setTimeout(stop, LONGEST_MINUTES * 60_000);
  const whenHidden = () => {
    // A phone may end the page any moment now: what was said must be kept first.
    if (document.hidden) stop();
  };
  document.addEventListener("visibilitychange", whenHidden);
  const done = new Promise<Blob | null>((resolve) => {
    recorder.addEventListener("dataavailable", ({ data }) => {
      if (data.size === 0) return;
      parts.push(data);
      keeping.add(data);
    });
    recorder.addEventListener("stop", () => {
      clearTimeout(limit);
      document.removeEventListener("visibilitychange", whenHidden);
      for (const track of stream.getTracks()) track.stop();
      resolve(dropped || parts.length === 0 ? null : new Blob(parts, { type: typeOf() }));
    });
  });
  recorder.start(PIECE_MS);
  return {
    done,
    stop,
    drop() {
      dropped = true;
      stop();
    },
    forget: () => keeping.remove(),
  };
}

/** What a file of this type is called at its end. */
export function extension(type: string): string {
  return type === "audio/mp4" ? "m4a" : type === "audio/ogg" ? "ogg" : "webm";
}
