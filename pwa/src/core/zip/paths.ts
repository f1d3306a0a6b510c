/** Names of files from strangers: no way out of the folder, and no two that are one file on some device. */
import { controlAt } from "../control";
import { ZipError } from "./error";

const LONGEST = 255;

/** @throws {ZipError} `path` for every name that leads elsewhere or that some device cannot hold. */
export function checkPath(path: string): void {
  const bare = path.endsWith("/") ? path.slice(0, -1) : path;
  const steps = bare.split("/");
  const wrong =
    bare === "" ||
    path.length > LONGEST ||
    /[\\\t\n]/.test(path) ||
    controlAt(path) >= 0 ||
    /^[a-z]:/i.test(path) ||
    steps.some((step) => step === "" || step === "." || step === "..");
  if (wrong) throw new ZipError("path", path);
}

/** Tells names that are the same file where case or the form of accents does not count. */
export class Names {
  readonly #seen = new Map<string, string>();

  /** @throws {ZipError} `duplicate` */
  add(path: string): void {
    const key = path.normalize("NFC").toLowerCase();
    if (this.#seen.has(key)) throw new ZipError("duplicate", path);
    this.#seen.set(key, path);
  }
}
