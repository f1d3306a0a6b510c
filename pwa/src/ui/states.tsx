/** What a screen shows when there is nothing, not yet anything, or something went wrong. */
import type { ComponentChildren } from "preact";
import { t } from "../app/words";
import { Button } from "./Button";
import { Icon } from "./Icon";
import type { IconName } from "./icons";
import { Notice } from "./Notice";
import "./states.css";

interface EmptyProps {
  icon: IconName;
  title: string;
  text?: string | undefined;
  action?: ComponentChildren;
}

export function Empty({ icon, title, text, action }: EmptyProps) {
  return (
    <div class="empty">
      <span class="empty-icon">
        <Icon name={icon} size={36} />
      </span>
      <h2>{title}</h2>
      {text && <p class="soft">{text}</p>}
      {action && <div class="row">{action}</div>}
    </div>
  );
}

interface ErrorProps {
  title?: string | undefined;
  /** What happened and what she can do now. */
  text?: string | undefined;
  onRetry?: (() => void) | undefined;
  children?: ComponentChildren;
}

export function ErrorState({ title, text, onRetry, children }: ErrorProps) {
  return (
    <Notice tone="danger" title={title ?? t("common-error-title")} live>
      <p>{text ?? t("common-error-text")}</p>
      {children}
      {onRetry && (
        <Button icon="refresh" onClick={onRetry}>
          {t("common-retry")}
        </Button>
      )}
    </Notice>
  );
}

export function Loading({ label }: { label?: string | undefined }) {
  return (
    <div class="loading" role="status">
      <span class="spinner" aria-hidden="true" />
      <span>{label ?? t("common-loading")}</span>
    </div>
  );
}
