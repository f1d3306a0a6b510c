import type { CustodyLink, PendingAct, ViolationRecord } from "../../../app/record";
import { moment, t } from "../../../app/words";
import { Icon } from "../../../ui";
import type { Look } from "./look";
import { titleOf } from "./say";
import "./record.css";

interface Props {
  record: ViolationRecord;
  look: Look;
  /** What to call who tells the record. */
  teller: string;
  /** What is noted and not signed yet. */
  pending?: readonly PendingAct[];
}

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

function who(author: string, { record, teller }: Props): string {
  return author === record.author ? teller : t("record-custody-someone", { key: author.slice(0, 8) });
}

/** A coordinator's act may come before that of a colleague which it follows. */
const isAwaited = ({ author, faults }: CustodyLink, { author: teller }: ViolationRecord) =>
  author !== teller && faults.length > 0 && faults.every((fault) => fault === "broken-link");

const isBad = (link: CustodyLink, record: ViolationRecord) =>
  link.faults.length > 0 && !isAwaited(link, record);

function Link({ link, of }: { link: CustodyLink; of: Props }) {
  const { part, author, faults } = link;
  const { record } = of;
  const awaited = isAwaited(link, record);
  const bad = isBad(link, record);
  return (
    <li class={bad ? "custody-bad" : undefined}>
      <Icon name={bad ? "warn" : awaited ? "clock" : "check"} size={20} />
      <div>
        <p>
          {t(`record-custody-${part.act}`)} · {who(author, of)}
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

function Pending({ act, teller }: { act: PendingAct; teller: string }) {
  return (
    <li>
      <Icon name="clock" size={20} />
      <div>
        <p>
          {t(`record-custody-${act.act}`)} · {teller}
        </p>
        <p class="soft small">
          {moment(act.at)} · {t("record-custody-pending")}
        </p>
      </div>
    </li>
  );
}

/** What was done with each file and with the whole, link by link. */
export function Chains(of: Props) {
  const { record, look, teller, pending = [] } = of;
  const subjects = [...new Set([...record.custody.keys(), ...pending.map(({ subject }) => subject)])];
  return (
    <>
      {subjects.map((subject) => (
        <section key={subject} aria-labelledby={`chain-${subject}`}>
          <h2 id={`chain-${subject}`} class="file-name" dir="auto">
            {subjectWords(subject, look)}
          </h2>
          <ol class="custody">
            {(record.custody.get(subject) ?? []).map((link) => (
              <Link key={link.hash} link={link} of={of} />
            ))}
            {pending
              .filter((act) => act.subject === subject)
              .map((act) => (
                <Pending key={`${act.act} ${act.at}`} act={act} teller={teller} />
              ))}
          </ol>
        </section>
      ))}
    </>
  );
}
