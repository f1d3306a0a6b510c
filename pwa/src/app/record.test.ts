// @vitest-environment node
import "fake-indexeddb/auto";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { cleanJpeg } from "../core/evidence/jpeg";
import { tellingJpeg, tellingMovie } from "../core/evidence/testing";
import { fold } from "../core/record/fold";
import { readAdditions } from "../core/record/read";
import { OUTGOING, type Outgoing } from "../sync/outbox";
import type { Space } from "./unlocked/space";
import { coordinatorStatements, newRegion, newSpace, pretendBrowser } from "./unlocked/testing";

/** A slow machine is waited for. */
const eventually = (promise: () => unknown) => vi.waitFor(promise, { timeout: 30_000 });

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });
pretendBrowser();
const page = Object.assign(new EventTarget(), { hidden: false });
vi.stubGlobal("document", page);
vi.stubGlobal("addEventListener", page.addEventListener.bind(page));

const watchers: ((space: Space) => (() => void) | undefined)[] = [];
let space: Space;
vi.mock("./unlocked/space", () => ({
  here: () => space,
  openSpaceOrNull: () => space,
  whenOpen: (watcher: (space: Space) => () => void) => watchers.push(watcher),
  Locked: class extends Error {},
}));
vi.mock("./profiles", () => ({ pauseAutoLock: <T>(work: () => Promise<T>) => work() }));

const facade = await import("./reports");
const record = await import("./record");
const evidence = await import("./evidence");
const { FINISHED_AT_LOCK } = await import("./unlocked/evidence-intake");

let stops: ((() => void) | undefined)[] = [];
const open = () => {
  stops = watchers.map((watcher) => watcher(space));
};
const lock = () => {
  for (const stop of stops) stop?.();
};
const posted = () => space.vault.all<Outgoing>(OUTGOING).map(({ body }) => body);
const additions = () => posted().filter(({ message }) => message.kind === "record");
const entriesOf = (id: string) =>
  additions().flatMap(({ message }) =>
    message.kind === "record" && message.re.includes(id) ? message.body.entries : [],
  );
const jpeg = (name = "foto.jpg", type = "image/jpeg") => new File([tellingJpeg()], name, { type });

/** What a coordinator makes of all that was posted. */
async function theirs(id: string) {
  const report = posted().find(({ message }) => message.id === id)?.message;
  if (report?.kind !== "report") throw new Error("no report was posted");
  const { from, made, body } = report;
  const reading = await readAdditions([...entriesOf(id)].reverse(), id, (author) => author === from.author);
  return fold(id, { id, author: from.author, made, body }, reading);
}

/** Sends it, and waits until what follows its text is posted too. */
async function sent(id: string): Promise<void> {
  await facade.send(id);
  await eventually(() => expect(space.vault.get(id)).not.toHaveProperty("leaving"));
}

async function draft(what = "Entraron a la oficina."): Promise<string> {
  const id = await facade.newDraft();
  facade.editDraft(id, { what });
  return id;
}

beforeAll(async () => {
  const region = await newRegion();
  const coordinator = await newSpace(region, "coordinator", []);
  space = await newSpace(region, "defender", await coordinatorStatements(region, coordinator));
  open();
});

const act = (id: string, method: string) => ({ ...record.emptyPart("act", id), kinds: ["threat"], method });

