/** Where the phone says it is: asked only when she touches the button, kept only when she says so. */

export interface Point {
  lat: number;
  lon: number;
  /** How far off it may be. */
  metres: number;
}

export class PositionProblem extends Error {
  constructor(readonly reason: "denied" | "unavailable") {
    super(reason);
  }
}

const PATIENCE_MS = 30_000;

/** Throws `PositionProblem`. */
export function currentPoint(): Promise<Point> {
  return new Promise((resolve, reject) => {
    if (!navigator.geolocation) {
      reject(new PositionProblem("unavailable"));
      return;
    }
    navigator.geolocation.getCurrentPosition(
      ({ coords }) =>
        resolve({
          lat: coords.latitude,
          lon: coords.longitude,
          metres: Math.max(1, Math.round(coords.accuracy)),
        }),
      (error) =>
        reject(new PositionProblem(error.code === error.PERMISSION_DENIED ? "denied" : "unavailable")),
      { enableHighAccuracy: true, timeout: PATIENCE_MS, maximumAge: 0 },
    );
  });
}
