import { NotOut } from "../../app/alerts";
import { t } from "../../app/words";

/** Why an alert is not out, in words. Anything else is a fault of the app, and is thrown on. */
export function faultOf(error: unknown): string {
  if (!(error instanceof NotOut)) throw error;
  if (error.reason === "unreachable") return t("alerts-new-unreachable");
  return t("alerts-new-refused", { code: error.reason });
}