describe("what she tells beyond the short report", () => {
  it("stays a draft until the report goes, then arrives as signed additions of one chain", async () => {
    const id = await draft();
    const part = record.newPartId();
    record.editPart(id, act(part, "por teléfono"));
    record.editPart(id, act(part, "por mensaje"));
    await eventually(() => expect(record.recordDrafts.value[id]?.parts).toHaveLength(1));
    expect(additions()).toEqual([]);
    await sent(id);
    const read = await theirs(id);
    expect(record.partsOf(read, "act").map((item) => item.part.method)).toEqual(["por mensaje"]);
    expect(read.refused).toEqual([]);
    expect(record.recordDrafts.value[id]?.parts).toEqual([]);
  });

  it("may be told anew days later, and be taken back: nothing she said before is lost", async () => {
    const id = await draft();
    await sent(id);
    const part = record.newPartId();
    await record.sendPart(id, act(part, "uno"));
    await record.sendPart(id, act(part, "dos"));
    await record.sendPart(id, act(part, "tres"));
    await record.withdraw(id, part, "me equivoqué");
    const item = (await theirs(id)).items.get(part);
    expect(item?.part).toMatchObject({ method: "tres" });
    expect(item?.before.map((version) => (version.part as { method?: string }).method)).toEqual([
      "uno",
      "dos",
    ]);
    expect(item?.rivals).toEqual([]);
    expect(item?.withdrawn?.why).toBe("me equivoqué");
  });

  it("is sent once, though the app ended between posting and clearing the draft", async () => {
    const id = await draft();
    await sent(id);
    const part = act(record.newPartId(), "una vez");
    await record.sendPart(id, part);
    record.editPart(id, part);
    await record.sendRecord(id);
    expect(entriesOf(id)).toHaveLength(1);
  });

  it("keeps its numbers in order when several things are sent at once", async () => {
    const id = await draft();
    await sent(id);
    await Promise.all([1, 2, 3, 4].map((n) => record.sendPart(id, act(record.newPartId(), String(n)))));
    const read = await theirs(id);
    expect(read.forks).toEqual([]);
    expect(read.woven.order.map(({ seq }) => seq)).toEqual([0, 1, 2, 3]);
  });

  it("shows what a consent permits from the moment it is sent, and that it was taken back", async () => {
    const id = await draft();
    await sent(id);
    const consent = {
      ...record.emptyPart("consent", record.newPartId()),
      mechanism: "mx-federal-mechanism",
      fields: ["event.narrative"],
      given: true,
      when: "2026-11-24T10:00:00Z",
    };
    await record.sendPart(id, consent);
    const may = async () =>
      record.permitted(await theirs(id), "mx-federal-mechanism", "event.narrative", new Date());
    expect(await may()).toBe(true);
    await record.withdraw(id, consent.id);
    expect(await may()).toBe(false);
  });
});

