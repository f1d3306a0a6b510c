import { current } from "../../../app/profiles";
import { type CustodyLink, type PendingAct, recordDrafts, type ViolationRecord } from "../../../app/record";
import { reports } from "../../../app/reports";
import { moment, t } from "../../../app/words";
import type { ScreenProps } from "../../../routes";
import { Icon, Notice, Screen } from "../../../ui";
import { type Look, lookAt } from "./look";
import { Missing } from "./Missing";
import { titleOf } from "./say";
import "./record.css";

/** What a chain is about: a file by its name, a part, or the whole. */
function subjectWords(subject: string, look: Look): string {
  if (subject === look.record?.id) return t("record-custody-record");
  for (const { part } of look.seen) {
    if (part.id === subject) return titleOf(part, look.named);
    if (part.type !== "evidence") continue;
    if (part.file.sha256 === subject) return titleOf(part, look.named);
    if (part.copy?.file.sha256 === subject) {
      return `${titleOf(part, look.named)} · ${t("record-custody-copy")}`;
    }
  }
  return subject.slice(0, 12);
}

function who(author: string, record: ViolationRecord): string {
  return author === record.author
    ? t("record-custody-you")
    : t("record-custody-someone", { key: author.slice(0, 8) });
}

/** A coordinator's act may come before that of a colleague which it follows. */
const isAwaited = ({ author, faults }: CustodyLink, { author: teller }: ViolationRecord) =>
  author !== teller && faults.length > 0 && faults.every((fault) => fault === "broken-link");

const isBad = (link: CustodyLink, record: ViolationRecord) =>
  link.faults.length > 0 && !isAwaited(link, record);

function Link({ link, record }: { link: CustodyLink; record: ViolationRecord }) {
  const { part, author, faults } = link;
  const awaited = isAwaited(link, record);
  const bad = isBad(link, record);
  return (
    <li class={bad ? "custody-bad" : undefined}>
      <Icon name={bad ? "warn" : awaited ? "clock" : "check"} size={20} />
      <div>
        <p>
          {t(`record-custody-${part.act}`)} · {who(author, record)}
        </p>
        <p class="soft small">{moment(part.at)}</p>
        {faults.map((fault) => (
          <p key={fault} class="small">
            {t(`record-custody-fault-${awaited ? "awaited" : fault}`)}
          </p>
        ))}
      </div>
    </li>
  );
}

function Pending({ act }: { act: PendingAct }) {
  return (
    <li>
      <Icon name="clock" size={20} />
      <div>
        <p>
          {t(`record-custody-${act.act}`)} · {t("record-custody-you")}
        </p>
        <p class="soft small">
          {moment(act.at)} · {t("record-custody-pending")}
        </p>
      </div>
    </li>
  );
}

/** What was done with each file and with the whole, link by link. */
export default function Custody({ params }: ScreenProps) {
  const id = params.id ?? "";
  const look = lookAt(id);
  const report = reports.value.find((one) => one.id === id);
  const { record } = look;
  if (!record || !current.value) return <Missing />;
  const pending = recordDrafts.value[id]?.acts ?? [];
  const subjects = [...new Set([...record.custody.keys(), ...pending.map(({ subject }) => subject)])];
  const isWhole = [...record.custody.values()].flat().every((link) => link.faults.length === 0);
  return (
    <Screen title={t("record-custody-title")} back={`/reports/${id}/more`}>
      <p class="soft">{t("record-custody-intro")}</p>
      {subjects.length === 0 && !report?.opened && <p>{t("record-custody-empty")}</p>}
      {record.custody.size > 0 && isWhole && (
        <Notice tone="good">
          <p>{t("record-custody-whole")}</p>
        </Notice>
      )}
      {report?.opened && (
        <section aria-labelledby="opened-title">
          <h2 id="opened-title">{t("reports-report")}</h2>
          <ol class="custody">
            <li>
              <Icon name="check" size={20} />
              <div>
                <p>
                  {t("record-custody-opened")} · {t(`reports-role-${report.opened.role}`)}
                </p>
                <p class="soft small">
                  {moment(report.opened.at)} · {t("reports-timeline-signed")}
                </p>
              </div>
            </li>
          </ol>
        </section>
      )}
      {subjects.map((subject) => (
        <section key={subject} aria-labelledby={`chain-${subject}`}>
          <h2 id={`chain-${subject}`} class="file-name" dir="auto">
            {subjectWords(subject, look)}
          </h2>
          <ol class="custody">
            {(record.custody.get(subject) ?? []).map((link) => (
              <Link key={link.hash} link={link} record={record} />
            ))}
            {pending
              .filter((act) => act.subject === subject)
              .map((act) => (
                <Pending key={`${act.act} ${act.at}`} act={act} />
              ))}
          </ol>
        </section>
      ))}
      <p class="soft small">{t("record-custody-theirs")}</p>
      <p class="soft small">{t("record-custody-clock")}</p>
    </Screen>
  );
}
