import { useEffect, useState } from "preact/hooks";
import { nameOf, sendAgainAbout, unsentAbout } from "../../app/cases";
import { getFile, inbox, open, theirFile } from "../../app/inbox";
import type { FileView, InboxItem } from "../../app/types";
import { t } from "../../app/words";
import type { ScreenProps } from "../../routes";
import { Button, Empty, Icon, Notice, Screen, Tag } from "../../ui";
import { UnsentNote } from "../cases/UnsentNote";
import { Content } from "../reports/Content";
import { Conversation } from "../reports/Conversation";
import { TheirRecord } from "../reports/record/TheirRecord";
import { Answer } from "./Answer";
import { CaseOf } from "./CaseOf";
import { Files } from "./Files";
import { From } from "./From";
import { TriagePanel } from "./Triage";
import { talkOf } from "./talk";
import { plain } from "./viewable";
import "../reports/reports.css";
import "../cases/cases.css";
import "./inbox.css";

function Opened({ item }: { item: InboxItem }) {
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    if (item.opened) return;
    open(item.id).catch(() => setFailed(true));
  }, [item.id]);
  if (failed) {
    return (
      <Notice tone="warn" live>
        <p>{t("inbox-open-failed")}</p>
      </Notice>
    );
  }
  return (
    <p class="opened-note" role="status">
      <Icon name="mailopen" size={20} />
      <span>{t("inbox-opened")}</span>
    </p>
  );
}

/** A report in full. Coming here opens it, and tells its sender so. */
export default function Item({ params }: ScreenProps) {
  const item = inbox.value.find(({ id }) => id === params.id);
  if (!item) {
    return (
      <Screen title={t("inbox-item")} back="/inbox">
        <Empty
          icon="inbox"
          title={t("inbox-gone-title")}
          text={t("inbox-gone-text")}
          action={<Button href="/inbox">{t("inbox-gone-back")}</Button>}
        />
      </Screen>
    );
  }
  const { body } = item;
  const known = (file: FileView) => ({
    ...file,
    state: item.files.find(({ sha256 }) => sha256 === file.sha256)?.state ?? null,
  });
  const name = plain(item.sender.name ?? "");
  return (
    <Screen
      title={name ? t("inbox-item-of", { name }) : t("inbox-item")}
      tab={t("inbox-item")}
      back="/inbox"
      above={
        <span class="card-tags">
          {item.urgent && (
            <Tag tone="danger" icon="warn">
              {t("inbox-urgent")}
            </Tag>
          )}
          <Tag tone={item.verified ? "good" : "danger"} icon={item.verified ? "check" : "warn"}>
            {t(item.verified ? "inbox-signed" : "inbox-unverified")}
          </Tag>
        </span>
      }
    >
      <Opened item={item} />
      <UnsentNote unsent={unsentAbout(item.report)} again={() => sendAgainAbout(item.report)} />
      {item.conflict && (
        <Notice tone="warn" title={t("inbox-conflict-title")}>
          <p>{t("inbox-conflict-text")}</p>
        </Notice>
      )}
      <Content
        body={body}
        files={
          <Files noted files={body.files.map(known)} get={(sha256, use) => getFile(item.id, sha256, use)} />
        }
      />
      {item.awaited > 0 && (
        <Notice tone="info" live>
          <p>{t("inbox-files-awaited", { count: item.awaited })}</p>
        </Notice>
      )}
      <TheirRecord
        report={item.report}
        author={item.author}
        files={(files, record) => (
          <Files
            noted
            files={files.map(known)}
            get={(sha256, use) => theirFile(item.id, record, sha256, use)}
          />
        )}
      />
      <From item={item} />
      <section aria-labelledby="talk-title">
        <h2 id="talk-title">{t("reports-talk")}</h2>
        <Conversation
          thread={talkOf(item, (key) => nameOf(key) || t("cases-somebody"))}
          you={t("inbox-talk-you")}
          other={name || t("inbox-talk-her")}
          empty={t("inbox-talk-empty")}
        />
      </section>
      <TriagePanel item={item} />
      <CaseOf item={item} />
      <section aria-labelledby="answer-title">
        <h2 id="answer-title">{t("inbox-answer-title")}</h2>
        <Answer item={item.id} />
      </section>
    </Screen>
  );
}
