/** What a record says under a path, in words of the paper's language. Pure: whoever calls brings the words. */
import type { ActPart, Content, EventPart, InterventionPart, When, Where } from "../record/parts";
import type { ViolationRecord } from "../record/record";
import type { Value } from "../record/values";

/** Words of one language. */
export interface Words {
  /** A sentence of `dossiers.ftl`, by its id without `dossiers-`. */
  say: (id: string, args?: Record<string, string | number>) => string;
  /** A code of the record: list (`act`, `harm`, …) and code. A code that is not known is said as it is. */
  code: (list: string, code: string) => string;
  /** `24 de noviembre de 2026` of a day. */
  day: (day: string) => string;
  /** The name of a mechanism of the directory. */
  mechanism: (id: string) => string;
}

const join = (...texts: (string | undefined | false)[]) =>
  texts.filter(Boolean).join(". ").replace(/\.\./g, ".");

export function tellWhen({ precision, date, time, words }: When, { say, day }: Words): string {
  if (precision === "unknown" || !date) return words ?? "";
  const said = day(date);
  const whole = time && precision === "exact" ? say("when-time", { day: said, time }) : said;
  return join(precision === "around" ? say("when-around", { day: whole }) : whole, words);
}

export function tellWhere({ precision, words, lat, lon }: Where, { say }: Words): string {
  if (precision === "hidden") return "";
  const isPoint = precision === "exact" && lat !== undefined && lon !== undefined;
  return join(words, isPoint && say("where-point", { lat: lat.toFixed(5), lon: lon.toFixed(5) }));
}

function tellPeriod({ from, to, ongoing }: EventPart["period"], words: Words): string {
  const begin = from && tellWhen(from, words);
  const end = to && tellWhen(to, words);
  const span = begin && end ? words.say("when-span", { from: begin, to: end }) : (begin ?? end ?? "");
  return join(span, ongoing && words.say("when-ongoing"));
}

function codes(words: Words, list: string, all: readonly string[] = []): string {
  return all.map((code) => words.code(list, code)).join(", ");
}

function tellVictims({ victims }: Partial<ActPart>, words: Words, record: ViolationRecord): string {
  return (victims ?? [])
    .map((id) => {
      const part = record.items.get(id)?.part;
      return part?.type === "person" && !part.self ? part.pseudonym : words.say("self");
    })
    .join(", ");
}

function tellIntervention(part: Partial<InterventionPart>, words: Words): string {
  const { mechanism, date, reference, response, nextDeadline } = part;
  return join(
    mechanism ? words.mechanism(mechanism) : part.words,
    date && tellWhen(date, words),
    reference && words.say("reference", { reference }),
    response && words.say("response", { response }),
    nextDeadline && words.say("next-deadline", { day: words.day(nextDeadline) }),
    mechanism ? part.words : undefined,
  );
}

/** One value as one text; empty when it says nothing. The fields are those that the path means. */
export function tell({ said, item }: Value, words: Words, record: ViolationRecord): string {
  switch ((item.part as Content).type) {
    case "event": {
      const part = said as Partial<EventPart>;
      const { risk } = part;
      return join(
        part.title,
        codes(words, "act", part.kinds),
        part.period && tellPeriod(part.period, words),
        part.place && tellWhere(part.place, words),
        part.narrative,
        risk && join(risk.who, risk.now === null ? "" : words.say(risk.now ? "risk-now" : "risk-not-now")),
      );
    }
    case "act": {
      const part = said as Partial<ActPart>;
      return join(
        codes(words, "act", part.kinds),
        part.method,
        part.date && tellWhen(part.date, words),
        part.victims && tellVictims(part, words, record),
        codes(words, "harm", part.harms),
        part.harm,
        codes(words, "motive", part.motives),
        part.motive,
      );
    }
    case "involvement": {
      const part = said as Partial<Extract<Content, { type: "involvement" }>>;
      return join(
        part.perpetrator,
        codes(words, "perpetrator", part.kinds),
        part.role && words.code("role", part.role),
        part.state && words.code("state", part.state),
        part.certainty && words.code("certainty", part.certainty),
        part.why,
      );
    }
    case "person": {
      const part = said as Partial<Extract<Content, { type: "person" }>>;
      return join(
        part.identity?.name,
        part.identity?.contact,
        part.pseudonym,
        codes(words, "person", part.roles),
        codes(words, "need", part.needs),
        part.need,
      );
    }
    case "source": {
      const part = said as Partial<Extract<Content, { type: "source" }>>;
      return join(
        part.kind && words.code("source", part.kind),
        part.words,
        part.reliability && words.code("reliability", part.reliability),
      );
    }
    case "intervention":
      return tellIntervention(said as Partial<InterventionPart>, words);
    default:
      return "";
  }
}
