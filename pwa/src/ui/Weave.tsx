import "./weave.css";

/** One repeat of the band, as it would be set up on a loom: a letter a stitch. */
const DRAFT = [
  "jjjjjjjjjjjjjjjj",
  "..m...c..c...m..",
  ".mjm.c.cc.c.mjm.",
  "mjjjmc.mm.cmjjjm",
  ".mjm.c.cc.c.mjm.",
  "..m...c..c...m..",
  "jjjjjjjjjjjjjjjj",
];
const STITCH = 3;
const WIDTH = (DRAFT[0]?.length ?? 0) * STITCH;
const HEIGHT = DRAFT.length * STITCH;

const threads = (["j", "c", "m"] as const).map((thread) => ({
  thread,
  d: DRAFT.flatMap((row, y) =>
    [...row].map((stitch, x) =>
      stitch === thread ? `M${x * STITCH} ${y * STITCH}h${STITCH}v${STITCH}h-${STITCH}z` : "",
    ),
  ).join(""),
}));

/** The woven band: the app's one ornament. */
export function Weave() {
  return (
    <svg class="weave" width="100%" height={HEIGHT} aria-hidden="true" focusable="false">
      <defs>
        <pattern id="weave" width={WIDTH} height={HEIGHT} patternUnits="userSpaceOnUse">
          {threads.map(({ thread, d }) => (
            <path key={thread} class={`weave-${thread}`} d={d} shape-rendering="crispEdges" />
          ))}
        </pattern>
      </defs>
      <rect width="100%" height={HEIGHT} fill="url(#weave)" />
    </svg>
  );
}
