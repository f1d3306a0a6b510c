import { expect, it } from "vitest";
import type { VaultRecord } from "../../core/vault/vault";
import type { Outgoing } from "../../sync/outbox";
import { addedTo } from "./views";

const sent = (kind: string, state: Outgoing["state"], re = ["r"], reason?: string, type = "act") =>
  ({
    id: "",
    body: {
      message: { kind, re, body: { entries: [{ p: JSON.stringify({ part: { type } }) }] } },
      state,
      reason,
    },
  }) as unknown as VaultRecord<Outgoing>;

it.each<[string, VaultRecord<Outgoing>[], ReturnType<typeof addedTo>]>([
  ["nothing was added", [sent("addition", "waiting")], undefined],
  ["all was opened", [sent("record", "opened"), sent("record", "opened")], { state: "opened" }],
  ["one part still waits", [sent("record", "opened"), sent("record", "waiting")], { state: "waiting" }],
  [
    "one part was refused",
    [sent("record", "waiting"), sent("record", "refused", ["r"], "bad-size")],
    { state: "refused", reason: "bad-size" },
  ],
  [
    "what was only noted of her files is nothing that she added",
    [sent("record", "waiting", ["r"], undefined, "custody")],
    undefined,
  ],
  [
    "unless it was refused: she can send it again",
    [sent("record", "refused", ["r"], "bad-size", "custody")],
    { state: "refused", reason: "bad-size" },
  ],
  ["it was added to another report", [sent("record", "refused", ["s"])], undefined],
])("what she added is as far as its slowest part: %s", (_, outgoing, expected) => {
  expect(addedTo("r", outgoing)).toEqual(expected);
});
