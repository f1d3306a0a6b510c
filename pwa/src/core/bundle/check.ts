/** A bundle while it is verified: its files, and what was found wrong with them. */
import { strictJson } from "../json";
import { type ContainerFile, type Fault, textOf } from "./container";

/** Largest file that is read as text. */
export const TEXT_LIMIT = 16 * 1024 * 1024;

export class Check {
  readonly faults: Fault[] = [];
  readonly files: Map<string, Blob>;

  constructor(files: readonly ContainerFile[]) {
    this.files = new Map(files.map(({ path, blob }) => [path, blob]));
  }

  fault(code: string, path: string): void {
    if (!this.faults.some((known) => known.code === code && known.path === path))
      this.faults.push({ code, path });
  }

  /** The JSON value of a file; undefined, and a fault, when it is none. */
  async json(path: string): Promise<unknown> {
    const blob = this.files.get(path);
    try {
      const value = blob && blob.size <= TEXT_LIMIT ? strictJson(await textOf(blob)) : null;
      if (value !== null) return value;
    } catch {
      // the same fault as for one too large
    }
    if (blob) this.fault("malformed", path);
    return undefined;
  }
}
