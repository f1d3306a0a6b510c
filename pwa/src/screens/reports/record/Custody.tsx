import { current } from "../../../app/profiles";
import { recordDrafts } from "../../../app/record";
import { reports } from "../../../app/reports";
import { moment, t } from "../../../app/words";
import type { ScreenProps } from "../../../routes";
import { Icon, Notice, Screen } from "../../../ui";
import { Chains } from "./Chains";
import { lookAt } from "./look";
import { Missing } from "./Missing";
import "./record.css";

/** What was done with each file and with the whole, link by link. */
export default function Custody({ params }: ScreenProps) {
  const id = params.id ?? "";
  const look = lookAt(id);
  const report = reports.value.find((one) => one.id === id);
  const { record } = look;
  if (!record || !current.value) return <Missing />;
  const pending = recordDrafts.value[id]?.acts ?? [];
  const isEmpty = record.custody.size + pending.length === 0;
  const isWhole = [...record.custody.values()].flat().every((link) => link.faults.length === 0);
  return (
    <Screen title={t("record-custody-title")} back={`/reports/${id}/more`}>
      <p class="soft">{t("record-custody-intro")}</p>
      {isEmpty && !report?.opened && <p>{t("record-custody-empty")}</p>}
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
      <Chains record={record} look={look} teller={t("record-custody-you")} pending={pending} />
      <p class="soft small">{t("record-custody-theirs")}</p>
      <p class="soft small">{t("record-custody-clock")}</p>
    </Screen>
  );
}
