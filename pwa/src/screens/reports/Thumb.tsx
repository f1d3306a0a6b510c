import { useEffect, useRef, useState } from "preact/hooks";
import { Icon, type IconName } from "../../ui";

const PIXELS = 144;

export function iconOf(type: string): IconName {
  if (type.startsWith("image/")) return "image";
  if (type.startsWith("audio/")) return "mic";
  return type.startsWith("video/") ? "play" : "file";
}

/** A small picture of a photo; decoded small, because a phone may not have room for twenty large ones. */
export function Thumb({ type, load }: { type: string; load: () => Promise<Blob> }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [drawn, setDrawn] = useState(false);
  useEffect(() => {
    if (!type.startsWith("image/") || typeof createImageBitmap === "undefined") return;
    let here = true;
    load()
      .then((blob) => createImageBitmap(blob, { resizeWidth: PIXELS, resizeQuality: "medium" }))
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
  }, [type]);
  return (
    <span class="thumb" aria-hidden="true">
      <canvas ref={canvas} width={PIXELS} height={PIXELS} hidden={!drawn} />
      {!drawn && <Icon name={iconOf(type)} />}
    </span>
  );
}
