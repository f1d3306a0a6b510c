/** What tabs of this app tell each other: that a space was locked or wiped, and that its owner is active. */

export type TabMessage =
  | { kind: "lock"; id: string; reason: "idle" | "asked" | "hidden" }
  | { kind: "wipe"; id: string }
  | { kind: "active"; id: string }
  | { kind: "spaces" };

const channel = typeof BroadcastChannel === "undefined" ? null : new BroadcastChannel("tejedora-tabs");

export function tellTabs(message: TabMessage): void {
  channel?.postMessage(message);
}

export function hearTabs(listener: (message: TabMessage) => void): void {
  channel?.addEventListener("message", ({ data }: MessageEvent<TabMessage>) => listener(data));
}
