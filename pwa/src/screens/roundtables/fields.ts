import { catalogue } from "../../app/catalogue";
import { THEMES } from "../../app/needs";
import { editIn, OUTCOMES_OF_COMMITMENTS, type RoundtableView } from "../../app/roundtables";
import type { CaseField, CaseObject, CaseValue } from "../../app/types";
import { t } from "../../app/words";
import type { Option } from "../cases/Pick";

const EMPTY: CaseField = { value: null, versions: [], shown: [] };

export const textIn = (object: CaseObject | null, field: string): string => {
  const value = object?.fields[field]?.value;
  return typeof value === "string" ? value : "";
};

type On = Parameters<typeof editIn>[1];

/** What a control of one field of an object of an edition is given. `name`: under which its words are found. */
export function propsOf(view: RoundtableView, on: On, object: CaseObject, field: string, name = field) {
  const save = (value: CaseValue, shown: readonly string[]) =>
    editIn(view.id, on, object.id, { [field]: value }, shown);
  return {
    name,
    field: object.fields[field] ?? EMPTY,
    draft: `${on} ${view.id} ${object.id} ${field}`,
    onSave: view.canWrite ? save : null,
  };
}

export const titleOf = (view: RoundtableView): string =>
  textIn(view.main, "title").trim() || t("roundtables-one");

export const themes = (): Option[] =>
  THEMES.map((theme) => ({ value: theme, label: t(`roundtables-theme-${theme}`) }));

export const provisions = (): Option[] =>
  catalogue.value.provisions.map(({ id, title }) => ({ value: id, label: title }));

export const provisionTitle = (id: string): string =>
  catalogue.value.provisions.find((one) => one.id === id)?.title ?? id;

export const keptStates = (): Option[] =>
  OUTCOMES_OF_COMMITMENTS.map((state) => ({ value: state, label: t(`roundtables-kept-${state}`) }));

/** The missions of an edition, as the team typed them. */
export const missions = (view: RoundtableView): Option[] =>
  view.people
    .filter((one) => textIn(one, "part") === "mission")
    .map((one) => ({ value: textIn(one, "name"), label: textIn(one, "name") }));
