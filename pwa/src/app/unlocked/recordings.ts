/** Sound while it is being recorded: each piece is sealed as it comes, so that a lock or a crash loses a second or two. */
import { fromBase64, randomId, toBase64 } from "../../core/encoding";
import type { Space } from "./space";

const RECORDING = "recording";
const PIECE = "recording-piece";

interface Begun {
  report: string;
  /** What the file is called if it breaks off. */
  name: string;
  type: string;
}

interface Piece {
  recording: string;
  n: number;
  data: string;
}

export interface Broken extends Begun {
  id: string;
  sound: Blob;
}

/** Recordings of this run of the app: the others broke off. */
const running = new Set<string>();

export class KeptRecording {
  private n = 0;
  /** Pieces are written in order, and the last one is waited for. */
  private written: Promise<unknown> = Promise.resolve();

  private constructor(
    private readonly space: Space,
    private readonly id: string,
  ) {}

  static async begin(space: Space, begun: Begun): Promise<KeptRecording> {
    const id = await space.vault.put<Begun>(RECORDING, begun, randomId());
    running.add(id);
    const kept = new KeptRecording(space, id);
    space.closing.signal.addEventListener("abort", () => kept.leave(), { once: true });
    return kept;
  }

  /** Never fails: sound that could not be kept now is still in memory. */
  add(sound: Blob): void {
    const n = this.n++;
    this.written = this.written
      .then(async () => {
        const data = toBase64(new Uint8Array(await sound.arrayBuffer()));
        await this.space.vault.put<Piece>(PIECE, { recording: this.id, n, data });
      })
      .catch(() => undefined);
  }

  /** The whole is kept elsewhere, or is not wanted. */
  async remove(): Promise<void> {
    await this.written;
    await forget(this.space, this.id);
  }

  /** It is left for the next time she opens her space. */
  leave(): void {
    running.delete(this.id);
  }
}

export async function forget({ vault }: Space, id: string): Promise<void> {
  for (const piece of vault.all<Piece>(PIECE).filter(({ body }) => body.recording === id)) {
    await vault.remove(piece.id);
  }
  await vault.remove(id);
  running.delete(id);
}

/** What broke off before, oldest piece first. A recording of which nothing was kept is forgotten. */
export async function brokenOff(space: Space): Promise<Broken[]> {
  const found: Broken[] = [];
  for (const { id, body } of space.vault.all<Begun>(RECORDING)) {
    if (running.has(id)) continue;
    const pieces = space.vault.all<Piece>(PIECE).filter((piece) => piece.body.recording === id);
    pieces.sort((a, b) => a.body.n - b.body.n);
    const sound = new Blob(
      pieces.map((piece) => fromBase64(piece.body.data)),
      { type: body.type },
    );
    if (sound.size > 0) found.push({ ...body, id, sound });
    else await forget(space, id);
  }
  return found;
}
