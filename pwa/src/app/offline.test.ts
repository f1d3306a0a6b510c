// @vitest-environment node
import { signal } from "@preact/signals";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { CourseView } from "./types";

type Watcher = (space: unknown) => () => void;
const fake = vi.hoisted(() => ({
  watchers: [] as Watcher[],
  records: new Map<string, unknown>(),
  stored: null as unknown as import("@preact/signals").Signal<Map<string, number>>,
  fetchNow: vi.fn(),
  forget: vi.fn(),
  courses: [] as unknown[],
  workshops: [] as { media?: unknown[] }[],
  parts: {} as Record<string, object>,
}));

vi.mock("./unlocked/space", () => ({
  here: () => ({ vault: { putOne: async (kind: string, body: unknown) => fake.records.set(kind, body) } }),
  whenOpen: (watcher: Watcher) => fake.watchers.push(watcher),
}));
vi.mock("./catalogue", () => ({
  get catalogue() {
    return { value: { courses: fake.courses, workshops: fake.workshops } };
  },
  part: (course: string, id: string) => fake.parts[`${course}/${id}`] ?? null,
}));
vi.mock("./media", () => {
  fake.stored = signal(new Map<string, number>());
  return { stored: fake.stored, coming: signal(new Map()), fetchNow: fake.fetchNow, forget: fake.forget };
});

const offline = await import("./offline");
const ref = (name: string, size = 1000) => ({
  sha256: name.repeat(64),
  type: "image/png",
  size,
  alt: name,
  name,
});
const [A, B, SHARED] = [ref("a"), ref("b", 2000), ref("d", 500)];
const course = (id: string) => ({ id, parts: [{ id: "1" }, { id: "2" }] }) as unknown as CourseView;

let open: () => () => void;

beforeEach(() => {
  fake.records.clear();
  fake.fetchNow.mockReset().mockImplementation(async ({ sha256, size }) => {
    fake.stored.value = new Map([...fake.stored.value, [sha256, size]]);
  });
  fake.forget.mockReset();
  fake.stored.value = new Map();
  fake.courses = [course("one"), course("two")];
  fake.workshops = [{}];
  fake.parts = {
    "one/1": { media: [A, SHARED] },
    "one/2": { media: [A, B] },
    "two/1": { media: [SHARED] },
  };
  open = () =>
    (fake.watchers[0] as Watcher)({
      vault: {
        one: (kind: string) => (fake.records.has(kind) ? { body: fake.records.get(kind) } : null),
        onChange: () => () => undefined,
      },
    });
  open();
});

describe("a course", () => {
  it("names each of its media once, with all that it takes", () => {
    expect(offline.mediaOf(course("one"))).toEqual([A, SHARED, B]);
    fake.stored.value = new Map([[A.sha256, A.size]]);
    const of = offline.storageOf(course("one"));
    expect(of).toMatchObject({ media: 3500, here: 1000, files: 3, filesHere: 1 });
    expect(of.text).toBeGreaterThan(0);
  });

  it("is downloaded whole, one after the other", async () => {
    await offline.download(course("one"));
    expect(fake.fetchNow.mock.calls.map(([one]) => one)).toEqual([A, SHARED, B]);
    expect(offline.storageOf(course("one")).filesHere).toBe(3);
    expect(offline.downloading.value).toEqual([]);
  });

  it("keeps what has come when the rest does not", async () => {
    fake.fetchNow.mockImplementationOnce(async ({ sha256, size }) => {
      fake.stored.value = new Map([[sha256, size]]);
    });
    fake.fetchNow.mockRejectedValueOnce(new Error("away"));
    await expect(offline.download(course("one"))).rejects.toThrow("away");
    expect(offline.storageOf(course("one")).filesHere).toBe(1);
    expect(offline.downloading.value).toEqual([]);
  });

  it("stops when she stops it, and that is no failure", async () => {
    fake.fetchNow.mockImplementation(
      (_ref, abort: AbortSignal) =>
        new Promise((_, reject) => abort.addEventListener("abort", () => reject(new Error("aborted")))),
    );
    const coming = offline.download(course("one"));
    expect(offline.downloading.value).toEqual(["one"]);
    offline.stop("one");
    await coming;
    expect(fake.fetchNow).toHaveBeenCalledOnce();
  });
});

describe("removing a course", () => {
  it("takes its media, but for what another course shows, and is written down sealed", async () => {
    await offline.remove(course("one"));
    expect(fake.forget).toHaveBeenCalledWith([A.sha256, B.sha256]);
    expect(offline.removed.value).toEqual(["one"]);
    expect(fake.records.get("removed-courses")).toEqual(["one"]);
  });

  it("leaves what a workshop has among its materials", async () => {
    fake.workshops = [{ media: [B] }];
    await offline.remove(course("one"));
    expect(fake.forget).toHaveBeenCalledWith([A.sha256]);
  });

  it("takes what two courses share with the second", async () => {
    await offline.remove(course("two"));
    expect(fake.forget).toHaveBeenLastCalledWith([]);
    await offline.remove(course("one"));
    expect(fake.forget).toHaveBeenLastCalledWith([A.sha256, SHARED.sha256, B.sha256]);
  });

  it("is not for good, and is known again when she comes back", async () => {
    await offline.remove(course("one"));
    open();
    expect(offline.removed.value).toEqual(["one"]);
    await offline.bringBack("one");
    open();
    expect(offline.removed.value).toEqual([]);
  });

  it("leaves no trace of it in the open when she locks", async () => {
    const lock = open();
    await offline.remove(course("one"));
    lock();
    expect(offline.removed.value).toEqual([]);
  });
});
