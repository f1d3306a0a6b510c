// @vitest-environment node
/** A copy of another region's text names its original, and tells when that changed. */
import "fake-indexeddb/auto";
import { beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { PEER } from "../../../core/directory-statements";
import { addDays, rfc3339 } from "../../../core/encoding";
import { type Dsse, sign } from "../../../core/signing";
import { documentOf, type Entry, lint } from "../../../core/source";
import type { Workshop } from "../../../schemas/catalogue";
import { joined } from "../../desk-versions";
import type { Space } from "../space";
import { newRegion, newSpace, pretendBrowser, type Region } from "../testing";
import { blankWork } from "./blanks";
import { adapted, besideOriginals, compared, marked, originalOf, readElsewhere } from "./originals";
import { hashOf, published, type Shelf } from "./shelf";
import { catalogueOf, course, lesson, releaseStatement } from "./testing";

vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });
pretendBrowser();

const DAY1 = rfc3339(addDays(new Date(), -3));
const maker = { key: "k".repeat(43), timezone: "America/Mexico_City" };
const better = { ...lesson, body: "Respira tres veces." } as Entry;
const second = { ...lesson, id: "more", title: "Más", body: "Descansa." } as Entry;
const longer = {
  ...course,
  parts: [
    { id: "begin", type: "lesson", title: "Empezar", minutes: 5 },
    { id: "more", type: "lesson", title: "Más", minutes: 5 },
  ],
} as Entry;

let ours: Region;
let theirs: Region;
let space: Space;
let publisher: Space;
let theirTexts: Awaited<ReturnType<typeof catalogueOf>>;
let consents: Dsse[];

beforeAll(async () => {
  [ours, theirs] = [await newRegion(), await newRegion()];
  publisher = await newSpace(theirs, "operator", []);
  const flows = ["take-catalogue", "take-directory"];
  const exp = rfc3339(addDays(new Date(), 100));
  consents = [await sign(PEER, { region: ours.id, peer_region: theirs.id, flows, exp, serial: 1 }, ours.key)];
  const statements = [theirs.root, await releaseStatement(theirs, publisher)];
  space = await newSpace(ours, "facilitator", []);
  space.copies.statements = async (name = "directory") => (name === "directory" ? consents : statements);
  space.copies.catalogue = async (lang, of) =>
    of === theirs.id && lang === "es" ? theirTexts : { docs: [], releases: [] };
  await space.trust.refresh();
});

beforeEach(async () => {
  await theyPublish([course, lesson]);
});

async function theyPublish(entries: Entry[], ver = 1): Promise<void> {
  theirTexts = await catalogueOf(theirs, publisher, [{ made: DAY1, ver, entries }]);
}

async function shelfThere(): Promise<Shelf> {
  const [there] = await readElsewhere(space, ["es"]);
  return there?.shelves.get("es") as Shelf;
}

/** Our own catalogue, holding these. */
async function shelfHere(entries: Entry[]): Promise<Shelf> {
  const docs = new Map(
    await Promise.all(
      entries.map(async (entry) => {
        const { id, p } = await documentOf(entry, "");
        return [id, { id, ver: 1, p, entry }] as const;
      }),
    ),
  );
  return { lang: "es", docs, used: new Map(), releases: [], stale: new Set(), outrun: new Set() };
}

const adapt = async (work = "course:care", id = "care") =>
  adapted(published(await shelfThere(), work), theirs.id, id, maker);

const outrun = async (entries: Entry[]) => [
  ...(await besideOriginals(await shelfHere(entries), await readElsewhere(space, ["es"]))).outrun,
];

