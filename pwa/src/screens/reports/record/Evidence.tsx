import { useEffect, useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import { removeEvidence, type Tells, tells } from "../../../app/evidence";
import { type EvidencePart, editPart, recordSaved } from "../../../app/record";
import { removeFile, reports } from "../../../app/reports";
import { size, t } from "../../../app/words";
import type { ScreenProps } from "../../../routes";
import { Button, Field, Loading, Notice, Screen, TextArea } from "../../../ui";
import { SaveMark } from "../draft/Saved";
import { kindWords } from "../OwnFiles";
import { Context } from "./Context";
import { Copy } from "./Copy";
import { lookAt, seenOf } from "./look";
import { Missing } from "./Missing";
import { Preview } from "./Preview";
import { SeenTags } from "./SeenTags";
import { TakeBack } from "./TakeBack";
import { isMisnamed, tellsWords } from "./tellsWords";
import "./record.css";

/** What a file tells by itself, before anybody decides anything about it. */
function WhatItTells({ found, failed }: { found: Tells | null; failed: boolean }) {
  if (failed) return <p class="soft">{t("record-evidence-tells-failed")}</p>;
  if (!found) return <Loading label={t("record-evidence-tells-asking")} />;
  return (
    <>
      <ul class="tells">
        {tellsWords(found).map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
      <p class="soft small">{t("record-evidence-seen")}</p>
    </>
  );
}

function useTells(report: string, part: EvidencePart | undefined) {
  const [found, setFound] = useState<Tells | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    if (!part) return;
    let here = true;
    setFailed(false);
    tells(report, part).then(
      (told) => here && setFound(told),
      () => here && setFailed(true),
    );
    return () => {
      here = false;
    };
  }, [part?.file.sha256]);
  return { found, failed };
}

/** One file: what it tells, a copy that does not, and what she says of it. */
export default function Evidence({ params }: ScreenProps) {
  const { id = "", part: partId = "" } = params;
  const { route } = useLocation();
  const report = reports.value.find((one) => one.id === id);
  const seen = seenOf(lookAt(id), "evidence").find((one) => one.part.id === partId);
  const part = seen?.part;
  const [words, setWords] = useState(part?.words ?? "");
  const { found, failed } = useTells(id, part);
  if (!seen || !part || !report) return <Missing />;
  const home = `/reports/${id}/evidence`;
  const { file } = part;

  async function remove(): Promise<void> {
    route(home, true);
    if (report?.state === "draft") await removeFile(id, file.sha256);
    else if (part) await removeEvidence(id, part);
  }

  return (
    <Screen
      title={t("record-evidence-title")}
      back={home}
      footer={
        <>
          <Button kind="primary" wide href={home}>
            {t("record-done")}
          </Button>
          {!seen.sent && (
            <Button icon="trash" onClick={() => void remove()}>
              {t("record-evidence-remove")}
            </Button>
          )}
          {seen.sent && !seen.sent.withdrawn && (
            <TakeBack report={id} of={partId} onDone={() => route(home, true)} />
          )}
          {seen.isDraft && <SaveMark state={recordSaved.value[id] ?? "saved"} />}
        </>
      }
    >
      <SeenTags seen={seen} />
      <p class="file-name" dir="auto">
        {file.name}
      </p>
      <p class="soft small">
        {kindWords(file.type)} · {size(file.size)}
      </p>
      {isMisnamed(file.name, file.type) && (
        <Notice tone="warn">
          <p>{t("record-evidence-misnamed")}</p>
        </Notice>
      )}
      <Preview report={id} file={file} />
      <section aria-labelledby="tells-title" class="stack-s">
        <h2 id="tells-title">{t("record-evidence-tells-title")}</h2>
        <WhatItTells found={found} failed={failed} />
      </section>
      <Copy report={id} part={part} />
      <Field label={t("record-evidence-words")} hint={t("record-evidence-words-hint")}>
        <TextArea
          value={words}
          rows={2}
          maxLength={50_000}
          onInput={(next) => {
            setWords(next);
            const { words: _, ...rest } = part;
            editPart(id, next.trim() ? { ...rest, words: next } : rest);
          }}
        />
      </Field>
      <Context report={id} part={part} found={found} />
      <p class="soft small">{t("record-evidence-original")}</p>
      <p class="soft small fingerprint">{t("record-evidence-sha", { hash: file.sha256 })}</p>
    </Screen>
  );
}
