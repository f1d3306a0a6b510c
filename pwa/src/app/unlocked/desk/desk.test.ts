// @vitest-environment node
import "fake-indexeddb/auto";
import { beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { addDays, randomId, rfc3339 } from "../../../core/encoding";
import type { ProposalBody } from "../../../core/messages/kinds/proposal";
import type { Dsse } from "../../../core/signing";
import { documentOf, type Entry, idOf } from "../../../core/source";
import { Problem, Unreachable } from "../../../sync/api";
import { OUTGOING, type Outgoing } from "../../../sync/outbox";
import { RECEIVED, type Received } from "../incoming";
import { post } from "../outgoing";
import type { Space } from "../space";
import { newRegion, newSpace, pretendBrowser, type Region } from "../testing";
import { APPROVED, type Approved, approve, publishApproved, TO_FACILITATORS } from "./approved";
import { blankPart, blankWork, copyOf, slugOf } from "./blanks";
import { change, changeEntry, newDraft, publishedSince, toPublish, withRefs } from "./drafts";
import { sourceBefore, versionsOf } from "./history";
import { sendToNewcomers } from "./newcomers";
import { afterwards, type Proposal, readProposals } from "./proposals";
import { countersign, makeRelease, readProposal } from "./release";
import { besideSource, published, readShelf, type Shelf } from "./shelf";
import { reviewersOf, roleOf } from "./standing";
import { catalogueOf, course, facilitatorStatements, lesson, releaseStatement } from "./testing";

vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });
pretendBrowser();

const DAY1 = rfc3339(addDays(new Date(), -3));
const DAY2 = rfc3339(addDays(new Date(), -2));
const changed = { ...lesson, body: "Respira tres veces." } as Entry;

let region: Region;
let statements: Dsse[];
let author: Space;
let reviewer: Space;
let publisher: Space;

beforeAll(async () => {
  region = await newRegion();
  statements = [];
  author = await newSpace(region, "facilitator", statements);
  reviewer = await newSpace(region, "facilitator", statements);
  publisher = await newSpace(region, "operator", statements);
  statements.push(
    ...(await facilitatorStatements(region, author)),
    ...(await facilitatorStatements(region, reviewer)),
    await releaseStatement(region, publisher),
  );
  for (const space of [author, reviewer]) await space.trust.refresh();
});

beforeEach(async () => {
  const made = await catalogueOf(region, publisher, [{ made: DAY1, ver: 1, entries: [course, lesson] }]);
  for (const space of [author, reviewer]) {
    space.copies.catalogue = async () => made;
    for (const kind of [RECEIVED, OUTGOING, APPROVED])
      for (const { id } of space.vault.all(kind)) await space.vault.remove(id);
  }
});

const shelfOf = (space = author) => readShelf(space, "es");
const draftOf = (shelf: Shelf, entries: Entry[]) =>
  newDraft("course:care", "es", DAY1, entries, published(shelf, "course:care"));

async function proposed(space: Space, entries: Entry[], shelf: Shelf): Promise<ProposalBody> {
  const { docs, items } = await toPublish(draftOf(shelf, entries), shelf);
  const release = await makeRelease(space, items);
  return { work: "course:care", lang: "es", note: "", release, docs };
}

/** As if a message of one had come to the other. */
async function deliver(from: Space, to: Space): Promise<void> {
  for (const { body } of from.vault.all<Outgoing>(OUTGOING)) {
    const message = { ...body.message, h: "", to: [] } as unknown as Received["message"];
    await to.vault.put<Received>(RECEIVED, {
      envelope: randomId(),
      box: "facilitators",
      urgent: false,
      message,
      at: DAY2,
      invitation: null,
      conflict: false,
    } as unknown as Received);
  }
}

async function arrived(entries: Entry[]): Promise<Proposal> {
  await post(author, "proposal", await proposed(author, entries, await shelfOf()), {
    address: TO_FACILITATORS,
  });
  await deliver(author, reviewer);
  const [proposal] = await readProposals(reviewer, new Map([["es", await shelfOf(reviewer)]]));
  return proposal as Proposal;
}

