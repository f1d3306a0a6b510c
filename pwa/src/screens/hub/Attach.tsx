import { useEffect, useState } from "preact/hooks";
import {
  type Attachment,
  FILES_BYTES,
  filesOfCase,
  fromDevice,
  isTooMuch,
  MOST_FILES,
} from "../../app/letter-files";
import type { CaseView } from "../../app/types";
import { size, t } from "../../app/words";
import { Button, Notice, Toggle } from "../../ui";
import { FilePicker } from "../desk/form/FilePicker";

interface Props {
  chosen: readonly Attachment[];
  onChange: (chosen: readonly Attachment[]) => void;
}

const NONE = { files: [], kept: 0 };
const without = (all: readonly Attachment[], id: string) => all.filter((one) => one.id !== id);

/** New files that go with a letter, and everything that was chosen, with a way to take it out again. */
export function Attach({ chosen, onChange }: Props) {
  return (
    <div class="stack-s">
      <FilePicker
        label={t("hub-files-add")}
        icon="plus"
        accept=""
        onFile={(file) => {
          const added = fromDevice(file);
          onChange([...without(chosen, added.id), added]);
        }}
      />
      {chosen.length > 0 && (
        <>
          <ul class="hub-files stack-s">
            {chosen.map(({ id, name, size: bytes }) => (
              <li key={id} class="hub-file">
                <span>
                  {name} · {size(bytes)}
                </span>
                <Button
                  icon="close"
                  onClick={() => onChange(without(chosen, id))}
                  aria-label={t("hub-files-remove-named", { name })}
                >
                  {t("hub-files-remove")}
                </Button>
              </li>
            ))}
          </ul>
          <p class="small soft">{t("hub-files-careful")}</p>
        </>
      )}
      {isTooMuch(chosen) && (
        <Notice tone="danger" live>
          <p>{t("hub-files-too-much", { n: MOST_FILES, size: size(FILES_BYTES) })}</p>
        </Notice>
      )}
    </div>
  );
}

/** Files of a case, one by one. Nothing is chosen for her. */
export function CaseFiles({ view, chosen, onChange }: Props & { view: CaseView }) {
  const [{ files, kept }, setFound] = useState<Awaited<ReturnType<typeof filesOfCase>>>(NONE);
  useEffect(() => {
    let isShown = true;
    filesOfCase(view).then(
      (found) => isShown && setFound(found),
      () => isShown && setFound(NONE),
    );
    return () => {
      isShown = false;
    };
  }, [view]);
  return (
    <>
      {files.map((file) => (
        <Toggle
          key={file.id}
          label={file.name}
          hint={size(file.size)}
          checked={chosen.some(({ id }) => id === file.id)}
          onChange={(on) => onChange(on ? [...chosen, file] : without(chosen, file.id))}
        />
      ))}
      {files.length > 0 && <p class="soft small">{t("hub-from-case-files")}</p>}
      {kept > 0 && <p class="soft small">{t("hub-from-case-kept", { n: kept })}</p>}
    </>
  );
}
