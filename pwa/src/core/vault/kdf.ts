/**
 * From a passphrase to a key: argon2id with at least 64 MiB and 3 passes, more passes where the device is fast, so
 * that each guess costs an attacker about what it costs her: a second.
 */
import { type Bytes, concat, utf8 } from "../encoding";
import type { Argon2Parameters, DeriveRequest } from "./derive";

/** The floor. A head that asks for less is not opened. */
export const FLOOR: Argon2Parameters = { m: 64 * 1024, t: 3 };
/** What a damaged or hostile head may ask for at most: 1 GiB, 100 passes. */
export const CEILING: Argon2Parameters = { m: 1024 * 1024, t: 100 };
const TARGET_MS = 1000;
const MAX_PASSES = 24;

/** NFKC, spaces at the ends dropped and runs of them made one: phone keyboards add them unasked. */
export function normalisePassphrase(passphrase: string): string {
  return passphrase.normalize("NFKC").trim().replace(/\s+/gu, " ");
}

/** 32 bytes of key material. @throws {RangeError} for parameters outside floor and ceiling. */
export async function stretch(
  passphrase: string,
  salt: Uint8Array,
  { m, t }: Argon2Parameters,
): Promise<Bytes> {
  if (!(m >= FLOOR.m && t >= FLOOR.t && m <= CEILING.m && t <= CEILING.t)) {
    throw new RangeError("argon2id parameters out of bounds");
  }
  const request = { passphrase: utf8(normalisePassphrase(passphrase)), salt, m, t };
  const key = typeof Worker === "undefined" ? await inPage(request) : await inWorker(request);
  return concat(key);
}

async function inPage(request: DeriveRequest): Promise<Uint8Array> {
  return (await import("./derive")).derive(request);
}

async function inWorker(request: DeriveRequest): Promise<Uint8Array> {
  const { startKdfWorker } = await import("./kdf.start");
  const worker = startKdfWorker();
  try {
    return await new Promise((resolve, reject) => {
      worker.addEventListener("message", ({ data }) => {
        if (data.key) resolve(data.key);
        else reject(new Error(data.error));
      });
      worker.addEventListener("error", () => reject(new Error("the key worker did not start")));
      worker.postMessage(request);
    });
  } finally {
    worker.terminate();
  }
}

/** Parameters for this device, measured, and the key they give: the measuring run is used when it suffices. */
export async function calibrate(
  passphrase: string,
  salt: Uint8Array,
  clock: () => number = () => performance.now(),
): Promise<{ parameters: Argon2Parameters; key: Bytes }> {
  const start = clock();
  const key = await stretch(passphrase, salt, FLOOR);
  const passes = Math.floor((FLOOR.t * TARGET_MS) / Math.max(1, clock() - start));
  const parameters = { m: FLOOR.m, t: Math.min(MAX_PASSES, Math.max(FLOOR.t, passes)) };
  if (parameters.t === FLOOR.t) return { parameters, key };
  return { parameters, key: await stretch(passphrase, salt, parameters) };
}
