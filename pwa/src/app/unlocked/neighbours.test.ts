/** What another region signed is believed by that region's own keys alone, and only where our root names it. */
import "fake-indexeddb/auto";
import { beforeAll, describe, expect, it } from "vitest";
import { PEER, ROLE } from "../../core/directory-statements";
import { addDays, rfc3339, sha256, toHex, utf8 } from "../../core/encoding";
import { openFile } from "../../core/files";
import { filesOf } from "../../core/messages";
import { type Dsse, generateSigningKey, type SigningKey, sign } from "../../core/signing";
import type { Mirror } from "../../sync/inbox";
import { OUTGOING, type Outgoing } from "../../sync/outbox";
import { readEdition } from "./edition";
import { takeIn } from "./evidence-intake";
import { ingest, QUARANTINE, RECEIVED, type Received, type SetAside } from "./incoming";
import { post } from "./outgoing";
import { sealOutgoing } from "./sealing";
import type { Space } from "./space";
import { coordinatorStatements, newRegion, newSpace, pretendBrowser, type Region } from "./testing";

beforeAll(pretendBrowser);

const day = (n: number) => rfc3339(addDays(new Date(), n));

async function consent(ours: Region, theirs: Region, flows: string[], serial = 1): Promise<Dsse> {
  const said = { region: ours.id, peer_region: theirs.id, flows: [...flows].sort(), exp: day(100), serial };
  return sign(PEER, said, ours.key);
}

async function releaseKey(region: Region): Promise<{ key: SigningKey; statement: Dsse }> {
  const key = await generateSigningKey();
  const term = { nbf: day(-2), exp: day(100), serial: 1 };
  return {
    key,
    statement: await sign(ROLE, { region: region.id, key: key.public, role: "release", ...term }, region.key),
  };
}

/** A course as its region published it, and the release that lists it. */
async function published(region: Region, key: SigningKey, title: string) {
  const p = JSON.stringify({ type: "course", id: "shared", title, parts: [] });
  const items = [{ id: "course:shared", ver: 1, sha256: toHex(await sha256(utf8(p))) }];
  const release = { region: region.id, origin: "tests", made: day(-1), items };
  return {
    docs: [{ _id: "course:shared", ver: 1, p }],
    releases: [await sign("tejedora/release/v1", release, key)],
  };
}

/** Puts into a space what its hub would have given it. */
function holding(
  space: Space,
  statements: Record<string, Dsse[]>,
  catalogues: Record<string, unknown>,
): void {
  const { copies } = space;
  copies.statements = async (name = "directory") => statements[name] ?? [];
  copies.catalogue = async (lang, of) =>
    (catalogues[`${of ?? ""}/${lang}`] ?? { docs: [], releases: [] }) as Awaited<
      ReturnType<typeof copies.catalogue>
    >;
  copies.keep = async () => undefined;
}

describe("a course of another region", () => {
  const BOTH = ["take-catalogue", "take-directory"];

  async function world(flows: string[], signer?: (theirs: Region) => Promise<SigningKey>) {
    const [ours, theirs] = [await newRegion(), await newRegion()];
    const { key, statement } = await releaseKey(theirs);
    const space = await newSpace(ours, "defender", []);
    const course = await published(theirs, (await signer?.(theirs)) ?? key, "De lejos");
    holding(
      space,
      {
        directory: flows.length > 0 ? [await consent(ours, theirs, flows)] : [],
        [`of-${theirs.id}-directory`]: [theirs.root, statement],
      },
      { [`${theirs.id}/es`]: course },
    );
    await space.trust.refresh();
    return { space, theirs, edition: await readEdition(space, "es", theirs.id) };
  }

  it("is shown with its origin when our root names that region and theirs signed it", async () => {
    const { edition, theirs } = await world(BOTH);
    expect(edition.courses.map(({ title, origin }) => [title, origin])).toEqual([
      ["De lejos", { region: theirs.id, name: "Prueba" }],
    ]);
  });

  it("is not shown when a key of nobody there signed it", async () => {
    const { edition } = await world(BOTH, () => generateSigningKey());
    expect([edition.courses.length, edition.rejected]).toEqual([0, 1]);
  });

  it("is not even asked for when our root has not consented", async () => {
    const { space, edition } = await world([]);
    expect(space.trust.taken("take-catalogue")).toEqual([]);
    expect(edition.courses).toEqual([]);
  });

  it("is not believed by a directory that begins with another root", async () => {
    const { space, theirs } = await world(BOTH);
    const impostor = await newRegion();
    const { key, statement } = await releaseKey(impostor);
    const consents = await space.copies.statements();
    holding(
      space,
      { directory: consents as Dsse[], [`of-${theirs.id}-directory`]: [impostor.root, statement] },
      { [`${theirs.id}/es`]: await published(impostor, key, "De nadie") },
    );
    await space.trust.refresh();
    expect((await readEdition(space, "es", theirs.id)).courses).toEqual([]);
  });
});

describe("a letter of another region", () => {
  it("is taken from the region of whoever signed it, and from no other that it names", async () => {
    const [ours, theirs, third] = [await newRegion(), await newRegion(), await newRegion()];
    const writer = await newSpace(theirs, "coordinator", []);
    const reader = await newSpace(ours, "coordinator", []);
    const flows = ["take-directory", "take-relay"];
    const own = [...(await coordinatorStatements(ours, reader)), await consent(ours, theirs, flows)];
    const abroad = [theirs.root, ...(await coordinatorStatements(theirs, writer))];
    holding(reader, { directory: own, [`of-${theirs.id}-directory`]: abroad }, {});
    await reader.trust.refresh();
    const docs: unknown[] = [];
    const photo = await takeIn(writer, new Blob(["una foto"], { type: "text/plain" }), "foto.txt");
    for (const region of [third.id, theirs.id]) {
      const excerpts = [{ kind: "report" as const, made: day(-1), text: "Me siguen" }];
      const said = { region, text: `De ${region}`, language: "es", urgent: false, excerpts, files: [photo] };
      const recipients = [reader.keys.sealRecipient];
      const address = { to: "coordinators", region: ours.id, recipients };
      const id = await post(writer, "referral", said, { address, files: [photo] });
      const item = writer.vault.all<Outgoing>(OUTGOING).find(({ body }) => body.message.id === id);
      docs.push((await sealOutgoing(writer.identity, writer.keys, item?.body as Outgoing, recipients)).doc);
    }
    const mirror = {
      remote: "box-coordinators",
      copy: async () => "copy",
      after: async () => ({ docs, last: docs.length, more: false }),
      get: async () => undefined,
    };
    expect(await ingest(reader, mirror as unknown as Mirror, "coordinators")).toBe(1);
    const [came] = reader.vault.all<Received>(RECEIVED);
    expect(came?.body.message.body).toMatchObject({ region: theirs.id, excerpts: [{ text: "Me siguen" }] });
    expect(writer.vault.all<Outgoing>(OUTGOING)[0]?.body.files).toMatchObject([{ hash: photo.chunks[0] }]);
    const [file] = came ? filesOf(came.body.message) : [];
    const read = (hash: string) => writer.vault.store.chunk(hash);
    expect(file && (await (await openFile(file, read)).text())).toBe("una foto");
    expect(reader.vault.all<SetAside>(QUARANTINE).map(({ body }) => body.reason)).toEqual(["bad-message"]);
  });
});