describe("a draft", () => {
  it("changes only what differs, each in the version after the highest that was ever used", async () => {
    const shelf = await shelfOf();
    const used = new Map([...shelf.used, ["lesson:care:begin", 7]]);
    const { docs, items } = await toPublish(draftOf(shelf, [course, changed]), { ...shelf, used });
    expect(docs.map(({ _id }) => _id)).toEqual(["lesson:care:begin"]);
    expect(items).toEqual([
      { id: "lesson:care:begin", ver: 8, sha256: (await documentOf(changed, "")).sha256 },
    ]);
  });

  it("that says what is published changes nothing", async () => {
    const shelf = await shelfOf();
    expect((await toPublish(draftOf(shelf, [course, lesson]), shelf)).items).toEqual([]);
  });

  it("without a part takes the part away, and the course names it no more", async () => {
    const shelf = await shelfOf();
    const draft = change(draftOf(shelf, [course, lesson]), [course]);
    const { docs, items } = await toPublish(draft, shelf);
    expect(docs.map(({ _id }) => _id)).toEqual(["course:care"]);
    expect(items.find(({ id }) => id === "lesson:care:begin")).toMatchObject({ ver: 2, sha256: null });
  });

  it("tells the course what its parts are called", () => {
    const renamed = changeEntry(
      newDraft("course:care", "es", DAY1, [course, lesson], []),
      "lesson:care:begin",
      (entry) => ({ ...entry, title: "Otra cosa" }) as Entry,
    );
    expect(renamed.entries[0]).toMatchObject({ parts: [{ id: "begin", title: "Otra cosa" }] });
    expect(renamed.edited).toBe(true);
  });

  it("knows what others published since it was begun", async () => {
    const draft = draftOf(await shelfOf(), [course, changed]);
    expect(publishedSince(draft, await shelfOf())).toEqual([]);
    const made = await catalogueOf(region, publisher, [
      { made: DAY1, ver: 1, entries: [course, lesson] },
      { made: DAY2, ver: 2, entries: [{ ...lesson, body: "Otra." } as Entry] },
    ]);
    author.copies.catalogue = async () => made;
    expect(publishedSince(draft, await shelfOf())).toEqual(["lesson:care:begin"]);
  });

  it("gets ids that nobody has used", () => {
    const taken = new Set(["circulo", "circulo-2"]);
    expect(slugOf("¡Círculo!", (slug) => taken.has(slug))).toBe("circulo-3");
    expect(slugOf("¿?", () => false)).toBe("nuevo");
    expect(
      withRefs([course, blankPart("quiz", "care", { id: "q", lang: "es", title: "Q" })])[0],
    ).toMatchObject({
      parts: [{ id: "q", type: "quiz" }],
    });
  });
});

describe("a copy", () => {
  const her = { key: "k".repeat(43), timezone: "America/Mexico_City" };

  it("is another work with the same texts, which nobody has reviewed", () => {
    const copy = copyOf([{ ...course, reviewed: "2026-11-24" } as Entry, lesson], "other", her);
    expect(copy.map(idOf)).toEqual(["course:other", "lesson:other:begin"]);
    expect(copy[0]).toMatchObject({ reviewed: null, title: "Cuidado" });
  });

  it("of a workshop has no dates, and is held by who made it", () => {
    const workshop = {
      ...blankWork("workshop", { id: "w", lang: "es", title: "T" }),
      starts: "2026-11-24T18:00:00Z",
      course: "care",
      facilitators: [{ name: "Otra", key: "b" }],
    } as Entry;
    const [copy] = copyOf([workshop], "x", her);
    expect(copy).toEqual({
      ...workshop,
      id: "x",
      starts: null,
      timezone: her.timezone,
      facilitators: [{ name: null, key: her.key }],
    });
  });
});

