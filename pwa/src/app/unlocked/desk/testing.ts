/** For tests: facilitators of a region, a small course, and releases of it. */
import { RELEASE_TYPE } from "../../../core/catalogue";
import { ROLE, SEAL } from "../../../core/directory-statements";
import { addDays, rfc3339 } from "../../../core/encoding";
import { type Dsse, sign } from "../../../core/signing";
import { documentOf, type Entry } from "../../../core/source";
import type { Space } from "../space";
import type { Region } from "../testing";

/** Statements that make somebody an author and a reviewer whom proposals can be sealed to. */
export async function facilitatorStatements(
  region: Region,
  { keys }: Space,
  roles: ("author" | "reviewer")[] = ["author", "reviewer"],
): Promise<Dsse[]> {
  const nbf = rfc3339(addDays(new Date(), -1));
  const exp = rfc3339(addDays(new Date(), 60));
  const common = { region: region.id, nbf, exp, serial: 1 };
  const holder = keys.author.public;
  const given = roles.map((role) => sign(ROLE, { ...common, key: holder, role }, region.key));
  return [
    ...(await Promise.all(given)),
    await sign(SEAL, { ...common, holder, recipient: keys.sealRecipient }, keys.author),
  ];
}

export const course: Entry = {
  type: "course",
  id: "care",
  lang: "es",
  module: 7,
  title: "Cuidado",
  summary: "Cuidarnos juntas.",
  minutes: 20,
  warning: null,
  opening: "Es martes.",
  parts: [{ id: "begin", type: "lesson", title: "Empezar", minutes: 5 }],
  sources: [{ title: "Una guía", publisher: "Una red", url: "https://example.org/guia", checked: null }],
  checked: null,
  reviewed: null,
  translation: null,
};

export const lesson: Entry = {
  type: "lesson",
  course: "care",
  id: "begin",
  lang: "es",
  title: "Empezar",
  minutes: 5,
  body: "Respira.",
};

/** What a device has of a catalogue: the newest text of each document, and a release for each list given. */
export async function catalogueOf(
  region: Region,
  { keys }: Space,
  releases: { made: string; ver: number; entries: Entry[]; gone?: string[]; origin?: string }[],
): Promise<{ docs: { _id: string; ver: number; p: string }[]; releases: Dsse[] }> {
  const docs = new Map<string, { _id: string; ver: number; p: string }>();
  const signed: Dsse[] = [];
  for (const { made, ver, entries, gone = [], origin = "tejedora" } of releases) {
    const items: unknown[] = gone.map((id) => ({ id, ver, sha256: null }));
    for (const entry of entries) {
      const { id, p, sha256 } = await documentOf(entry, "");
      docs.set(id, { _id: id, ver, p });
      items.push({ id, ver, sha256 });
    }
    signed.push(await sign(RELEASE_TYPE, { region: region.id, origin, made, items }, keys.author));
  }
  return { docs: [...docs.values()], releases: signed };
}

/** The publisher's role, for one key. */
export async function releaseStatement(region: Region, { keys }: Space): Promise<Dsse> {
  const nbf = rfc3339(addDays(new Date(), -30));
  const exp = rfc3339(addDays(new Date(), 60));
  const role = { region: region.id, key: keys.author.public, role: "release", nbf, exp, serial: 1 };
  return sign(ROLE, role, region.key);
}
