/** Pictures for phones with little room: no larger than a screen shows, and without what a camera notes down. */

const LONGEST = 1600;
const QUALITY = 0.82;

/**
 * A picture drawn anew: smaller, and with nothing of where and when it was taken. A drawing (SVG) stays as it is.
 * @throws {Error} for what is no picture
 */
export async function smaller(file: Blob): Promise<Blob> {
  if (file.type === "image/svg+xml") return file;
  const picture = await createImageBitmap(file);
  const scale = Math.min(1, LONGEST / Math.max(picture.width, picture.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  canvas.getContext("2d")?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  for (const type of ["image/webp", "image/jpeg"]) {
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, type, QUALITY));
    // A browser that cannot write a type gives PNG instead.
    if (blob?.type === type) return blob;
  }
  throw new Error("no picture");
}

const ENDINGS: Record<string, string> = { "image/webp": "webp", "image/jpeg": "jpg", "image/svg+xml": "svg" };

/** The name of a picture that was drawn anew, with the ending of what it is now. */
export const nameFor = ({ type }: Blob, name: string): string =>
  `${name.replace(/\.[^.]*$/, "")}.${ENDINGS[type] ?? "webp"}`;
