import { useState } from "preact/hooks";
import { fileId } from "../../app/record";
import { fileOf } from "../../app/reports";
import type { FileView } from "../../app/types";
import { size, t } from "../../app/words";
import { Button } from "../../ui";
import { FileProgress } from "./FileProgress";
import { isAudio } from "./flow";
import { Thumb } from "./Thumb";
import { useBlobUrl } from "./useBlobUrl";

export function kindWords(type: string): string {
  const kind = ["image", "audio", "video"].find((start) => type.startsWith(`${start}/`));
  return t(`reports-file-${kind === "image" ? "photo" : (kind ?? "document")}`);
}

interface RowProps {
  report: string;
  file: FileView;
  onRemove?: ((file: FileView) => void) | undefined;
}

function Row({ report, file, onRemove }: RowProps) {
  const [sound, setSound] = useState<Blob | null>(null);
  const [gone, setGone] = useState(false);
  const url = useBlobUrl(sound);
  const load = () => fileOf(report, file.sha256);
  const play = () =>
    void load().then(
      (blob) => setSound(new Blob([blob], { type: file.type })),
      () => setGone(true),
    );
  return (
    <li class="file-row">
      <Thumb report={report} file={file} />
      <div class="file-words">
        <span class="file-name">{file.name}</span>
        <span class="soft small">
          {kindWords(file.type)} · {size(file.size)}
        </span>
        <FileProgress report={report} sha256={file.sha256} />
      </div>
      <div class="file-acts">
        {isAudio(file) && (
          <Button
            icon={url ? "close" : "play"}
            onClick={url ? () => setSound(null) : play}
            aria-label={t(url ? "reports-files-hide-named" : "reports-files-play-named", { name: file.name })}
          >
            {t(url ? "reports-files-hide" : "reports-files-play")}
          </Button>
        )}
        {!isAudio(file) && (
          <Button
            icon="eye"
            href={`/reports/${report}/evidence/${fileId(file.sha256)}`}
            aria-label={t("reports-files-look-named", { name: file.name })}
          >
            {t("reports-files-look")}
          </Button>
        )}
        {onRemove && (
          <Button
            icon="trash"
            onClick={() => onRemove(file)}
            aria-label={t("reports-files-remove-named", { name: file.name })}
          >
            {t("reports-files-remove")}
          </Button>
        )}
      </div>
      {/* biome-ignore lint/a11y/useMediaCaption: her own recording has no captions */}
      {url && <audio class="file-player" src={url} controls autoPlay />}
      {gone && (
        <p class="small file-player" role="alert">
          {t("reports-files-gone")}
        </p>
      )}
    </li>
  );
}

/** The files of her own report, from her phone's sealed copy. */
export function OwnFiles({ report, files, onRemove }: Omit<RowProps, "file"> & { files: FileView[] }) {
  if (files.length === 0) return null;
  return (
    <ul class="file-list">
      {files.map((file) => (
        <Row key={file.sha256} report={report} file={file} onRemove={onRemove} />
      ))}
    </ul>
  );
}
