import { useState } from "preact/hooks";
import { fileOf } from "../../../app/evidence";
import type { FileView } from "../../../app/types";
import { t } from "../../../app/words";
import { Button } from "../../../ui";
import { useBlobUrl } from "../useBlobUrl";

const SHOWN = /^(image|audio|video)\//;

/** The file itself, only when she asks: it may be hard to look at, and somebody may be looking over her shoulder. */
export function Preview({ report, file }: { report: string; file: FileView }) {
  const [blob, setBlob] = useState<Blob | null>(null);
  const [gone, setGone] = useState(false);
  const url = useBlobUrl(blob);
  const kind = SHOWN.exec(file.type)?.[1];
  if (!kind) return null;
  const show = () =>
    void fileOf(report, file.sha256).then(setBlob, () => {
      setGone(true);
    });
  return (
    <div class="stack-s">
      <Button icon={url ? "eyeoff" : "eye"} onClick={url ? () => setBlob(null) : show}>
        {t(url ? "reports-files-hide" : "record-evidence-preview")}
      </Button>
      {gone && <p role="alert">{t("record-evidence-gone")}</p>}
      {url && kind === "image" && (
        <img class="evidence-picture" src={url} alt={t("record-evidence-preview")} />
      )}
      {/* biome-ignore lint/a11y/useMediaCaption: her own recording has no captions */}
      {url && kind === "audio" && <audio src={url} controls />}
      {/* biome-ignore lint/a11y/useMediaCaption: her own recording has no captions */}
      {url && kind === "video" && <video class="evidence-picture" src={url} controls />}
    </div>
  );
}
