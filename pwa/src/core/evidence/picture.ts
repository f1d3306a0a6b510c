/** The working copy of a photo: its pixels drawn anew, what she covers filled in, nothing else carried over. */
import { cleanJpeg } from "./jpeg";

/** A rectangle, in parts of the picture's width and height as it is seen (0 to 1). */
export interface Area {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** This browser cannot show the picture, so it cannot draw it either. */
export class CannotDraw extends Error {}

/** Longest side of a copy, pixels: plates and faces stay readable, and a small phone can hold it. */
const LONGEST_SIDE = 3000;
const QUALITY = 0.9;
const COVER = "#222222";

/**
 * Turned as it is seen, covered areas in one solid colour (a blurred face can be recognised again), on white where it
 * was see-through.
 *
 * @returns a JPEG without any metadata
 * @throws {CannotDraw}
 */
export async function drawCopy(photo: Blob, areas: readonly Area[]): Promise<Blob> {
  const canvas = await drawn(photo, LONGEST_SIDE);
  const context = canvas.getContext("2d");
  if (!context) throw new CannotDraw();
  context.fillStyle = COVER;
  for (const { x, y, width, height } of areas) {
    // Outwards to whole pixels: half a covered pixel would still show something.
    const left = Math.floor(x * canvas.width);
    const top = Math.floor(y * canvas.height);
    const right = Math.ceil((x + width) * canvas.width);
    const bottom = Math.ceil((y + height) * canvas.height);
    context.fillRect(left, top, right - left, bottom - top);
  }
  return encode(canvas);
}

/** A small picture of a photo or of a film's beginning, for lists. @throws {CannotDraw} */
export async function drawThumbnail(photo: Blob, side: number): Promise<Blob> {
  return encode(await drawn(photo, side));
}

async function drawn(photo: Blob, longest: number): Promise<HTMLCanvasElement> {
  let bitmap: ImageBitmap;
  try {
    bitmap = await createImageBitmap(photo, { imageOrientation: "from-image" });
  } catch {
    throw new CannotDraw();
  }
  try {
    const scale = Math.min(1, longest / Math.max(bitmap.width, bitmap.height));
    const canvas = document.createElement("canvas");
    canvas.width = Math.max(1, Math.round(bitmap.width * scale));
    canvas.height = Math.max(1, Math.round(bitmap.height * scale));
    const context = canvas.getContext("2d");
    if (!context) throw new CannotDraw();
    context.fillStyle = "#ffffff";
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
    return canvas;
  } finally {
    bitmap.close();
  }
}

async function encode(canvas: HTMLCanvasElement): Promise<Blob> {
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/jpeg", QUALITY));
  if (!blob) throw new CannotDraw();
  // Some browsers write Exif of their own.
  return new Blob([cleanJpeg(new Uint8Array(await blob.arrayBuffer()))], { type: "image/jpeg" });
}
