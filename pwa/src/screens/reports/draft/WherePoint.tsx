import { useState } from "preact/hooks";
import type { Where } from "../../../app/types";
import { number, t } from "../../../app/words";
import { Button, Notice } from "../../../ui";
import { currentPoint, type Point, PositionProblem } from "../position";
import { useFollow } from "../useFollow";
import { pointWords, whereWords } from "../wording";

interface Props {
  where: Where;
  onExact: (point: { lat: number; lon: number }) => void;
  onZone: (point: { lat: number; lon: number }) => void;
  onForget: () => void;
}

/** Asks the phone where it is only on a touch, and says it in words before anything is kept. */
export function WherePoint({ where, onExact, onZone, onForget }: Props) {
  const [asking, setAsking] = useState(false);
  const [found, setFound] = useState<Point | null>(null);
  const [problem, setProblem] = useState<"denied" | "unavailable" | null>(null);

  const place = useFollow<HTMLDivElement>(found ? "found" : where.lat !== undefined ? "kept" : "ready");

  function ask(): void {
    setAsking(true);
    setProblem(null);
    currentPoint()
      .then(setFound, (error: unknown) =>
        setProblem(error instanceof PositionProblem ? error.reason : "unavailable"),
      )
      .finally(() => setAsking(false));
  }

  if (found) {
    const { lat, lon, metres } = found;
    const keep = (how: Props["onExact"]) => () => {
      setFound(null);
      how({ lat, lon });
    };
    return (
      <div class="point-found" role="status" ref={place}>
        <p>
          {metres < 1000
            ? t("reports-where-exact-found", { metres: number(metres) })
            : t("reports-where-exact-found-wide", { km: number(Math.round(metres / 1000)) })}
        </p>
        <p class="point-words">{pointWords(lat, lon)}</p>
        <p class="small">{t("reports-where-exact-warning")}</p>
        <div class="stack-s">
          <Button wide onClick={keep(onZone)}>
            {t("reports-where-exact-round")}
          </Button>
          <Button wide onClick={keep(onExact)}>
            {t("reports-where-exact-keep")}
          </Button>
          <Button wide onClick={() => setFound(null)}>
            {t("reports-where-exact-drop")}
          </Button>
        </div>
      </div>
    );
  }
  if (where.lat !== undefined) {
    const { words: _words, ...point } = where;
    return (
      <div ref={place}>
        <Notice tone="good" live>
          <p>{t("reports-where-exact-kept", { place: whereWords(point) })}</p>
          <Button icon="trash" onClick={onForget}>
            {t("reports-where-exact-forget")}
          </Button>
        </Notice>
      </div>
    );
  }
  return (
    <div class="stack-s" ref={place}>
      <p class="soft small">{t("reports-where-exact-before")}</p>
      <Button icon="place" wide busy={asking} onClick={ask}>
        {t(asking ? "reports-where-exact-asking" : "reports-where-exact-ask")}
      </Button>
      {problem && (
        <Notice tone="warn" live>
          <p>{t(`reports-where-${problem}`)}</p>
        </Notice>
      )}
    </div>
  );
}