describe("an adapted copy", () => {
  it("names region, text, version and hash of each original, and is what our hub accepts", async () => {
    const copy = await adapt();
    expect(copy.map(originalOf)).toEqual([
      { region: theirs.id, id: "course:care", ver: 1, source_hash: (await documentOf(course, "")).sha256 },
      {
        region: theirs.id,
        id: "lesson:care:begin",
        ver: 1,
        source_hash: (await documentOf(lesson, "")).sha256,
      },
    ]);
    expect(await lint(copy)).toEqual([
      expect.objectContaining({ code: "translation-missing", severity: "missing" }),
    ]);
  });

  it("of a workshop is one of our own: not dated, held by who adapts it", async () => {
    const dated = {
      ...blankWork("workshop", { id: "day", lang: "es", title: "Un día" }),
      starts: "2027-03-08T15:00:00Z",
      ends: "2027-03-08T17:00:00Z",
      facilitators: [{ name: "Ana", key: "a".repeat(43) }],
    } as Workshop;
    await theyPublish([dated]);
    const [copy] = await adapt("workshop:day", "un-dia");
    expect(copy).toMatchObject({
      id: "un-dia",
      starts: null,
      facilitators: [{ name: null, key: maker.key }],
      adapted_from: { id: "workshop:day" },
    });
    expect(await outrun([copy as Entry])).toEqual([]);
    await theyPublish([{ ...dated, starts: "2027-03-09T15:00:00Z", body: "Otra cosa." }], 2);
    expect(await outrun([copy as Entry])).toEqual(["workshop:un-dia"]);
    const found = await compared([copy as Entry], await shelfThere(), new Map());
    expect(found?.now).toMatchObject([{ id: "un-dia", starts: null, body: "Otra cosa." }]);
  });

  it("is told as outrun once its original says otherwise, and not before or after somebody looked", async () => {
    const copy = await adapt();
    const isFresh = async () => (await compared(copy, await shelfThere(), new Map()))?.fresh;
    expect([await outrun(copy), await isFresh()]).toEqual([[], true]);
    await theyPublish([course, better], 2);
    expect([await outrun(copy), await isFresh()]).toEqual([["course:care"], false]);
    const looked = await marked(copy, theirs.id, await shelfThere());
    expect(await outrun(looked)).toEqual([]);
    expect(looked[1]).toMatchObject({ body: "Respira.", adapted_from: { ver: 2 } });
  });

  it("is left in peace while the original is not here, or is shown no more", async () => {
    const copy = await adapt();
    await theyPublish([second]);
    expect(await outrun(copy)).toEqual([]);
    expect((await compared(copy, await shelfThere(), new Map()))?.now).toEqual([]);
    theirTexts = { docs: [], releases: [] };
    expect(await outrun(copy)).toEqual([]);
  });

  it("takes what the original changed, keeps what we did, and asks where both did", async () => {
    const [whole, part] = (await adapt()) as [Entry, Entry];
    const mine = [{ ...whole, summary: "Cuidarnos aquí." } as Entry, { ...part, minutes: 9 } as Entry];
    const texts = new Map(
      await Promise.all((await shelfThereTexts()).map(async (p) => [await hashOf(p), p] as const)),
    );
    await theyPublish([longer, better, second], 2);
    const found = await compared(mine, await shelfThere(), texts);
    const { entries, conflicts } = joined(mine, found?.before ?? [], found?.now ?? []);
    expect(conflicts).toEqual([]);
    expect(entries).toMatchObject([
      { summary: "Cuidarnos aquí.", parts: [{ id: "begin", minutes: 9 }, { id: "more" }] },
      { minutes: 9, body: "Respira tres veces." },
      { id: "more", body: "Descansa." },
    ]);
    const kept = await marked(entries, theirs.id, await shelfThere());
    expect(kept.map((entry) => originalOf(entry)?.ver)).toEqual([2, 2, 2]);
    const other = joined(
      [mine[0] as Entry, { ...part, body: "Respira despacio." } as Entry],
      found?.before ?? [],
      found?.now ?? [],
    );
    expect(other.conflicts.map(({ id, place }) => [id, ...place])).toEqual([["lesson:care:begin", "body"]]);
    expect(other.entries[1]).toMatchObject({ body: "Respira despacio." });
  });

  it("says that it does not know how the original was, rather than guess", async () => {
    const copy = await adapt();
    await theyPublish([course, better], 2);
    expect((await compared(copy, await shelfThere(), new Map()))?.before).toBeNull();
    expect(await compared([course], await shelfThere(), new Map())).toBeNull();
  });
});

const shelfThereTexts = async () => [...(await shelfThere()).docs.values()].map(({ p }) => p);
