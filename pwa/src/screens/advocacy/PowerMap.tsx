import { CELL, type Drawing, EDGE, type Shape, STEPS } from "../../app/advocacy-paper";

function Draw({ shape }: { shape: Shape }) {
  const tone = `map-${shape.tone}`;
  switch (shape.kind) {
    case "rect":
      return <rect class={tone} x={shape.x} y={shape.y} width={shape.width} height={shape.height} />;
    case "line":
      return <line class={tone} x1={shape.x1} y1={shape.y1} x2={shape.x2} y2={shape.y2} />;
    case "circle":
      return <circle class={tone} cx={shape.x} cy={shape.y} r={shape.r} />;
    case "text":
      return (
        <text
          class={tone}
          x={shape.x}
          y={shape.y}
          font-size={shape.size}
          font-weight={shape.bold ? 700 : 400}
          text-anchor={shape.anchor}
          transform={shape.turned ? `rotate(-90 ${shape.x} ${shape.y})` : undefined}
        >
          {shape.text}
        </text>
      );
  }
}

interface Props {
  drawing: Drawing;
  /** A place was touched; null while nobody is being moved. */
  onPlace: ((column: number, row: number) => void) | null;
}

/** The power map as a drawing. Who cannot touch it finds the same choices in the list. */
export function PowerMap({ drawing, onPlace }: Props) {
  const { alt, width, height, shapes } = drawing;
  const steps = Array.from({ length: STEPS }, (_, i) => i);
  return (
    <svg class="power-map" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={alt}>
      {shapes.map((shape, i) => (
        <Draw key={i} shape={shape} />
      ))}
      {onPlace &&
        steps.flatMap((row) =>
          steps.map((column) => (
            // biome-ignore lint/a11y/noStaticElementInteractions: keyboards and readers have the choices of the list
            <rect
              key={`${column} ${row}`}
              class="map-place"
              data-place={`${column},${row}`}
              x={EDGE + column * CELL}
              y={row * CELL}
              width={CELL}
              height={CELL}
              onClick={() => onPlace(column, row)}
            />
          )),
        )}
    </svg>
  );
}
