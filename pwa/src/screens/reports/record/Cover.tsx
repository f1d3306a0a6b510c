import { useEffect, useRef, useState } from "preact/hooks";
import { type Area, fileOf } from "../../../app/evidence";
import type { FileView } from "../../../app/types";
import { t } from "../../../app/words";
import { Button, Loading, Notice } from "../../../ui";
import { useBlobUrl } from "../useBlobUrl";
import { between, MIDDLE, MOVES, type Move, moved, type Point } from "./areas";

const SIGNS: Record<Move, string> = { left: "←", right: "→", up: "↑", down: "↓", bigger: "+", smaller: "−" };

interface Props {
  report: string;
  file: FileView;
  onMake: (areas: Area[]) => void;
  onCancel: () => void;
}

/** Covers parts of a photo: by drawing on it, or with buttons alone. */
export function Cover({ report, file, onMake, onCancel }: Props) {
  const [blob, setBlob] = useState<Blob | null>(null);
  const [gone, setGone] = useState(false);
  const [areas, setAreas] = useState<Area[]>([]);
  const [from, setFrom] = useState<Point | null>(null);
  const [to, setTo] = useState<Point | null>(null);
  const picture = useRef<HTMLDivElement>(null);
  const url = useBlobUrl(blob);
  useEffect(() => {
    fileOf(report, file.sha256).then(setBlob, () => setGone(true));
  }, [file.sha256]);

  function pointOf(event: PointerEvent): Point {
    const box = picture.current?.getBoundingClientRect();
    if (!box) return { x: 0, y: 0 };
    return { x: (event.clientX - box.left) / box.width, y: (event.clientY - box.top) / box.height };
  }

  function begin(event: PointerEvent): void {
    event.preventDefault();
    picture.current?.setPointerCapture(event.pointerId);
    setFrom(pointOf(event));
    setTo(null);
  }

  function end(event: PointerEvent): void {
    const area = from && between(from, pointOf(event));
    if (area) setAreas([...areas, area]);
    setFrom(null);
    setTo(null);
  }

  const change = (place: number, area: Area | null) =>
    setAreas(areas.flatMap((one, n) => (n !== place ? [one] : area ? [area] : [])));
  const drawing = from && to ? between(from, to) : null;

  if (gone) {
    return (
      <Notice tone="warn" live>
        <p>{t("record-evidence-gone")}</p>
      </Notice>
    );
  }
  return (
    <div class="stack-s">
      <h3>{t("record-cover-title")}</h3>
      <p class="soft small">{t("record-cover-hint")}</p>
      {url ? (
        <div
          ref={picture}
          class="cover"
          onPointerDown={begin}
          onPointerMove={(event) => from && setTo(pointOf(event))}
          onPointerUp={end}
          onPointerCancel={() => setFrom(null)}
        >
          <img src={url} alt={t("record-cover-picture")} draggable={false} />
          {[...areas, ...(drawing ? [drawing] : [])].map((area, n) => (
            <Covered key={`${n} ${area.x} ${area.y}`} area={area} n={n + 1} />
          ))}
        </div>
      ) : (
        <Loading label={t("record-evidence-tells-asking")} />
      )}
      <Button icon="plus" onClick={() => setAreas([...areas, MIDDLE])}>
        {t("record-cover-add")}
      </Button>
      {areas.map((area, n) => (
        <fieldset key={n} class="cover-area">
          <legend>{t("record-cover-area", { n: n + 1 })}</legend>
          {MOVES.map((move) => (
            <button
              key={move}
              type="button"
              class="cover-move"
              aria-label={`${t("record-cover-area", { n: n + 1 })}: ${t(`record-cover-${move}`)}`}
              onClick={() => change(n, moved(area, move))}
            >
              {SIGNS[move]}
            </button>
          ))}
          <Button
            icon="trash"
            aria-label={`${t("record-cover-area", { n: n + 1 })}: ${t("record-cover-remove")}`}
            onClick={() => change(n, null)}
          >
            {t("record-cover-remove")}
          </Button>
        </fieldset>
      ))}
      <Button kind="primary" icon="copy" wide disabled={!url} onClick={() => onMake(areas)}>
        {t("record-cover-make")}
      </Button>
      <Button wide onClick={onCancel}>
        {t("record-cover-cancel")}
      </Button>
    </div>
  );
}

const percent = (part: number) => `${part * 100}%`;

function Covered({ area, n }: { area: Area; n: number }) {
  const box = useRef<HTMLSpanElement>(null);
  // Styles set by script are allowed where attributes are not.
  useEffect(() => {
    const style = box.current?.style;
    if (!style) return;
    style.left = percent(area.x);
    style.top = percent(area.y);
    style.width = percent(area.width);
    style.height = percent(area.height);
  });
  return (
    <span ref={box} class="covered" aria-hidden="true">
      {n}
    </span>
  );
}
