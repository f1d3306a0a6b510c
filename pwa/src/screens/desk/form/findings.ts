/** What is wrong with a document, in plain words, beside the field that it is about. */
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Finding, Place } from "../../../app/desk-versions";
import { t } from "../../../app/words";
import { nameOf } from "./place";

export const Findings = createContext<readonly Finding[]>([]);

export const sentence = ({ code, about }: Finding): string =>
  t(`desk-finding-${code}`, { about: about || "…" });

const isError = ({ severity }: Finding) => severity === "error";

/** The first mistake of exactly this field, as a sentence. */
export function useMistake(place: Place): string | undefined {
  const name = nameOf(place);
  const found = useContext(Findings).find((finding) => isError(finding) && nameOf(finding.place) === name);
  return found && sentence(found);
}