describe("evidence", () => {
  it("of a draft goes with the report; how it came is signed", async () => {
    const id = await draft();
    await facade.addFile(id, jpeg(), "captured");
    await sent(id);
    const read = await theirs(id);
    const [item] = record.partsOf(read, "evidence");
    const chain = read.custody.get(item?.part.file.sha256 ?? "");
    expect(chain?.map(({ part, faults }) => [part.act, faults])).toEqual([["captured", []]]);
    const all = posted().filter(({ message }) => message.id === id || message.re.includes(id));
    expect(all.flatMap(({ files }) => files)).toHaveLength(item?.part.file.chunks.length ?? 0);
  });

  it("of a report leaves after its text, which says how many there are and names none", async () => {
    const id = await draft();
    for (const n of [1, 2, 3]) await facade.addFile(id, new File([`documento ${n}`], `${n}.txt`));
    const before = additions().length;
    await sent(id);
    const text = posted().find(({ message }) => message.id === id);
    expect(text?.message.body).toMatchObject({ files: [], following: 3 });
    expect(text?.files).toEqual([]);
    expect(additions()).toHaveLength(before + 1);
    const { forks, custody } = await theirs(id);
    expect(forks).toEqual([]);
    expect([...custody.values()].map((chain) => chain.map(({ part }) => part.act))).toEqual([
      ["added"],
      ["added"],
      ["added"],
    ]);
    const shown = facade.reports.value.find((report) => report.id === id);
    expect(shown?.body.files.map(({ name }) => name)).toEqual(["1.txt", "2.txt", "3.txt"]);
    expect(shown?.filesSent).toEqual({ done: 0, total: 3 });
    expect(shown?.added).toBeUndefined();
  });

  it.each([
    ["its text was posted", { draft: true }],
    ["she saw it leave", { draft: false, leaving: true }],
  ])("of a report goes on its way when the app ended as soon as %s", async (_, left) => {
    const id = await draft();
    await facade.addFile(id, new File(["uno"], "uno.txt"));
    await eventually(() => expect(record.recordDrafts.value[id]?.acts).toHaveLength(1));
    const put = vi.spyOn(space.vault, "put");
    const write = put.getMockImplementation() ?? Object.getPrototypeOf(space.vault).put;
    put.mockImplementation(async (kind: string, body: unknown, at?: string) => {
      const isPast = kind === "report" && (body as { draft: boolean }).draft === false;
      if (isPast) throw new DOMException("the app ended", "AbortError");
      return write.call(space.vault, kind, body, at);
    });
    await expect(facade.send(id)).rejects.toThrow();
    put.mockRestore();
    const report = space.vault.get<object>(id);
    await space.vault.put("report", { ...report, ...left }, id);
    expect(entriesOf(id)).toEqual([]);
    lock();
    open();
    await eventually(() => expect(space.vault.get(id)).toMatchObject({ draft: false }));
    await eventually(() => expect(space.vault.get(id)).not.toHaveProperty("leaving"));
    expect(entriesOf(id)).toHaveLength(2);
    expect(posted().filter(({ message }) => message.id === id)).toHaveLength(1);
  });

  it("added later travels with its own addition, its chunks behind it", async () => {
    const id = await draft();
    await sent(id);
    const part = await evidence.addEvidence(id, jpeg("acta\u202Egpj.exe"), "added");
    await eventually(() => expect(evidence.evidence(id, part)).not.toBeNull());
    await record.sendRecord(id);
    const [item] = record.partsOf(await theirs(id), "evidence");
    expect(item?.part.file.name).toBe("actagpj.exe");
    expect(
      additions()
        .at(-1)
        ?.files.map(({ hash }) => hash),
    ).toEqual(item?.part.file.chunks);
  });

  it("keeps the original as it came, to the bit, beside a film's copy that tells nothing", async () => {
    const id = await draft();
    const movie = new File([tellingMovie()], "video.mp4", { type: "video/mp4" });
    await facade.addFile(id, movie, "added");
    const file = facade.reports.value.find((report) => report.id === id)?.body.files[0];
    const partId = record.fileId(file?.sha256 ?? "");
    await eventually(() => expect(evidence.evidence(id, partId)).not.toBeNull());
    const part = evidence.evidence(id, partId);
    if (!part) throw new Error("no evidence");
    await evidence.makeCopy(id, part, []);
    await sent(id);
    const [item] = record.partsOf(await theirs(id), "evidence");
    const read = (sha256: string) => evidence.fileOf(id, sha256).then((blob) => blob.arrayBuffer());
    expect(new Uint8Array(await read(part.file.sha256))).toEqual(tellingMovie());
    const copy = item?.part.copy;
    expect(String.fromCharCode(...new Uint8Array(await read(copy?.file.sha256 ?? "")))).not.toMatch(
      /SECRET|19\.43/,
    );
    expect(copy?.removed).toEqual(["exif", "other", "gps"]);
    expect(copy?.file.name).toMatch(/^copia-[0-9a-f]{8}\.mp4$/);
  });

  it("says why a copy cannot be made, and keeps the original", async () => {
    const id = await draft();
    await facade.addFile(id, new File(["%PDF-1.7"], "acta.pdf", { type: "application/pdf" }));
    const file = facade.reports.value.find((report) => report.id === id)?.body.files[0];
    const part = {
      type: "evidence",
      id: record.fileId(file?.sha256 ?? ""),
      file: file as never,
      about: [],
    } as const;
    await expect(evidence.makeCopy(id, part as never, [])).rejects.toMatchObject({ reason: "kind" });
  });

  it.each([
    ["empty", new File([], "nada.jpg")],
    [
      "size",
      Object.defineProperty(new File(["x"], "enorme.mp4"), "size", { value: evidence.FILE_LIMIT + 1 }),
    ],
  ] as const)("refuses a file that is %s, in words of its own", async (reason, file) => {
    await expect(facade.addFile(await draft(), file)).rejects.toMatchObject({ reason });
  });

  it("refuses what the phone has no room for before it begins, and keeps the draft", async () => {
    vi.stubGlobal("navigator", {
      userAgent: "test",
      storage: { estimate: async () => ({ quota: 100, usage: 99 }) },
    });
    const id = await draft("Sigue aquí");
    await expect(facade.addFile(id, jpeg())).rejects.toMatchObject({ reason: "space" });
    expect(facade.reports.value.find((report) => report.id === id)?.body.what).toBe("Sigue aquí");
    pretendBrowser();
  });

  it("is what its bytes are, whatever its name says", async () => {
    const id = await draft();
    await facade.addFile(id, new File(["MZ…"], "foto.jpg", { type: "image/jpeg" }));
    const file = facade.reports.value.find((report) => report.id === id)?.body.files[0];
    expect(file?.type).toBe("application/x-msdownload");
  });

  it("that is removed from a draft leaves nothing behind", async () => {
    const id = await draft();
    await facade.addFile(id, new File([cleanJpeg(tellingJpeg())], "a.jpg"));
    const [file] = facade.reports.value.find((report) => report.id === id)?.body.files ?? [];
    await facade.removeFile(id, file?.sha256 ?? "");
    await sent(id);
    expect(entriesOf(id)).toEqual([]);
  });
});

