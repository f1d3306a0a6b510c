import { useRef } from "preact/hooks";
import type { Origin } from "../../../app/evidence";
import { size, t } from "../../../app/words";
import { Button } from "../../../ui";
import { OwnFiles } from "../OwnFiles";
import { pick } from "../pick";
import { Unfinished } from "../Unfinished";
import type { QuestionProps } from "./questions";
import { useFiles } from "./useFiles";

export function Files({ id, body }: QuestionProps) {
  const camera = useRef<HTMLInputElement>(null);
  const picker = useRef<HTMLInputElement>(null);
  const files = useFiles(id);
  const chosen = (input: HTMLInputElement, origin: Origin) =>
    void files.choose([...(input.files ?? [])], origin);
  const total = body.files.reduce((sum, file) => sum + file.size, 0);
  return (
    <>
      <p class="soft">{t("reports-files-hint")}</p>
      <div class="stack-s">
        <input
          ref={camera}
          type="file"
          autocomplete="off"
          hidden
          accept="image/*"
          capture="environment"
          onChange={(event) => chosen(event.currentTarget, "captured")}
        />
        <input
          ref={picker}
          type="file"
          autocomplete="off"
          hidden
          multiple
          onChange={(event) => chosen(event.currentTarget, "added")}
        />
        <Button icon="camera" wide onClick={() => pick(camera.current)}>
          {t("reports-files-camera")}
        </Button>
        <Button icon="attach" wide onClick={() => pick(picker.current)}>
          {t("reports-files-pick")}
        </Button>
      </div>
      {files.notices}
      <Unfinished report={id} />
      {body.files.length > 0 && (
        <div class="stack-s">
          <h2 class="quiet-heading">{t("reports-files-list")}</h2>
          <OwnFiles report={id} files={body.files} onRemove={files.remove} />
          <p class="soft small" role="status">
            {t("reports-files-total", { count: body.files.length, size: size(total) })}
          </p>
        </div>
      )}
      <p class="soft small">{t("reports-files-slow")}</p>
      <p class="soft small">{t("reports-files-note")}</p>
    </>
  );
}
