import type { ComponentChildren } from "preact";
import type { Content, Item, ViolationRecord } from "../../../app/record";
import type { FileView } from "../../../app/types";
import { t } from "../../../app/words";
import { Notice } from "../../../ui";
import { ConsentLines } from "./ConsentLines";
import { Lines } from "./Lines";
import { type Look, lookOf, type Seen, seenOf } from "./look";
import { SECTIONS } from "./questions";
import { SeenTags } from "./SeenTags";
import { linesOf, titleOf } from "./say";
import "./record.css";

interface Props {
  record: ViolationRecord;
  /** Shows the files of a piece of evidence, as whoever reads this may use them. */
  files: (files: FileView[]) => ComponentChildren;
}

/** A record that somebody told, to be read: each part as it stands, and all that does not fit, named. */
export function RecordView({ record, files }: Props) {
  const look = lookOf(record);
  const evidence = seenOf(look, "evidence").filter(({ sent }) => sent?.by);
  const isBare = ({ part, sent }: (typeof evidence)[number]) =>
    !part.words && !part.copy && !sent?.withdrawn && sent?.rivals.length === 0;
  const bare = evidence.filter(isBare);
  const faults = [...record.custody.values()].flat().filter((link) => link.faults.length > 0);
  return (
    <div class="stack">
      {record.withdrawn && (
        <Notice tone="danger" title={t("record-view-withdrawn")}>
          {record.withdrawn.why && <p class="said">{record.withdrawn.why}</p>}
        </Notice>
      )}
      {!record.author && (
        <Notice tone="warn">
          <p>{t("record-view-early")}</p>
        </Notice>
      )}
      {record.gaps.length > 0 && (
        <Notice tone="warn">
          <p>{t("record-view-gaps", { count: record.gaps.length })}</p>
        </Notice>
      )}
      {record.refused.length + record.forks.length > 0 && (
        <Notice tone="danger">
          <p>{t("record-view-refused", { count: record.refused.length + record.forks.length })}</p>
        </Notice>
      )}
      {faults.length > 0 && (
        <Notice tone="danger">
          {faults.map((link) => (
            <p key={link.hash}>{link.faults.map((fault) => t(`record-custody-fault-${fault}`)).join(" ")}</p>
          ))}
        </Notice>
      )}
      {SECTIONS.map((section) => {
        const seen = seenOf(look, section.type).filter(({ sent }) => sent?.by);
        if (seen.length === 0) return null;
        return (
          <section key={section.id} class="stack-s">
            <h3>{t(`record-section-${section.id}`)}</h3>
            {seen.map((one) => (
              <PartView key={one.part.id} seen={one} look={look} />
            ))}
          </section>
        );
      })}
      {evidence.length > 0 && (
        <section class="stack-s">
          <h3>{t("record-section-evidence")}</h3>
          {bare.length > 0 && files(bare.map(({ part }) => part.file))}
          {evidence
            .filter((one) => !isBare(one))
            .map(({ part, sent }) => (
              <div key={part.id} class="unsent stack-s">
                <Said item={sent} />
                {part.words && (
                  <p class="said" dir="auto">
                    {part.words}
                  </p>
                )}
                {files([part.file, ...(part.copy ? [part.copy.file] : [])])}
                {part.copy && <p class="soft small">{t("record-view-copy")}</p>}
              </div>
            ))}
        </section>
      )}
      <ConsentLines record={record} named={look.named} />
    </div>
  );
}

/** Tags only where there is something to say: all of it was sent. */
function Said({ item }: { item: Item | null }) {
  if (!item || (!item.withdrawn && item.rivals.length === 0)) return null;
  return <SeenTags seen={{ part: item.part, sent: item, isDraft: false }} />;
}

function PartView({ seen: { part, sent }, look }: { seen: Seen; look: Look }) {
  return (
    <div class="unsent">
      <Said item={sent} />
      <Told part={part} look={look} />
      {sent?.rivals.map((rival) => (
        <Told key={rival.by?.hash} part={rival.part} look={look} />
      ))}
      {sent !== null && sent.before.length > 0 && (
        <details>
          <summary>{t("record-view-before", { count: sent.before.length })}</summary>
          {sent.before.map((version) => (
            <Told key={version.by?.hash ?? "report"} part={version.part} look={look} />
          ))}
        </details>
      )}
    </div>
  );
}

/** What it says; its title where that is all. */
function Told({ part, look }: { part: Content; look: Look }) {
  if (linesOf(part, look.named).length === 0) return <p class="soft">{titleOf(part, look.named)}</p>;
  return <Lines part={part} look={look} />;
}
