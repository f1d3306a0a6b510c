/** For tests: words that say their ids, a mechanism that asks for everything, and a record with people in it. */
import type { Mechanism } from "../../schemas/catalogue";
import { fold } from "../record/fold";
import type { Part } from "../record/parts";
import type { ViolationRecord } from "../record/record";
import { beginning, chain, consent, file, idOf, REPORT } from "../record/testing";
import type { Words } from "./telling";

export const NOW = new Date("2026-11-24T12:00:00Z");
export const ORIGINAL = file("11".repeat(32));
export const COPY = { ...file("22".repeat(32)), name: "copia.jpg" };
export const WITNESS = idOf(5);

export const words: Words = {
  say: (id, args) =>
    id === "reserved" ? "[reservado]" : `${id}${args ? ` ${Object.values(args).join(" ")}` : ""}`,
  code: (list, code) => `${list}:${code}`,
  day: (day) => day,
  mechanism: (id) => id,
};

const field = (id: string, from: string | null, required = false) => ({
  id,
  name: id,
  help: "",
  required,
  from,
});

export const mechanism: Mechanism = {
  type: "mechanism",
  id: "m",
  lang: "es",
  title: "Mecanismo nacional",
  level: "national",
  summary: "",
  for_whom: "",
  when: "",
  steps: [],
  fields: [
    field("facts", "event.narrative", true),
    field("where", "event.place, event.period"),
    field("who", "involvement.perpetrator"),
    field("person", "person.identity, person.pseudonym"),
    field("evidence", "evidence"),
    field("consent", "consent"),
    field("keep", "consent.fields"),
    field("ask", null, true),
  ],
  documents: ["Relato"],
  languages: ["es"],
  next: [{ what: "Respuesta", deadline: "Diez días", source: "Ley" }],
  risks: ["Llega al gobierno"],
  sources: [],
  checked: null,
  reviewed: null,
  translation: null,
  body: "",
};

/** What she says: who did it, a witness, a photograph with a working copy. */
export const SAID: Part[] = [
  {
    type: "involvement",
    id: idOf(4),
    acts: [],
    kinds: ["police"],
    perpetrator: "El comandante Ruiz",
    role: "did",
    state: "state",
    certainty: "saw",
  },
  {
    type: "person",
    id: WITNESS,
    pseudonym: "La vecina azul",
    roles: ["witness"],
    identity: { name: "Rosalía Méndez", contact: "951 000 0000" },
    needs: [],
  },
  {
    type: "evidence",
    id: idOf(6),
    file: ORIGINAL,
    copy: { file: COPY, removed: ["gps"], covered: 1 },
    about: [],
  },
];

export function recordOf(...more: Part[]): ViolationRecord {
  const told = {
    ...beginning,
    body: { ...beginning.body, what: "Entraron. ROSALIA MENDEZ lo vio, y también la Vecina Azul." },
  };
  return fold(REPORT, told, { additions: chain(...SAID, ...more), refused: [] });
}

export const yes = (n: number, ...fields: string[]) => consent(n, { fields });