describe("a recording that breaks off", () => {
  it("is in its report when she opens her space again, as far as it went", async () => {
    const id = await draft();
    const kept = await evidence.keepRecording(id, "Nota de voz.webm", "audio/webm");
    for (const word of ["me ", "siguieron ", "dos"]) kept.add(new Blob([word]));
    await eventually(() => expect(space.vault.all("recording-piece")).toHaveLength(3));
    kept.leave();
    lock();
    open();
    await eventually(() => {
      expect(facade.reports.value.find((report) => report.id === id)?.body.files).toHaveLength(1);
    });
    const [file] = facade.reports.value.find((report) => report.id === id)?.body.files ?? [];
    expect(await (await facade.fileOf(id, file?.sha256 ?? "")).text()).toBe("me siguieron dos");
    await eventually(() => expect(space.vault.all("recording")).toEqual([]));
    expect(space.vault.all("recording-piece")).toEqual([]);
  });
});

describe("a file that a lock breaks off", () => {
  /** Locks while the first piece is being written, as the space does it: what must be done is waited for first. */
  async function lockWhileSealing(id: string, files: File[]) {
    const put = space.vault.store.putChunk.bind(space.vault.store);
    let begun: () => void = () => undefined;
    let go: () => void = () => undefined;
    const isBegun = new Promise<void>((resolve) => {
      begun = resolve;
    });
    const isLocking = new Promise<void>((resolve) => {
      go = resolve;
    });
    const pieces = vi.spyOn(space.vault.store, "putChunk").mockImplementation(async (hash, piece) => {
      begun();
      await isLocking;
      return put(hash, piece);
    });
    const before = await space.vault.store.chunkHashes();
    await evidence.expectFiles(id, files, "captured");
    const [first] = files;
    if (!first) throw new Error("no file");
    const adding = expect(facade.addFile(id, first, "captured")).rejects.toThrow();
    await isBegun;
    lock();
    const finished = Promise.allSettled([...space.beforeClose].map((finish) => finish()));
    go();
    await finished;
    await adding;
    space.closing.abort();
    space.closing = new AbortController();
    pieces.mockRestore();
    const kept = await space.vault.store.chunkHashes();
    open();
    return kept.filter((hash) => !before.includes(hash));
  }

  it("is in its report when she unlocks, if it is a photo; those behind it she is told of", async () => {
    const id = await draft();
    await lockWhileSealing(id, [jpeg("patio.jpg"), jpeg("calle.jpg")]);
    const shown = () => facade.reports.value.find((report) => report.id === id)?.body.files ?? [];
    await eventually(() => expect(shown().map(({ name }) => name)).toEqual(["patio.jpg"]));
    expect(await (await facade.fileOf(id, shown()[0]?.sha256 ?? "")).arrayBuffer()).toEqual(
      await jpeg().arrayBuffer(),
    );
    await eventually(() => expect(record.recordDrafts.value[id]?.acts).toMatchObject([{ act: "captured" }]));
    expect(evidence.unfinished.value.map(({ name }) => name)).toEqual(["calle.jpg"]);
    await evidence.knowUnfinished(id);
    await eventually(() => expect(space.vault.all("adding")).toEqual([]));
    lock();
    open();
    await eventually(() => expect(shown()).toHaveLength(1));
    expect(evidence.unfinished.value).toEqual([]);
  });

  it("leaves no piece behind if it is long, and she is told", async () => {
    const id = await draft();
    const film = new File([new Uint8Array(FINISHED_AT_LOCK + 1)], "largo.mp4", { type: "video/mp4" });
    expect(await lockWhileSealing(id, [film])).toEqual([]);
    await eventually(() => expect(evidence.unfinished.value.map(({ name }) => name)).toEqual(["largo.mp4"]));
    expect(facade.reports.value.find((report) => report.id === id)?.body.files).toEqual([]);
  });

  it("is added once though it was in its report already, and once though she chooses it twice", async () => {
    const id = await draft();
    await facade.addFile(id, jpeg());
    const before = await space.vault.store.chunkHashes();
    await facade.addFile(id, jpeg("otra vez.jpg"));
    expect(facade.reports.value.find((report) => report.id === id)?.body.files).toHaveLength(1);
    expect(await space.vault.store.chunkHashes()).toEqual(before);
  });
});

