/** The hub's state, put in the order an operator needs: what is wrong first, and what is fine last. */
import type { HubStatus } from "../../app/types";

export type Finding = HubStatus["findings"][number];
type Bilingual = Finding["text"];

const GRAVITY: Record<Finding["level"], number> = { problem: 0, warning: 1, notice: 2, ok: 3 };

/** Findings that ask for a look, gravest first; the rest in `fine`. Equal ones keep their order. */
export function sortFindings(findings: readonly Finding[]): { open: Finding[]; fine: Finding[] } {
  const open = findings.filter((finding) => finding.level !== "ok");
  return {
    open: [...open].sort((a, b) => GRAVITY[a.level] - GRAVITY[b.level]),
    fine: findings.filter((finding) => finding.level === "ok"),
  };
}

/** The hub speaks Spanish and English; a third language gets the source, Spanish. */
export function inLanguage(text: Bilingual, lang: string): string {
  return lang === "en" ? text.en : text.es;
}

/** An age in the unit a person would use: hours up to two days, then days. */
export function age(hours: number): { unit: "hours" | "days"; n: number } {
  return hours < 48 ? { unit: "hours", n: hours } : { unit: "days", n: Math.floor(hours / 24) };
}

/** What she types to confirm: the end of the id, so that it is this person's and not a word typed from habit. */
export function confirmation(id: string): string {
  return id.slice(-4);
}

export function confirms(id: string, typed: string): boolean {
  return typed.trim().toLowerCase() === confirmation(id).toLowerCase();
}