describe("a proposal", () => {
  it("waits for a review, and tells what would be published", async () => {
    const proposal = await arrived([course, changed]);
    expect(proposal).toMatchObject({ state: "open", mine: false, work: "course:care" });
    const after = afterwards(proposal, [course, lesson]);
    expect(after.map(idOf)).toEqual(["course:care", "lesson:care:begin"]);
    expect(after[1]).toMatchObject({ body: "Respira tres veces." });
  });

  it.each([
    [
      "whose text was changed on its way",
      (body: ProposalBody) => ({ ...body, docs: body.docs.map((d) => ({ ...d, p: `${d.p} ` })) }),
    ],
    ["without a text that it lists", (body: ProposalBody) => ({ ...body, docs: [] })],
    ["that is said to be of another work", (body: ProposalBody) => ({ ...body, work: "course:other" })],
    ["that is said to be of another language", (body: ProposalBody) => ({ ...body, lang: "en" })],
    [
      "whose signature is of something else",
      (body: ProposalBody) => ({
        ...body,
        release: { ...body.release, p: body.release.p.replace("desk", "tejedora") },
      }),
    ],
  ])("%s cannot be reviewed", async (_name, spoil) => {
    const body = spoil(await proposed(author, [course, changed], await shelfOf()));
    await expect(readProposal(body, author.keys.author.public, region.id)).rejects.toThrow();
    await post(author, "proposal", body, { address: TO_FACILITATORS });
    await deliver(author, reviewer);
    const [proposal] = await readProposals(reviewer, new Map([["es", await shelfOf(reviewer)]]));
    expect(proposal?.state).toBe("broken");
  });

  it("that somebody else signed is not its sender's", async () => {
    const body = await proposed(reviewer, [course, changed], await shelfOf());
    await expect(readProposal(body, author.keys.author.public, region.id)).rejects.toThrow("signer");
  });

  it("is late when another version was published meanwhile, and done when its own was", async () => {
    const before = await arrived([course, changed]);
    const shelf = async (entries: Entry[]) => {
      const made = await catalogueOf(region, publisher, [
        { made: DAY1, ver: 1, entries: [course, lesson] },
        { made: DAY2, ver: 2, entries },
      ]);
      reviewer.copies.catalogue = async () => made;
      return new Map([["es", await shelfOf(reviewer)]]);
    };
    const other = await shelf([{ ...lesson, body: "Otra." } as Entry]);
    expect((await readProposals(reviewer, other))[0]).toMatchObject({ id: before.id, state: "late" });
    expect((await readProposals(reviewer, await shelf([changed])))[0]).toMatchObject({ state: "published" });
  });

  it("gives way to the next one of its author", async () => {
    const first = await arrived([course, changed]);
    await post(
      author,
      "proposal",
      await proposed(author, [course, { ...changed, title: "B" } as Entry], await shelfOf()),
      {
        re: [first.id],
        address: TO_FACILITATORS,
      },
    );
    const all = await readProposals(author, new Map([["es", await shelfOf()]]));
    expect(all.find(({ id }) => id === first.id)?.state).toBe("replaced");
  });

  it("comes back with what a colleague asks for", async () => {
    const proposal = await arrived([course, changed]);
    const comments = "Di cuántas veces.";
    await post(
      reviewer,
      "review",
      { proposal: proposal.id, verdict: "changes", comments },
      { address: TO_FACILITATORS },
    );
    await deliver(reviewer, author);
    const [own] = await readProposals(author, new Map([["es", await shelfOf()]]));
    expect(own).toMatchObject({ mine: true, state: "changes", comments: [{ text: comments, mine: false }] });
  });
});

describe("who joins while a proposal waits", () => {
  it("is sent it too, and nobody is sent it twice", async () => {
    await post(author, "proposal", await proposed(author, [course, changed], await shelfOf()), {
      address: TO_FACILITATORS,
    });
    const [sent] = author.vault.all<Outgoing>(OUTGOING);
    const readers = author.trust.recipients("facilitators");
    const sealedTo = async (to: string[]) => {
      const sealed = { id: "a", database: "b", bytes: 1, to, day: DAY2.slice(0, 10) };
      const gone = { ...(sent?.body as Outgoing), pushed: true, state: "delivered" as const, sealed };
      await author.vault.put<Outgoing>(OUTGOING, gone, sent?.id);
      await sendToNewcomers(author, await readProposals(author, new Map([["es", await shelfOf()]])));
      return author.vault.get<Outgoing>(sent?.id ?? "");
    };
    expect(await sealedTo(readers)).toMatchObject({ pushed: true, state: "delivered" });
    expect(await sealedTo(readers.slice(1))).toMatchObject({ pushed: false, state: "waiting" });
  });
});

describe("a signature", () => {
  it("of the reviewer stands beside the author's", async () => {
    const proposal = await arrived([course, changed]);
    const release = await countersign(reviewer, proposal.message.body.release);
    expect(release.s.map(({ k }) => k)).toEqual([author.keys.author.public, reviewer.keys.author.public]);
  });

  const answer = async (answering: () => Promise<unknown>) => {
    const proposal = await arrived([course, changed]);
    const asked: unknown[] = [];
    reviewer.session.json = (async (...call: unknown[]) => {
      asked.push(call.slice(0, 3));
      return answering();
    }) as typeof reviewer.session.json;
    await approve(reviewer, proposal, "Bien.");
    await publishApproved(reviewer);
    return { asked, left: reviewer.vault.all<Approved>(APPROVED).map(({ body }) => body) };
  };
  const reviews = () =>
    reviewer.vault.all<Outgoing>(OUTGOING).filter(({ body }) => body.message.kind === "review");

  it("publishes, and tells the colleagues", async () => {
    const { asked, left } = await answer(async () => ({ state: "published" }));
    expect(asked).toMatchObject([["POST", "/api/releases", { language: "es" }]]);
    expect(left).toEqual([]);
    expect(reviews()).toHaveLength(1);
  });

  it("waits while the hub is away, and is used once it is back", async () => {
    const { left } = await answer(() => Promise.reject(new Unreachable()));
    expect(left).toMatchObject([{ state: "waiting" }]);
    expect(reviews()).toEqual([]);
    reviewer.session.json = (async () => ({})) as typeof reviewer.session.json;
    await publishApproved(reviewer);
    expect(reviews()).toHaveLength(1);
  });

  it.each([
    [409, "published-meanwhile", { ids: ["lesson:care:begin"] }, "published-meanwhile"],
    [409, "media-missing", { missing: ["ab"] }, "media-missing"],
    [422, "texts-refused", { mistakes: ["x"] }, "texts-refused"],
    [422, "release-refused", { reason: "not-released" }, "refused"],
    [403, "not-allowed", {}, "refused"],
    [503, "busy", {}, "waiting"],
    [429, "too-many-requests", {}, "waiting"],
  ])("is kept when the hub answers %i %s", async (status, slug, extra, state) => {
    const { left } = await answer(() => Promise.reject(new Problem(status, slug, extra)));
    expect(left).toMatchObject([{ state }]);
    expect(reviews()).toEqual([]);
  });
});

