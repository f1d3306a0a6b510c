import { useEffect, useState } from "preact/hooks";
import { fetchReader } from "../../app/documents";
import type { FileView } from "../../app/types";
import { size, t } from "../../app/words";
import { Button, Icon, type IconName, Notice } from "../../ui";
import { kindWords } from "../reports/OwnFiles";
import { iconOf } from "../reports/Thumb";
import { useBlobUrl } from "../reports/useBlobUrl";
import { Reader } from "./Reader";
import { SaveCopy } from "./SaveCopy";
import { plain, type Use, useOf } from "./viewable";

const ICONS: Record<Use, IconName> = {
  view: "eye",
  play: "play",
  watch: "play",
  read: "eye",
  save: "download",
};

/** `state`: whether it came whole to the hub; null where nobody asked. */
type ShownFile = FileView & { state: "coming" | "here" | null };
/** `exported`: she takes a copy out of the app, which its custody tells. */
export type Get = (sha256: string, use: "opened" | "exported") => Promise<Blob>;

function Row({ file, get }: { file: ShownFile; get: Get }) {
  const [blob, setBlob] = useState<Blob | null>(null);
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<"failed" | "altered" | null>(null);
  const [saving, setSaving] = useState(false);
  const url = useBlobUrl(blob);
  const use = useOf(file.type);
  const name = plain(file.name);
  const named = { name };
  useEffect(() => {
    // While there is a line: it should be there when the file is opened without one.
    if (file.type === "application/pdf") fetchReader().catch(() => undefined);
  }, [file.type]);

  /** The type is set anew from the checked list: a browser must never take the file for something else. */
  async function fetchIt(as: "opened" | "exported"): Promise<Blob | null> {
    setBusy(true);
    setFailed(null);
    try {
      return new Blob([await get(file.sha256, as)], {
        type: use === "save" || use === "read" ? "application/octet-stream" : file.type,
      });
    } catch (error) {
      setFailed((error as { reason?: string } | null)?.reason === "altered" ? "altered" : "failed");
      return null;
    } finally {
      setBusy(false);
    }
  }

  const show = async () => setBlob(await fetchIt("opened"));

  return (
    <li class="file-row">
      <span class="thumb" aria-hidden="true">
        <Icon name={iconOf(file.type)} />
      </span>
      <div class="file-words">
        <span class="file-name">{name}</span>
        <span class="soft small">
          {kindWords(file.type)} · {size(file.size)}
          {file.state && ` · ${t(`inbox-files-${url ? "here" : file.state}`)}`}
        </span>
      </div>
      <div class="file-acts">
        {use !== "save" && (
          <Button
            icon={url ? "close" : ICONS[use]}
            busy={busy && !saving}
            onClick={url ? () => setBlob(null) : () => void show()}
            aria-label={t(url ? "reports-files-hide-named" : `inbox-files-${use}-named`, named)}
          >
            {t(url ? "reports-files-hide" : `inbox-files-${use}`)}
          </Button>
        )}
        <Button
          icon="download"
          onClick={() => setSaving(true)}
          aria-label={t("inbox-files-save-named", named)}
        >
          {t("inbox-files-save")}
        </Button>
      </div>
      {url && use === "view" && <img class="file-player" src={url} alt={name} />}
      {/* biome-ignore lint/a11y/useMediaCaption: a recording that came sealed has no captions */}
      {url && use === "play" && <audio class="file-player" src={url} controls autoPlay />}
      {/* biome-ignore lint/a11y/useMediaCaption: a recording that came sealed has no captions */}
      {url && use === "watch" && <video class="file-player" src={url} controls />}
      {blob && use === "read" && <Reader blob={blob} type={file.type} />}
      {failed && (
        <div class="file-player">
          <Notice tone={failed === "altered" ? "danger" : "warn"} live>
            <p>{t(`inbox-files-${failed}`)}</p>
          </Notice>
        </div>
      )}
      <SaveCopy
        open={saving}
        name={file.name}
        fetchIt={() => fetchIt("exported")}
        onClose={() => setSaving(false)}
      />
    </li>
  );
}

/** Files that came. Nothing is shown by itself: she chooses the moment. `noted`: their sender learns of it. */
export function Files({ files, get, noted }: { files: ShownFile[]; get: Get; noted?: boolean }) {
  return (
    <div class="stack-s">
      <p class="soft small">
        {t("inbox-files-careful")} {noted && t("inbox-files-noted")}
      </p>
      <ul class="file-list">
        {files.map((file) => (
          <Row key={file.sha256} file={file} get={get} />
        ))}
      </ul>
    </div>
  );
}
