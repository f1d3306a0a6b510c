/** What a facilitator saves as a file: the same as on the screen, in words. Pure. */
import { decisionOf, type Gathering, NEEDS, type Registered, SCALES } from "../../../app/gatherings";
import { day, moment, t } from "../../../app/words";

type Row = (string | number)[];

/** How she stands, as one word id. */
export function stateOf(
  person: Registered,
): "none" | "withdrawn" | "new" | "seen" | "confirmed" | "waiting" | "declined" {
  if (person.author === null) return "none";
  if (person.withdrawn !== null) return "withdrawn";
  return decisionOf(person) ?? (person.seen ? "seen" : "new");
}

/** What she is called; a mark of her key where she gave no name. */
export function nameOf({ name, author }: Registered, marks: ReadonlyMap<string, string>): string {
  if (author === null) return t("facilitator-guest");
  return name || t("facilitator-nameless", { mark: marks.get(author) ?? "" });
}

/** A row each. Who withdrew is named without what she asked for. */
export function registrationRows({ people }: Gathering, marks: ReadonlyMap<string, string>): Row[] {
  const head = [
    t("facilitator-csv-name"),
    t("facilitator-csv-state"),
    t("facilitator-csv-sent"),
    ...NEEDS.map((need) => t(`workshops-need-${need}`)),
    t("facilitator-csv-words"),
    t("facilitator-csv-attendance"),
  ];
  return [
    head,
    ...people.map((person): Row => {
      const isGone = person.withdrawn !== null;
      return [
        nameOf(person, marks),
        t(`facilitator-state-${stateOf(person)}`),
        person.author === null ? "" : moment(person.made),
        ...NEEDS.map((need) => {
          const words = isGone ? undefined : person.needs[need];
          return words === undefined ? "" : words || t("facilitator-csv-yes");
        }),
        isGone ? "" : person.words,
        t(`facilitator-attendance-${person.attendance}`),
      ];
    }),
  ];
}

/** One answer a row and nothing that tells of whom; words stand by themselves, apart from the numbers. */
export function feedbackRows({ feedback }: Gathering): Row[] {
  const numbers = [
    [t("facilitator-csv-question"), ...[1, 2, 3, 4, 5].map((step) => t(`workshops-step-${step}`))],
    ...SCALES.map(
      (scale): Row => [
        t(`workshops-scale-${scale}`),
        ...[1, 2, 3, 4, 5].map((step) => feedback.filter(({ scales }) => scales[scale] === step).length),
      ],
    ),
  ];
  const words = (["best", "change", "other"] as const).flatMap((field) =>
    wordsOf(feedback, field).map(({ text, name }): Row => [t(`workshops-feedback-${field}`), text, name]),
  );
  return [
    ...numbers,
    [],
    [t("facilitator-csv-question"), t("facilitator-csv-words"), t("facilitator-csv-name")],
    ...words,
  ];
}

export interface Worded {
  text: string;
  /** Empty when she did not say who she is. */
  name: string;
}

/** What was written to one question, in the order of the alphabet: so that answers to several do not line up. */
export function wordsOf(feedback: Gathering["feedback"], field: "best" | "change" | "other"): Worded[] {
  return feedback
    .flatMap((one) => {
      const text = one[field];
      return text ? [{ text, name: one.anonymous ? "" : (one.name ?? "") }] : [];
    })
    .sort((a, b) => a.text.localeCompare(b.text));
}

export function completionRows(
  list: readonly { title: string; day: string; name: string; author: string }[],
  marks: ReadonlyMap<string, string>,
): Row[] {
  return [
    [t("facilitator-csv-course"), t("facilitator-csv-day"), t("facilitator-csv-name")],
    ...list.map(
      (one): Row => [
        one.title,
        day(one.day),
        one.name || t("facilitator-nameless", { mark: marks.get(one.author) ?? "" }),
      ],
    ),
  ];
}

/** Months that are drawn, the present one last. */
const MONTHS = 12;

/** How many in each of the last months: `2027-03` -> n. What a wrong clock dated elsewhere is not drawn. */
export function byMonth(days: readonly string[], today: Date): { month: string; n: number }[] {
  return Array.from({ length: MONTHS }, (_, place) => {
    const first = new Date(Date.UTC(today.getFullYear(), today.getMonth() - (MONTHS - 1 - place), 1));
    const month = first.toISOString().slice(0, 7);
    return { month, n: days.filter((one) => one.startsWith(month)).length };
  });
}
