/**
 * What facilitators know of a workshop, from messages in any order and on any of their devices: the same messages
 * give the same picture. Pure; signatures and proofs were looked at before.
 */
import type { Message } from "../messages";
import type { FeedbackBody } from "../messages/kinds/feedback";
import { NEEDS, type Need, type RegistrationBody } from "../messages/kinds/registration";

/** A message as it was heard. `proof`: what its proof of attendance is worth, where it has one. */
export interface Heard {
  message: Pick<Message, "id" | "kind" | "made" | "body"> & { from: { author: string } };
  /** Its author holds a facilitator's role by the directory. */
  byFacilitator: boolean;
  /** It was written on this device. */
  mine: boolean;
  proof?: Proof;
}

/** `old`: the code was real, and not of the time that is claimed (a clock that is off, or a code passed on). */
export type Proof = "holds" | "old" | "none";

export type Decision = "confirmed" | "waiting" | "declined";

export interface Said {
  decision: Decision;
  words: string;
  at: string;
  by: "you" | "colleague";
}

export interface Mark {
  present: boolean;
  how: "code" | "scan" | "manual";
  at: string;
  by: "you" | "colleague" | "herself";
  proof: Proof | null;
}

export interface Registered {
  /** Id of her newest registration, which counts; null while only marks of attendance have come. */
  registration: string | null;
  author: string | null;
  name: string;
  needs: RegistrationBody["needs"];
  words: string;
  made: string;
  /** How many times she sent it; what counts is the newest. */
  versions: number;
  withdrawn: string | null;
  seen: boolean;
  /** The newest word of each facilitator, newest first. */
  said: Said[];
  /** Facilitators who decided differently: the newest counts, all are shown. */
  differ: boolean;
  /** She changed it after that. */
  changed: boolean;
  marks: Mark[];
  /** `claimed`: she says so, with a code that does not prove it. */
  attendance: "none" | "present" | "absent" | "claimed";
  /** Facilitators marked differently: whoever saw her counts, and it is shown. */
  marksDiffer: boolean;
}

export interface Gathering {
  people: Registered[];
  /** People who are coming (not withdrawn, not declined) by what they need. */
  needs: Record<Need, number>;
  counts: {
    registered: number;
    confirmed: number;
    waiting: number;
    declined: number;
    withdrawn: number;
    present: number;
  };
  feedback: FeedbackBody[];
  /** Messages that claim what their author may not say: forged marks, withdrawals of others. */
  refused: number;
}

type Of<K extends Message["kind"]> = Heard & { message: Extract<Message, { kind: K }> };

const isOf = <K extends Message["kind"]>(heard: Heard, kind: K): heard is Of<K> =>
  heard.message.kind === kind;

/** Oldest first; what was written in the same second by id, so that every device has one order. */
export function byTime(a: Heard, b: Heard): number {
  const [x, y] = [`${a.message.made} ${a.message.id}`, `${b.message.made} ${b.message.id}`];
  return x < y ? -1 : x > y ? 1 : 0;
}

/** Who says that a registration of this id is hers: more than one, when somebody wrote down another's. */
export function ownersOf(heard: readonly Pick<Heard, "message">[]): Map<string, Set<string>> {
  const owners = new Map<string, Set<string>>();
  for (const { message } of heard) {
    if (message.kind !== "registration") continue;
    const known = owners.get(message.id);
    if (known) known.add(message.from.author);
    else owners.set(message.id, new Set([message.from.author]));
  }
  return owners;
}

/** The newest of each author. */
function newest<T extends Heard>(heard: T[]): T[] {
  return [...new Map(heard.map((one) => [one.message.from.author, one])).values()];
}

export function gather(workshop: string, all: Heard[]): Gathering {
  const seen = new Map<string, Heard>();
  for (const one of all) {
    const name = `${one.message.from.author} ${one.message.id}`;
    if ((one.message.body as { workshop?: string }).workshop === workshop && !seen.has(name))
      seen.set(name, one);
  }
  const heard = [...seen.values()].sort(byTime);
  const of = <K extends Message["kind"]>(kind: K) => heard.filter((one): one is Of<K> => isOf(one, kind));
  const authors = new Map<string, Of<"registration">[]>();
  for (const one of of("registration")) {
    const { author } = one.message.from;
    authors.set(author, [...(authors.get(author) ?? []), one]);
  }
  // An id is not a name: whoever saw it (it stands in the code on her phone) can write it into a registration of her own.
  const owners = ownersOf(heard);
  const mayNot = (registration: string, author: string) =>
    owners.has(registration) && !owners.get(registration)?.has(author);
  let refused = 0;
  const withdrawals = of("registration-withdrawn").filter(({ message }) => {
    const mayBe = !mayNot(message.body.registration, message.from.author);
    if (!mayBe) refused += 1;
    return mayBe;
  });
  const marks = of("attendance").filter((one) => {
    const { body, from } = one.message;
    const mayBe =
      body.how === "code"
        ? !mayNot(body.registration, from.author)
        : one.byFacilitator && one.proof !== "none";
    if (!mayBe) refused += 1;
    return mayBe;
  });
  const notices = of("notice").filter(({ byFacilitator }) => byFacilitator);

  const people = [...authors].map(([author, versions]): Registered => {
    const ids = versions.map(({ message }) => message.id);
    const now = versions.at(-1)?.message as Of<"registration">["message"];
    const theirs = notices.filter(({ message }) => ids.includes(message.body.registration));
    const decided = theirs.filter(({ message }) => message.body.state !== "seen");
    const said = newest(decided)
      .sort(byTime)
      .reverse()
      .map(
        ({ message, mine }): Said => ({
          decision: message.body.state as Decision,
          words: message.body.words ?? "",
          at: message.made,
          by: mine ? "you" : "colleague",
        }),
      );
    const about = decided.at(-1)?.message.body.registration;
    return {
      registration: now.id,
      author,
      name: now.body.name ?? "",
      needs: now.body.needs,
      words: now.body.words ?? "",
      made: now.made,
      versions: versions.length,
      withdrawn:
        withdrawals.find(
          ({ message }) => message.body.registration === now.id && message.from.author === author,
        )?.message.made ?? null,
      seen: theirs.some(({ message }) => message.body.registration === now.id),
      said,
      differ: new Set(said.map(({ decision }) => decision)).size > 1,
      changed: about !== undefined && about !== now.id,
      ...attendanceOf(
        marks.filter(
          ({ message }) =>
            ids.includes(message.body.registration) &&
            (message.body.how !== "code" || message.from.author === author),
        ),
      ),
    };
  });
  const loose = new Map<string, Of<"attendance">[]>();
  for (const one of marks) {
    const id = one.message.body.registration;
    if (!owners.has(id)) loose.set(id, [...(loose.get(id) ?? []), one]);
  }
  for (const [id, theirs] of loose) people.push(withoutRegistration(id, theirs));

  return { people, ...count(people), feedback: feedbackOf(of("feedback")), refused };
}

