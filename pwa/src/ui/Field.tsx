import { type ComponentChildren, createContext } from "preact";
import { useContext, useEffect, useId, useRef } from "preact/hooks";
import { Icon } from "./Icon";
import "./field.css";

interface FieldIds {
  id: string;
  describedBy: string | undefined;
  invalid: boolean;
  required: boolean;
}

interface ControlMarks {
  id?: string | undefined;
  "aria-describedby"?: string | undefined;
  "aria-invalid"?: boolean | undefined;
  "aria-required"?: boolean | undefined;
}

const FieldContext = createContext<FieldIds | null>(null);

interface FieldProps {
  label: string;
  hint?: string | undefined;
  error?: string | undefined;
  required?: boolean | undefined;
  children: ComponentChildren;
}

/** A label, what helps to fill it in, what is wrong with it, and one control inside. */
export function Field({ label, hint, error, required = false, children }: FieldProps) {
  const id = useId();
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ") || undefined;
  return (
    <div class="field">
      <label class="field-label" for={id}>
        {label}
      </label>
      {hint && (
        <p class="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <FieldContext.Provider value={{ id, describedBy, invalid: Boolean(error), required }}>
        {children}
      </FieldContext.Provider>
      {error && (
        <p class="field-error" id={`${id}-error`} role="alert">
          <Icon name="warn" size={20} />
          <span>{error}</span>
        </p>
      )}
    </div>
  );
}

/** What a control inside a `Field` must carry; for own controls. */
export function useField(): ControlMarks {
  const field = useContext(FieldContext);
  if (!field) return {};
  return {
    id: field.id,
    "aria-describedby": field.describedBy,
    "aria-invalid": field.invalid || undefined,
    "aria-required": field.required || undefined,
  };
}

/**
 * What is typed in these never completes itself: `autocomplete="off"` also keeps browsers from writing it into
 * their own files in order to restore a tab, where no vault would close it.
 */
interface TextProps {
  value: string;
  onInput: (value: string) => void;
  onBlur?: (() => void) | undefined;
  placeholder?: string | undefined;
  /** Keeps what is typed out of keyboards' suggestions as far as browsers obey. */
  secret?: boolean | undefined;
  disabled?: boolean | undefined;
  maxLength?: number | undefined;
  lang?: string | undefined;
  autofocus?: boolean | undefined;
  "aria-label"?: string | undefined;
}

interface TextInputProps extends TextProps {
  type?: "text" | "date" | "time" | "number" | "search" | "password" | undefined;
  inputMode?: "text" | "numeric" | "decimal" | "url" | "tel" | undefined;
}

/** The browser's own attribute works once a page; screens come and go. */
function useFocus<E extends HTMLElement>(wanted: boolean | undefined) {
  const control = useRef<E>(null);
  useEffect(() => {
    if (wanted) control.current?.focus();
  }, []);
  return control;
}

export function TextInput({ value, onInput, secret, type = "text", autofocus, ...rest }: TextInputProps) {
  const control = useFocus<HTMLInputElement>(autofocus);
  return (
    <input
      class="input"
      ref={control}
      type={type as "text"}
      value={value}
      autocomplete="off"
      autocapitalize={secret ? "none" : undefined}
      autocorrect={secret ? "off" : undefined}
      spellcheck={secret ? false : undefined}
      onInput={(event) => onInput(event.currentTarget.value)}
      {...rest}
      {...useField()}
    />
  );
}

interface TextAreaProps extends TextProps {
  rows?: number | undefined;
}

export function TextArea({ value, onInput, secret, rows = 5, autofocus, ...rest }: TextAreaProps) {
  const control = useFocus<HTMLTextAreaElement>(autofocus);
  return (
    <textarea
      class="input"
      ref={control}
      rows={rows}
      value={value}
      autocomplete="off"
      autocapitalize={secret ? "none" : undefined}
      spellcheck={secret ? false : undefined}
      onInput={(event) => onInput(event.currentTarget.value)}
      {...rest}
      {...useField()}
    />
  );
}
