import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { speak, t } from "../../../app/words";
import { type Answers, isComplete, type Need, OPTIONS, QUESTIONS, stepsFor } from "./questions";
import { MECHANISMS, RULES } from "./rules";
import { suggest } from "./suggest";

const folder = join(import.meta.dirname, "../../../../../services/content/catalogue/es/mechanisms");
const inCatalogue = readdirSync(folder).map(
  (file) => /^id: (\S+)$/m.exec(readFileSync(join(folder, file), "utf8"))?.[1] ?? file,
);

/** Every set of needs that she can tick: `unsure` stands alone. */
function needs(): Need[][] {
  const real = OPTIONS.need.filter((need) => need !== "unsure");
  const sets = Array.from({ length: 2 ** real.length }, (_, bits) =>
    real.filter((_need, place) => bits & (1 << place)),
  );
  return [["unsure"], ...sets.filter((set) => set.length > 0)];
}

function* everyPath(): Generator<Answers> {
  for (const danger of OPTIONS.danger)
    for (const held of OPTIONS.held)
      for (const from of OPTIONS.from)
        for (const need of needs())
          for (const place of OPTIONS.place)
            for (const authority of OPTIONS.authority) yield { danger, held, from, need, place, authority };
}

const calm: Answers = {
  danger: "no",
  held: "no",
  from: "unknown",
  need: ["unsure"],
  place: "mexico",
  authority: "yes",
};
const ids = (answers: Partial<Answers>) => {
  const { first, careful } = suggest({ ...calm, ...answers }, inCatalogue);
  return { first: first.map(({ id }) => id), careful: careful.map(({ id }) => id) };
};

describe("the guide", () => {
  it("knows every mechanism of the catalogue, and no other", () => {
    expect(Object.keys(MECHANISMS).sort()).toEqual([...inCatalogue].sort());
  });

  it("gives something on every path, each with its reasons, and nothing twice", () => {
    let paths = 0;
    for (const answers of everyPath()) {
      paths++;
      const { first, careful } = suggest(answers, inCatalogue);
      const all = [...first, ...careful];
      if (first.length === 0 || all.some(({ why }) => why.length === 0)) expect.fail(JSON.stringify(answers));
      if (new Set(all.map(({ id }) => id)).size !== all.length) expect.fail(JSON.stringify(answers));
    }
    expect(paths).toBe(3 * 3 * 5 * 32 * 2 * 4);
  });

  it("shows only what the catalogue on this phone has", () => {
    for (const answers of everyPath()) {
      const { first, careful } = suggest(answers, ["mx-amparo", "eu-guidelines", "of-another-region"]);
      for (const { id } of [...first, ...careful]) expect(["mx-amparo", "eu-guidelines"]).toContain(id);
    }
  });

  it("can come to every mechanism", () => {
    const seen = new Set<string>();
    for (const answers of everyPath()) for (const { id } of suggest(answers, inCatalogue).first) seen.add(id);
    expect([...seen].sort()).toEqual([...inCatalogue].sort());
  });

  it("puts the search for somebody missing before all else", () => {
    expect(ids({ held: "missing" }).first.slice(0, 3)).toEqual([
      "mx-search-and-victims",
      "mx-amparo",
      "un-disappearances",
    ]);
  });

  it("answers violence at home with protection orders, not with diplomacy", () => {
    const { first } = ids({ from: "partner", need: ["protection"] });
    expect(first[0]).toBe("mx-protection-orders");
    expect(first).not.toContain("eu-guidelines");
  });

  it("keeps apart what an authority learns of, where she said that is not safe", () => {
    const { first, careful } = ids({
      authority: "no",
      from: "authority",
      need: ["protection", "visibility"],
    });
    expect(first).toContain("accompaniment-networks");
    for (const id of first) expect(MECHANISMS[id].knows).not.toBe("authority");
    expect(careful).toContain("mx-federal-mechanism");
  });

  it("does not put the search off for that: somebody else may ask", () => {
    const { first } = suggest({ ...calm, held: "missing", authority: "no" }, inCatalogue);
    expect(first.slice(0, 2)).toMatchObject([
      { id: "mx-search-and-victims", caution: "by-other" },
      { id: "mx-amparo", caution: "by-other" },
    ]);
  });

  it("names no Mexican office to who is elsewhere", () => {
    for (const answers of everyPath()) {
      if (answers.place === "mexico") continue;
      const { first, careful } = suggest(answers, inCatalogue);
      for (const { id } of [...first, ...careful]) expect(MECHANISMS[id].where).toBe("anywhere");
    }
  });

  it("shows first steps before anything else to who is in danger", () => {
    expect(stepsFor({ danger: "yes" })).toEqual([
      "danger",
      "safe",
      "held",
      "from",
      "need",
      "place",
      "authority",
      "result",
    ]);
    expect(stepsFor({ danger: "no" })).not.toContain("safe");
    expect(isComplete({ danger: "no" })).toBe(false);
    expect(isComplete(calm)).toBe(true);
  });
});

describe.each(["es", "en"])("the words of the guide in %s", (language) => {
  beforeAll(() => speak(language));

  it("are there for each question, option and reason", () => {
    const needed = [
      ...QUESTIONS.flatMap((question) => [
        `guide-q-${question}`,
        ...OPTIONS[question].map((option) => `guide-${question}-${option}`),
      ]),
      ...RULES.map(({ why }) => `guide-why-${why}`),
      ...OPTIONS.from.map((from) => `guide-people-${from}`),
    ];
    expect(needed.filter((id) => t(id) === id)).toEqual([]);
  });
});