function attendanceOf(marks: Of<"attendance">[]): Pick<Registered, "marks" | "attendance" | "marksDiffer"> {
  // By when each was made, to the second; a phone that marks twice in one second counts the second on.
  const ordered = [...marks].sort((a, b) =>
    a.message.body.at < b.message.body.at ? -1 : a.message.body.at > b.message.body.at ? 1 : byTime(a, b),
  );
  const shown = newest(ordered)
    .sort(byTime)
    .map(({ message: { body }, mine, proof }): Mark => {
      const by = body.how === "code" ? "herself" : mine ? "you" : "colleague";
      return {
        present: body.present,
        how: body.how,
        at: body.at,
        by,
        proof: body.how === "manual" ? null : (proof ?? "none"),
      };
    });
  const facilitators = shown.filter(({ by }) => by !== "herself");
  const own = shown.find(({ by, present }) => by === "herself" && present);
  const marksDiffer = new Set(facilitators.map(({ present }) => present)).size > 1;
  const attendance = facilitators.some(({ present }) => present)
    ? "present"
    : facilitators.length > 0
      ? "absent"
      : own?.proof === "holds"
        ? "present"
        : own
          ? "claimed"
          : "none";
  return { marks: shown, attendance, marksDiffer };
}

/** Somebody who was there and whose registration has not come, or who has none. */
function withoutRegistration(id: string, marks: Of<"attendance">[]): Registered {
  return {
    registration: id,
    author: null,
    name: "",
    needs: {},
    words: "",
    made: marks[0]?.message.made ?? "",
    versions: 0,
    withdrawn: null,
    seen: true,
    said: [],
    differ: false,
    changed: false,
    ...attendanceOf(marks),
  };
}

export const decisionOf = ({ said }: Pick<Registered, "said">): Decision | null => said[0]?.decision ?? null;

function count(people: Registered[]): Pick<Gathering, "needs" | "counts"> {
  const registered = people.filter(({ author }) => author !== null);
  const staying = registered.filter(({ withdrawn }) => withdrawn === null);
  const decided = (decision: Decision) => staying.filter((one) => decisionOf(one) === decision).length;
  const coming = staying.filter((one) => decisionOf(one) !== "declined");
  const needs = Object.fromEntries(
    NEEDS.map((need) => [need, coming.filter((one) => one.needs[need] !== undefined).length]),
  ) as Record<Need, number>;
  return {
    needs,
    counts: {
      registered: staying.length,
      confirmed: decided("confirmed"),
      waiting: decided("waiting"),
      declined: decided("declined"),
      withdrawn: registered.length - staying.length,
      present: people.filter(({ attendance }) => attendance === "present").length,
    },
  };
}

/**
 * Each author's newest. In an order that says nothing of when each came: by what is written. Whoever has no role and
 * no certificate is not believed to be somebody; the caller marks her words anonymous.
 */
function feedbackOf(heard: Of<"feedback">[]): FeedbackBody[] {
  const bodies = newest(heard).map(({ message }) => message.body);
  return bodies.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}

export interface Completed {
  course: string;
  title: string;
  day: string;
  name: string;
  author: string;
}

/** Courses that people finished and shared: the newest word of each author on each course, without what was taken back. */
export function completions(all: Heard[]): Completed[] {
  const last = new Map<string, Of<"completion">>();
  // What was taken back in the same second in which it was shared is taken back.
  const isBack = (one: Heard) => Number((one.message.body as { withdrawn?: boolean }).withdrawn === true);
  const ordered = [...all].sort((a, b) =>
    a.message.made === b.message.made ? isBack(a) - isBack(b) || byTime(a, b) : byTime(a, b),
  );
  for (const one of ordered) {
    if (isOf(one, "completion")) last.set(`${one.message.from.author} ${one.message.body.course}`, one);
  }
  return [...last.values()]
    .filter(({ message }) => !message.body.withdrawn)
    .map(({ message: { body, from } }) => ({
      course: body.course,
      title: body.title,
      day: body.day,
      name: body.name ?? "",
      author: from.author,
    }))
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.author < b.author ? -1 : 1));
}
