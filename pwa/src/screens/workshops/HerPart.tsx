import type { ComponentChildren } from "preact";
import type { WorkshopView } from "../../app/types";
import { t } from "../../app/words";
import { Button, Empty, type IconName, Loading, Screen } from "../../ui";
import "./workshops.css";

export const pathOf = ({ id }: WorkshopView) => `/workshops/${encodeURIComponent(id)}`;

/** Said instead of the form, with the way back to the workshop. */
export interface Instead {
  icon: IconName;
  title: string;
  text: string;
}

interface Props {
  of: WorkshopView;
  title: string;
  instead: Instead | null;
  /** The form; null while its draft is being fetched. */
  children: ComponentChildren;
}

/** The screen of what she writes for a workshop. */
export function HerPart({ of, title, instead, children }: Props) {
  return (
    <Screen title={title} back={pathOf(of)} above={<span lang={of.lang}>{of.title}</span>}>
      {instead ? (
        <Empty {...instead} action={<Button href={pathOf(of)}>{t("workshops-back")}</Button>} />
      ) : (
        (children ?? <Loading />)
      )}
    </Screen>
  );
}