it("an edit that a full phone cannot keep is said to be lost, and the next one is kept", async () => {
  const id = await draft();
  const part = act(record.newPartId(), "uno");
  const put = vi
    .spyOn(space.vault, "put")
    .mockRejectedValueOnce(new DOMException("full", "QuotaExceededError"));
  record.editPart(id, part);
  await eventually(() => expect(record.recordSaved.value[id]).toBe("failed"));
  put.mockRestore();
  record.editPart(id, { ...part, method: "dos" });
  await eventually(() => expect(record.recordDrafts.value[id]?.parts).toMatchObject([{ method: "dos" }]));
});

it("what a coordinator tells her of a report is shown with it, once", async () => {
  const part = { type: "intervention", id: record.newPartId(), nextDeadline: "2026-12-10" } as const;
  const message = {
    kind: "progress",
    id: record.newPartId(),
    re: ["r"],
    made: "2026-11-24T10:00:00Z",
    body: { part },
  };
  const id = await space.vault.put("received", { box: "own", message });
  await space.vault.put("received", { box: "own", message, conflict: false }, id);
  expect(record.told.value.r).toEqual([{ part, made: message.made }]);
});

it("a day that is told anew replaces the one before, whichever comes first", async () => {
  const id = record.newPartId();
  const say = (made: string, nextDeadline?: string) =>
    space.vault.put("received", {
      box: "own",
      message: {
        kind: "progress",
        id: record.newPartId(),
        re: ["s"],
        made,
        body: { part: { type: "intervention", id, ...(nextDeadline && { nextDeadline }) } },
      },
    });
  await say("2026-11-24T12:00:00Z", "2026-12-12");
  await say("2026-11-24T10:00:00Z", "2026-12-10");
  expect(record.told.value.s).toMatchObject([{ part: { id, nextDeadline: "2026-12-12" } }]);
  await say("2026-11-24T13:00:00Z");
  expect(record.told.value.s).toEqual([
    { part: { type: "intervention", id }, made: "2026-11-24T13:00:00Z", over: true },
  ]);
});
