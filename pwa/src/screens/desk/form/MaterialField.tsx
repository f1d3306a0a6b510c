import { useState } from "preact/hooks";
import type { Entry } from "../../../app/desk";
import type { Place } from "../../../app/desk-versions";
import { type MediaRef, put } from "../../../app/media";
import { t } from "../../../app/words";
import { Button, Field, Notice, TextInput } from "../../../ui";
import { MediaBlock } from "../../learn/media/MediaBlock";
import { FilePicker } from "./FilePicker";
import type { Editing } from "./Form";
import { useMistake } from "./findings";
import { nameFor, smaller } from "./picture";
import { at } from "./place";

interface Material {
  title: string;
  docId?: string;
  media?: string;
}

const FILES = "image/*,audio/*,video/*,application/pdf";

/** What a material is: something of the catalogue by its id, or a file that is put at the hub. */
export function MaterialField({ entry, place, set, onFile }: Editing & { place: Place }) {
  const row = place.slice(0, -1);
  const { title = "", docId = "", media } = at(entry, row) as Material;
  const ofRow = useMistake(row);
  const ofField = useMistake(place);
  const [state, setState] = useState<"choosing" | "sending" | "not-sent" | "not-usable">("choosing");
  const ref = media ? refOf(entry, media) : undefined;

  async function send(file: File): Promise<void> {
    setState("sending");
    const called = title.trim() || file.name.replace(/\.[^.]*$/, "");
    try {
      const isPicture = file.type.startsWith("image/");
      const blob = isPicture ? await smaller(file).catch(() => null) : file;
      if (!blob) return setState("not-usable");
      const stored = await put(blob, called, isPicture ? nameFor(blob, file.name) : file.name);
      onFile(row, { title: called, media: stored.sha256 }, stored);
      setState("choosing");
    } catch (error) {
      setState(error instanceof TypeError ? "not-usable" : "not-sent");
    }
  }

  if (ref)
    return (
      <div class="stack">
        <MediaBlock media={{ ...ref, alt: title || ref.name }} lang={entry.lang} />
        <Button icon="trash" onClick={() => set(row, { title, docId: "" })}>
          {t("desk-material-out")}
        </Button>
      </div>
    );
  return (
    <div class="stack">
      <Field label={t("desk-f-docId")} hint={t("desk-f-docId-hint")} error={ofField ?? ofRow}>
        <TextInput value={docId} onInput={(next) => set(row, { title, docId: next })} lang={entry.lang} />
      </Field>
      <FilePicker
        label={t("desk-material-file")}
        icon="file"
        accept={FILES}
        busy={state === "sending"}
        onFile={(file) => void send(file)}
      />
      <p class="field-hint">{t("desk-material-file-hint")}</p>
      {(state === "not-sent" || state === "not-usable") && (
        <Notice tone="warn" live>
          <p>{t(`desk-material-${state}`)}</p>
        </Notice>
      )}
    </div>
  );
}

const refOf = (entry: Entry, hash: string): MediaRef | undefined =>
  ("media" in entry && entry.media ? entry.media : []).find(({ sha256 }) => sha256 === hash);
