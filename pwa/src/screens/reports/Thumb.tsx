import { useEffect, useRef, useState } from "preact/hooks";
import { fileOf, thumbnail } from "../../app/evidence";
import type { FileView } from "../../app/types";
import { Icon, type IconName } from "../../ui";

const PIXELS = 144;

export function iconOf(type: string): IconName {
  if (type.startsWith("image/")) return "image";
  if (type.startsWith("audio/")) return "mic";
  return type.startsWith("video/") ? "play" : "file";
}

/** The small picture that was kept when the photo came; without one the photo, decoded small. */
async function smallPicture(report: string, { sha256 }: FileView): Promise<ImageBitmap> {
  const blob = thumbnail(sha256) ?? (await fileOf(report, sha256));
  return createImageBitmap(blob, { resizeWidth: PIXELS, resizeQuality: "medium" });
}

/** A small picture of a photo; an icon for all else. */
export function Thumb({ report, file }: { report: string; file: FileView }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [drawn, setDrawn] = useState(false);
  useEffect(() => {
    if (!file.type.startsWith("image/") || typeof createImageBitmap === "undefined") return;
    let here = true;
    smallPicture(report, file)
      .then((bitmap) => {
        const context = canvas.current?.getContext("2d");
        if (here && canvas.current && context) {
          const side = Math.min(bitmap.width, bitmap.height);
          const [x, y] = [(bitmap.width - side) / 2, (bitmap.height - side) / 2];
          context.drawImage(bitmap, x, y, side, side, 0, 0, PIXELS, PIXELS);
          setDrawn(true);
        }
        bitmap.close();
      })
      .catch(() => {
        // Not every phone can decode every photo: its icon stands for it.
      });
    return () => {
      here = false;
    };
  }, [file.sha256]);
  return (
    <span class="thumb" aria-hidden="true">
      <canvas ref={canvas} width={PIXELS} height={PIXELS} hidden={!drawn} />
      {!drawn && <Icon name={iconOf(file.type)} />}
    </span>
  );
}
