import type { RefObject } from "preact";
import { useRef } from "preact/hooks";
import type { MediaRef } from "../../../app/media";
import { t } from "../../../app/words";
import { Button, Field, useField } from "../../../ui";
import { insert, MARKS, type Mark } from "./marks";
import { PictureButton } from "./PictureButton";
import { useGrowing } from "./useGrowing";

interface Props {
  label: string;
  hint?: string | undefined;
  error?: string | undefined;
  value: string;
  lang: string;
  onInput: (value: string) => void;
  /** Only texts that may carry pictures have a button for them. */
  onPicture?: ((value: string, ref: MediaRef) => void) | undefined;
}

/** A text with light marks, and a few buttons that write them. */
export function MarkdownField({ label, hint, error, value, lang, onInput, onPicture }: Props) {
  const area = useRef<HTMLTextAreaElement>(null);
  useGrowing(area, value);

  function mark(what: Mark): void {
    const control = area.current;
    if (!control) return;
    const words = t(`desk-mark-${what}-words`);
    const next = insert(value, control.selectionStart, control.selectionEnd, what, words);
    onInput(next.text);
    requestAnimationFrame(() => {
      control.focus();
      control.setSelectionRange(next.start, next.end);
    });
  }

  function add(ref: MediaRef): void {
    const place = area.current?.selectionEnd ?? value.length;
    const picture = `![${ref.alt.replace(/[[\]\n]/g, " ")}](media:${ref.sha256})`;
    const pieces = [value.slice(0, place).trimEnd(), picture, value.slice(place).trimStart()];
    onPicture?.(pieces.filter(Boolean).join("\n\n"), ref);
  }

  return (
    <Field label={label} hint={hint} error={error}>
      <div class="desk-marks" role="toolbar" aria-label={t("desk-marks")}>
        {MARKS.map((what) => (
          <Button key={what} onClick={() => mark(what)} aria-label={t(`desk-mark-${what}`)}>
            <span class={`desk-mark-${what}`} aria-hidden="true">
              {t(`desk-mark-${what}-sign`)}
            </span>
          </Button>
        ))}
        {onPicture && <PictureButton onPicture={add} />}
      </div>
      <Area area={area} value={value} lang={lang} onInput={onInput} />
    </Field>
  );
}

interface AreaProps {
  area: RefObject<HTMLTextAreaElement | null>;
  value: string;
  lang: string;
  onInput: (value: string) => void;
}

function Area({ area, value, lang, onInput }: AreaProps) {
  return (
    <textarea
      class="input desk-area"
      ref={area}
      rows={6}
      lang={lang}
      value={value}
      autocomplete="off"
      onInput={(event) => onInput(event.currentTarget.value)}
      {...useField()}
    />
  );
}
