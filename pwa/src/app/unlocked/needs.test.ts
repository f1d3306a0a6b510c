// @vitest-environment node
import "fake-indexeddb/auto";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { EnvelopeDoc } from "../../core/envelope";
import type { NeedBody } from "../../core/messages/kinds/need";
import { foldNeeds } from "../../core/roundtable/needs";
import type { Dsse } from "../../core/signing";
import type { Mirror } from "../../sync/inbox";
import { OUTGOING, type Outgoing } from "../../sync/outbox";
import { isCase, isRoundtable } from "./casebook";
import { Casework } from "./casework";
import { ingest } from "./incoming";
import { carryNeeds, messagesOnNeeds, receivedOnNeeds } from "./need-messages";
import { post } from "./outgoing";
import { sealOutgoing } from "./sealing";
import type { Space } from "./space";
import { coordinatorStatements, newRegion, newSpace, pretendBrowser, type Region } from "./testing";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });
pretendBrowser();

const body = (paragraph: string): NeedBody => ({
  theme: "threats",
  happening: "Llaman por la noche.",
  asked: "Una visita",
  of: "",
  urgency: "soon",
  attribution: { how: "unnamed" },
  paragraph,
  approved: "2026-11-24T10:00:00Z",
  language: "es",
  files: [],
});

describe("needs in a roundtable", () => {
  let region: Region;
  let directory: Dsse[];
  let ana: Space;
  let bea: Space;
  let defender: Space;
  const places: Record<string, unknown[]> = {};
  const sent = new Set<string>();

  async function coordinator(): Promise<Space> {
    const space = await newSpace(region, "coordinator", directory);
    directory.push(...(await coordinatorStatements(region, space)));
    for (const one of [ana, bea, space]) await one?.trust.refresh();
    return space;
  }

  async function send(space: Space): Promise<void> {
    for (const { id, body: outgoing } of space.vault.all<Outgoing>(OUTGOING)) {
      if (sent.has(id)) continue;
      sent.add(id);
      const recipients = outgoing.recipients ?? space.trust.recipients(outgoing.to);
      const { doc } = await sealOutgoing(space.identity, space.keys, outgoing, recipients);
      places[outgoing.to] = [...(places[outgoing.to] ?? []), doc];
    }
  }

  async function pull(space: Space): Promise<Casework> {
    for (const place of ["coordinators", "casework"]) {
      const docs = places[place] ?? [];
      const mirror = {
        remote: `box-${place}`,
        copy: async () => "copy",
        after: async (since: number) => ({ docs: docs.slice(since), last: docs.length, more: false }),
        get: async (id: string) => docs.find((doc) => (doc as EnvelopeDoc)._id === id),
      };
      await ingest(space, mirror as unknown as Mirror, place);
    }
    const work = new Casework(space);
    await work.load();
    return work;
  }

  beforeEach(async () => {
    region = await newRegion();
    directory = [];
    for (const place of Object.keys(places)) delete places[place];
    ana = await coordinator();
    bea = ana;
    defender = await newSpace(region, "defender", directory);
  });

  it("are read and verified by a coordinator who joins later: what women sent, what she entered, what was withdrawn", async () => {
    const hers = await post(defender, "need", body("Nos llaman por la noche."));
    await send(defender);
    const behalf = { who: "Luz", how: "spoken" as const, when: "2026-11-20" };
    const entered = await post(ana, "need", { ...body("No tenemos a quién llamar."), behalf });
    await send(ana);
    const work = await pull(ana);
    const id = await work.begin([ana.keys.author.public], (log) => [
      { type: "set", on: "roundtable", id: log, values: { title: "Mesa" } },
    ]);
    for (const need of [hers, entered])
      await work.writeCase(id, [
        { part: { type: "set", on: "placed", id: need, values: { included: true } } },
      ]);
    await carryNeeds(ana, work, id);
    await post(defender, "need-withdrawn", { need: hers }, { re: [hers] });
    await send(defender);
    await carryNeeds(ana, await pull(ana), id);

    const cruz = await coordinator();
    const again = await pull(ana);
    await again.give(id, [cruz.keys.author.public]);
    await send(ana);
    const theirs = await pull(cruz);
    expect(receivedOnNeeds(cruz)).toEqual([]);
    const state = theirs.book.state(id);
    expect(isRoundtable(state) && isCase(state)).toBe(true);
    const needs = foldNeeds([...messagesOnNeeds(cruz), ...theirs.messagesOf(id)]);
    expect(needs.map((need) => [need.id, need.body.paragraph, need.withdrawn !== null]).sort()).toEqual(
      [
        [hers, "Nos llaman por la noche.", true],
        [entered, "No tenemos a quién llamar.", false],
      ].sort(),
    );
    const before = (await pull(ana)).messagesOf(id).length;
    await carryNeeds(ana, await pull(ana), id);
    expect((await pull(ana)).messagesOf(id)).toHaveLength(before);
  });
});