describe("the versions of a work", () => {
  const later = { ...lesson, body: "Dos." } as Entry;

  it("are put together from releases and kept texts, the newest first", async () => {
    const made = await catalogueOf(region, publisher, [
      { made: DAY2, ver: 2, entries: [later], origin: "desk" },
      { made: DAY1, ver: 1, entries: [course, lesson] },
    ]);
    const old = await documentOf(lesson, "");
    const docs = made.docs.map((doc) => (doc._id === old.id ? { ...doc, ver: 2 } : doc));
    author.copies.catalogue = async () => made;
    const shelf = await readShelf(author, "es");
    expect(docs).toHaveLength(2);
    const texts = new Map(
      await Promise.all(
        [course, lesson, later].map(async (e) => {
          const { sha256, p } = await documentOf(e, "");
          return [sha256, p] as const;
        }),
      ),
    );
    const versions = versionsOf(shelf, "course:care", texts);
    expect(versions.map(({ number, made: at }) => [number, at])).toEqual([
      [2, DAY2],
      [1, DAY1],
    ]);
    expect(versions[0]?.changed).toEqual(["lesson:care:begin"]);
    expect(versions[0]?.entries[1]).toMatchObject({ body: "Dos." });
    expect(versions[1]?.entries[1]).toMatchObject({ body: "Respira." });
    const [newest] = versionsOf(shelf, "course:care", new Map());
    expect(newest).toMatchObject({ entries: [], missing: ["course:care", "lesson:care:begin"] });
  });

  it("tell what a translation was made of", async () => {
    const { sha256, p } = await documentOf(lesson, "");
    const english = { ...lesson, lang: "en", translation: { of: "es", source_hash: sha256 } } as Entry;
    expect(sourceBefore(new Map([[sha256, p]]), english)).toEqual(lesson);
    expect(sourceBefore(new Map(), english)).toBeNull();
  });

  it("mark a translation whose source has changed, and one without a part", async () => {
    const hash = (await documentOf(lesson, "")).sha256;
    const of = (source_hash: string) => ({ of: "es", source_hash });
    const english = async (entries: Entry[]) => {
      const made = await catalogueOf(region, publisher, [{ made: DAY1, ver: 1, entries }]);
      author.copies.catalogue = async () => made;
      return readShelf(author, "en");
    };
    const source = await shelfOf();
    const wholly = { ...course, lang: "en", translation: of((await documentOf(course, "")).sha256) } as Entry;
    const part = (source_hash: string) => ({ ...lesson, lang: "en", translation: of(source_hash) }) as Entry;
    const stale = async (entries: Entry[]) => [...(await besideSource(await english(entries), source)).stale];
    expect(await stale([wholly, part(hash)])).toEqual([]);
    expect(await stale([wholly, part("ab".repeat(32))])).toEqual(["course:care"]);
    expect(await stale([wholly])).toEqual(["course:care"]);
  });
});

describe("her role", () => {
  it("is ready when the directory says so, and others can review", () => {
    author.trust.isPulled = true;
    expect(roleOf(author)).toBe("ready");
    expect(reviewersOf(author)).toBe(1);
  });

  it("waits until the root has signed it", async () => {
    const nobody = await newSpace(region, "facilitator", [...statements]);
    expect(roleOf(nobody)).toBe("waiting");
    nobody.trust.isPulled = false;
    expect(roleOf(nobody)).toBe("unknown");
  });
});
