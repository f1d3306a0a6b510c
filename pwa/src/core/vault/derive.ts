/** argon2id itself. Runs in a worker where there is one: it takes about a second and must not freeze the screen. */
import { argon2id } from "hash-wasm";

export interface Argon2Parameters {
  /** Memory, KiB. */
  m: number;
  /** Passes. */
  t: number;
}

export interface DeriveRequest extends Argon2Parameters {
  passphrase: Uint8Array;
  salt: Uint8Array;
}

/** 32 bytes from a passphrase. */
export function derive({ passphrase, salt, m, t }: DeriveRequest): Promise<Uint8Array> {
  return argon2id({
    password: passphrase,
    salt,
    memorySize: m,
    iterations: t,
    parallelism: 1,
    hashLength: 32,
    outputType: "binary",
  });
}
