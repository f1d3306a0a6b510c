// @vitest-environment node
import "fake-indexeddb/auto";
import { expect, it } from "vitest";
import { randomId } from "../../core/encoding";
import type { VaultRecord } from "../../core/vault/vault";
import type { Received } from "./incoming";
import { INVITATION, type InvitationRecord } from "./invitation-records";
import { Senders } from "./senders";
import { newRegion, newSpace, pretendBrowser } from "./testing";

pretendBrowser();

const INVITED = "x".repeat(43);

function from(author: string): VaultRecord<Received> {
  const message = {
    id: randomId(),
    kind: "report",
    re: [],
    from: { author },
  } as unknown as Received["message"];
  const at = "2026-11-24T10:00:00Z";
  const box = "coordinators";
  const body = {
    envelope: "",
    box,
    urgent: false,
    message,
    at,
    invitation: INVITED,
    conflict: false,
    signed: { t: "", p: "", s: [] },
  };
  return { id: randomId(), at, body };
}

it("an invitation says who came by it until a second person shows it: then it vouches for neither", async () => {
  const coordinator = await newSpace(await newRegion(), "coordinator", []);
  const made = { public: INVITED, label: "Lupe" } as InvitationRecord;
  await coordinator.vault.put<InvitationRecord>(INVITATION, made);
  const senders = new Senders(coordinator);
  const first = from("A".repeat(43));
  expect(await senders.describe(first.body, [first], false)).toMatchObject({
    vouchedBy: "you",
    invitation: "Lupe",
  });
  const second = from("E".repeat(43));
  for (const { body } of [first, second]) {
    const sender = await senders.describe(body, [first], true);
    expect(sender.vouchedBy).toBe("unknown");
    expect(sender.invitation).toBeUndefined();
  }
});

it("a woman is new until an earlier report of hers is here; what came with this one does not count", async () => {
  const coordinator = await newSpace(await newRegion(), "coordinator", []);
  const senders = new Senders(coordinator);
  const first = from("A".repeat(43));
  const added = from("A".repeat(43));
  added.body.message.re = [first.body.message.id];
  expect((await senders.describe(first.body, [first, added], false)).known).toBe("new");
  const second = from("A".repeat(43));
  expect((await senders.describe(second.body, [first, added, second], false)).known).toBe("same");
});
