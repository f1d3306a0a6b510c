/** Her record as a paper for herself: all she said, in her words, and what each permission says. Pure but for words. */

import { type Paper, partsOf, type ViolationRecord } from "../../../app/record";
import type { ReportView } from "../../../app/types";
import { moment, size, t } from "../../../app/words";
import { pathWords } from "./consents";
import type { Look } from "./look";
import { seenOf } from "./look";
import { SECTIONS } from "./questions";
import { linesOf, mechanismName, titleOf } from "./say";

type Block = Paper["blocks"][number];

export function paperOf(report: ReportView, look: Look, record: ViolationRecord, language: string): Paper {
  const now = new Date().toISOString();
  const blocks: Block[] = [{ kind: "text", tone: "warning", text: t("record-save-paper-care") }];
  for (const section of SECTIONS) {
    const seen = seenOf(look, section.type).filter(({ sent }) => !sent?.withdrawn);
    if (seen.length === 0) continue;
    blocks.push({ kind: "heading", level: 2, text: t(`record-section-${section.id}`) });
    for (const { part } of seen) {
      if (section.type !== "event")
        blocks.push({ kind: "heading", level: 3, text: titleOf(part, look.named) });
      for (const { label, text } of linesOf(part, look.named)) {
        blocks.push({ kind: "text", tone: "label", text: label }, { kind: "text", text });
      }
    }
  }
  const files = seenOf(look, "evidence");
  if (files.length > 0) {
    blocks.push({ kind: "heading", level: 2, text: t("record-section-evidence") });
    const items = files.map(
      ({ part }) => `${titleOf(part, look.named)} · ${size(part.file.size)} · SHA-256 ${part.file.sha256}`,
    );
    blocks.push({ kind: "list", items });
  }
  const consents = partsOf(record, "consent").filter(({ part }) => part.given);
  if (consents.length > 0) {
    blocks.push({ kind: "heading", level: 2, text: t("record-permissions-title") });
    for (const { part } of consents) {
      const fields = part.fields.map((path) => t(pathWords(path))).join(" · ");
      blocks.push({ kind: "text", tone: "label", text: mechanismName(part.mechanism) });
      blocks.push({ kind: "text", text: t("record-permission-fields", { fields }) });
    }
  }
  const talk = report.thread;
  if (talk.length > 0) {
    blocks.push({ kind: "heading", level: 2, text: t("reports-talk") });
    for (const { mine, made, text } of talk) {
      const who = t(mine ? "reports-talk-you" : "reports-role-coordinator");
      blocks.push({ kind: "text", tone: "label", text: `${who} · ${moment(made)}` }, { kind: "text", text });
    }
  }
  return {
    title: t("reports-report"),
    language,
    made: null,
    blocks,
    footer: t("record-save-paper-made", { at: moment(now) }),
    lacking: t("record-save-lacking", { n: "{n}" }),
  };
}
