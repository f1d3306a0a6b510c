/** Urgent alerts as a device believes them: the hub's rules (`shared/alerts.py`), held together by shared vectors. */
import type { Directory } from "./directory";
import { isHashId, isTime } from "./encoding";
import { statementId, verifyDsse } from "./signing";

export const ALERT_TYPE = "tejedora/alert/v1";
/** An alert lasts no longer. */
export const ALERT_HOURS = 72;

export interface Alert {
  id: string;
  area: string;
  text: string;
  advice: string;
  /** RFC 3339. */
  made: string;
  exp: string;
  /** Id of an earlier alert that this one ends. */
  ends: string | null;
  /** The coordinator who signed it. */
  by: string;
}

const FIELDS = ["region", "area", "text", "advice", "made", "exp", "ends"];

function isWords(value: unknown, least: number, most: number): value is string {
  return typeof value === "string" && [...value.trim()].length >= least && [...value.trim()].length <= most;
}

/** The alert, if a coordinator of this moment signed it and it is not over; else null. */
export async function readAlert(signed: unknown, directory: Directory, now: string): Promise<Alert | null> {
  const alert = await wellFormed(signed, directory.region).catch(() => null);
  if (!alert || now >= alert.exp) return null;
  const by = alert.keys.find((key) => directory.holds(key, "coordinator", now));
  if (!by) return null;
  const { keys: _, ...rest } = alert;
  return { ...rest, by };
}

async function wellFormed(signed: unknown, region: string) {
  const { t, payload, keys } = await verifyDsse(signed, { types: [ALERT_TYPE], wholeNumbers: true });
  const { area, text, advice, made, exp, ends } = payload;
  const fields = Object.keys(payload);
  if (fields.length !== FIELDS.length || !FIELDS.every((field) => field in payload)) return null;
  if (payload.region !== region) return null;
  if (!isWords(area, 1, 200) || !isWords(text, 1, 2000) || !isWords(advice, 0, 4000)) return null;
  if (!isTime(made) || !isTime(exp) || !(ends === null || isHashId(ends))) return null;
  const span = Date.parse(exp) - Date.parse(made);
  if (!(span > 0 && span <= ALERT_HOURS * 3_600_000)) return null;
  const id = await statementId(t, (signed as { p: string }).p);
  return { id, area, text, advice, made, exp, ends, keys };
}
