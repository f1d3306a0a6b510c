/** One derivation, then the page ends this worker: its memory (64 MiB and the passphrase) goes with it. */
import { type DeriveRequest, derive } from "./derive";

addEventListener("message", async ({ data }: MessageEvent<DeriveRequest>) => {
  try {
    postMessage({ key: await derive(data) });
  } catch (error) {
    postMessage({ error: error instanceof Error ? error.message : "failed" });
  }
});
