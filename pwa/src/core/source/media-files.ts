/** The media files that lie in a folder, as its texts name them. */
import { sha256, toHex } from "../encoding";
import { byCodePoint } from "./canonical";
import { MEDIA_FOLDER, type MediaOf, TYPES } from "./media";
import type { FindingCode, SourceFiles, SourceMedia } from "./types";

/** One picture, recording or sheet. The hub takes no more. */
export const MEDIA_BYTES = 50 * 1024 * 1024;

const text = (bytes: Uint8Array, from: number, to: number) =>
  String.fromCharCode(...bytes.subarray(from, to));
const isIso = (bytes: Uint8Array) => text(bytes, 4, 8) === "ftyp";
const isWebm = (bytes: Uint8Array) => text(bytes, 0, 4) === "\x1aE\xdf\xa3";
const BEGINS: Record<string, (bytes: Uint8Array) => boolean> = {
  "image/jpeg": (bytes) => text(bytes, 0, 3) === "\xff\xd8\xff",
  "image/png": (bytes) => text(bytes, 0, 8) === "\x89PNG\r\n\x1a\n",
  "image/webp": (bytes) => text(bytes, 0, 4) === "RIFF" && text(bytes, 8, 12) === "WEBP",
  "image/avif": isIso,
  "image/svg+xml": (bytes) => new TextDecoder().decode(bytes).includes("<svg"),
  "audio/ogg": (bytes) => text(bytes, 0, 4) === "OggS",
  "audio/mpeg": (bytes) => text(bytes, 0, 3) === "ID3" || (bytes[0] === 0xff && (bytes[1] ?? 0) >= 0xe0),
  "audio/mp4": isIso,
  "audio/webm": isWebm,
  "video/mp4": isIso,
  "video/webm": isWebm,
  "application/pdf": (bytes) => text(bytes, 0, 5) === "%PDF-",
};

/** Do bytes begin as what they are called? The hub looks closer, above all at drawings. */
export const isWhatItSays = (type: string, bytes: Uint8Array): boolean => BEGINS[type]?.(bytes) ?? false;

export class MediaFiles {
  readonly #hashes = new Map<string, string>();
  readonly #used = new Set<string>();
  readonly found = new Map<string, SourceMedia>();

  private constructor(readonly files: SourceFiles) {}

  /** Hashes the media of a folder, so that reading its texts need not wait for any. */
  static async of(files: SourceFiles): Promise<MediaFiles> {
    const media = new MediaFiles(files);
    for (const path of media.#paths()) {
      const bytes = media.#bytes(path);
      if (bytes && bytes.length <= MEDIA_BYTES) media.#hashes.set(path, toHex(await sha256(bytes)));
    }
    return media;
  }

  /** @param tellFile tells what is wrong with a file itself. */
  beside(path: string, tellFile: (path: string, code: FindingCode) => void): MediaOf {
    return (name, alt, line, tell) => {
      const file = `${path.slice(0, path.lastIndexOf("/"))}/${MEDIA_FOLDER}/${name}`;
      this.#used.add(file);
      const bytes = this.#bytes(file);
      const hash = this.#hashes.get(file);
      const type = TYPES.get(name.slice(name.lastIndexOf(".") + 1)) ?? "";
      if (!bytes) tell(line, "media-missing", [], name);
      else if (!hash) tellFile(file, "picture-large");
      else if (!isWhatItSays(type, bytes)) tellFile(file, "picture-type");
      else {
        const ref = { sha256: hash, type, size: bytes.length, alt, name };
        this.found.set(hash, { ...ref, bytes });
        return ref;
      }
      return null;
    };
  }

  /** Files of a language that no text names. */
  strays(language: string): string[] {
    return this.#paths().filter((path) => path.startsWith(`${language}/`) && !this.#used.has(path));
  }

  #paths(): string[] {
    const isMedia = (path: string) => path.split("/").at(-2) === MEDIA_FOLDER;
    return [...this.files.keys()].filter(isMedia).sort(byCodePoint);
  }

  #bytes(path: string): Uint8Array | undefined {
    const content = this.files.get(path);
    return typeof content === "string" ? new TextEncoder().encode(content) : content;
  }
}
