import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Message } from "../messages";
import { type Attribution, type NeedBody, need as needKind, THEMES } from "../messages/kinds/need";
import { escaped } from "../paper/html";
import { type Block, oneLine, type Paper } from "../paper/paper";
import { type Brief, compose, outOf, type Placed, supersededBy } from "./brief";
import { type Commitment, dueCommitments, tally } from "./commitments";
import { holdsName, namesOf, tellsOf } from "./names";
import { foldNeeds, type Need } from "./needs";
import { onePage } from "./onepage";
import { publicOnes, publicPage } from "./page";
import { type BriefFacts, briefPaper } from "./paper";

const NAMES = ["Xóchitl Beltrán", "Citlali Ortega", "Ixchel Nava", "Yaretzi Mondragón"] as const;
const from = (author: string) => ({ author, seal: "age1x", box: "box-x", cert: null });
const words = { say: (id: string) => id, day: (iso: string) => iso };
const facts: BriefFacts = {
  title: "Mesa",
  date: "2027-03-08",
  place: "",
  opening: "",
  provisions: new Map([["contacts", "Contacto"]]),
  language: "es",
};

function body(over: Partial<NeedBody> = {}): NeedBody {
  return {
    theme: "threats",
    happening: "Llaman por la noche.",
    asked: "Una visita",
    of: "la delegación",
    urgency: "soon",
    attribution: { how: "unnamed" },
    paragraph: "Nos llaman por la noche y nadie responde.",
    approved: "2026-11-24T10:00:00Z",
    language: "es",
    files: [],
    ...over,
  };
}

function need(id: string, over: Partial<NeedBody> = {}, withdrawn: string | null = null): Need {
  return { id, from: from("a"), made: "2026-11-24T10:00:00Z", body: body(over), withdrawn, rating: null };
}

const place = (of: Need, over: Partial<Placed> = {}): Placed => ({
  need: of,
  theme: of.body.theme,
  region: of.body.region ?? "",
  provision: "contacts",
  request: of.body.asked,
  of: of.body.of,
  why: "",
  whyOf: "",
  ...over,
});

/** Everything that somebody could read in a paper. */
function textOf({ title, footer, blocks }: Paper): string {
  const told = (block: Block): string[] => {
    switch (block.kind) {
      case "list":
        return block.items;
      case "table":
        return [...block.head, ...block.rows.flat()];
      case "page":
      case "drawing":
        return [];
      default:
        return [block.text];
    }
  };
  return [title, footer ?? "", ...blocks.flatMap(told)].join("\n");
}

const read = (brief: Brief) => textOf(briefPaper(brief, facts, words));

/** As one page that has room for so many signs. */
const short = (brief: Brief, room: number, opening = "") =>
  onePage(brief, { ...facts, opening }, words, async (paper) => textOf(paper).length <= room);

/** Needs of women of whom the team knows every name, who chose in all ways, and write names in all places. */
const saying = fc
  .array(
    fc.constantFrom(...NAMES, "Necesitamos", "una visita,", "pronto", "CITLALI ORTEGA", "xochitl beltran"),
    {
      minLength: 1,
      maxLength: 6,
    },
  )
  .map((parts) => parts.join(" "));

const anyPlaced = fc
  .array(
    fc.record({
      who: fc.constantFrom(...NAMES),
      how: fc.constantFrom("named", "described", "unnamed"),
      described: saying,
      paragraph: saying,
      request: saying,
      region: saying,
      theme: fc.constantFrom(...THEMES),
      withdrawn: fc.boolean(),
      why: fc.constantFrom("", "Ella lo decidió"),
    }),
    { maxLength: 8 },
  )
  .map((all) =>
    all.map((one, n) => {
      const attribution: Attribution =
        one.how === "unnamed"
          ? { how: "unnamed" }
          : { how: one.how as "named", as: one.how === "named" ? one.who : one.described };
      const of = need(
        `n${n}`,
        {
          attribution,
          paragraph: one.paragraph,
          theme: one.theme,
          behalf: { who: one.who, how: "spoken", when: "2026-11-01" },
        },
        one.withdrawn ? "2026-11-25T10:00:00Z" : null,
      );
      const answered = { why: one.why, whyOf: "name-part looks-named" };
      return place(of, { request: one.request, region: one.region, ...answered });
    }),
  );

describe("a brief", () => {
  it("never holds a name where she chose otherwise", async () => {
    await fc.assert(
      fc.asyncProperty(anyPlaced, async (placed) => {
        const names = namesOf(
          placed.map((one) => one.need),
          [...NAMES],
        );
        const brief = compose(placed, names);
        for (const group of brief.groups) {
          for (const entry of group.entries) {
            const alone = { ...brief, groups: [{ ...group, entries: [entry] }] };
            const page = textOf((await short(alone, Number.POSITIVE_INFINITY)).paper);
            const allowed = entry.attribution.how === "named" ? entry.attribution.as : null;
            for (const name of NAMES) {
              if (name === allowed) continue;
              expect(holdsName(read(alone), [name])).toBe(false);
              expect(holdsName(page, [name])).toBe(false);
            }
          }
        }
      }),
    );
  });

  it("holds her paragraph and the name she chose to the letter, or nothing of her", () => {
    fc.assert(
      fc.property(anyPlaced, (placed) => {
        const brief = compose(placed, [...NAMES]);
        const out = new Set(brief.out.map((one) => one.need));
        for (const { need: of } of placed) {
          const entry = brief.groups.flatMap(({ entries }) => entries).find((one) => one.need === of.id);
          expect(entry === undefined).toBe(out.has(of.id));
          if (!entry) continue;
          expect(entry.paragraph).toBe(of.body.paragraph);
          expect(entry.attribution).toEqual(of.body.attribution);
          if (entry.attribution.how !== "unnamed") expect(read(brief)).toContain(entry.attribution.as);
        }
      }),
    );
  });

  it("never holds a need that was taken back", () => {
    fc.assert(
      fc.property(anyPlaced, (placed) => {
        const brief = compose(placed, []);
        const back = placed.filter((one) => one.need.withdrawn !== null).map((one) => one.need.id);
        expect(brief.needs.filter((id) => back.includes(id))).toEqual([]);
        expect(
          brief.out
            .filter(({ reason }) => reason === "withdrawn")
            .map((one) => one.need)
            .sort(),
        ).toEqual(back.sort());
      }),
    );
  });

  it("keeps requests of one row of the one page apart, also where a cell is a single line", async () => {
    const brief = compose(
      ["Una visita", "Una llamada"].map((asked) => place(need(asked, { asked, of: "" }))),
      [],
    );
    const { paper } = await short(brief, 10_000);
    const rows = paper.blocks.flatMap((block) => (block.kind === "table" ? block.rows : []));
    expect(rows.map(([, asked]) => oneLine(asked ?? ""))).toEqual(["• Una visita • Una llamada"]);
  });

  it("groups by theme as they are listed, region and provision, whatever the case of the region", () => {
    const brief = compose(
      [
        place(need("a", { region: "Sierra" })),
        place(need("b", { region: "sierra " })),
        place(need("c", { region: "Sierra" }), { provision: "" }),
        place(need("d", { theme: "care" })),
      ],
      [],
    );
    expect(
      brief.groups.map(({ theme, region, provision, entries }) => [theme, region, provision, entries.length]),
    ).toEqual([
      ["threats", "Sierra", "contacts", 2],
      ["threats", "Sierra", "", 1],
      ["care", "", "contacts", 1],
    ]);
  });

  it("waits for a reason where a woman could be recognised, and asks again when something else tells of her", () => {
    const of = need("a", { paragraph: "El 3 de mayo atacaron a la partera en Tlacoapa." });
    expect(outOf(place(of), [])).toEqual({ need: "a", reason: "why", tells: ["date", "place", "role"] });
    const answered = { why: "Toda la comunidad lo sabe y ella lo quiere así.", whyOf: "date place role" };
    expect(outOf(place(of, answered), [])).toBeNull();
    expect(
      outOf(place(of, { ...answered, request: "Proteger a la señora Elena Paz Ruiz" }), []),
    ).toMatchObject({
      reason: "why",
    });
  });

  it("on one page holds only what is asked: no paragraph, no name", async () => {
    const brief = compose([place(need("a", { attribution: { how: "named", as: NAMES[0] } }))], [...NAMES]);
    const { paper, left, needs } = await short(brief, 100_000);
    const page = textOf(paper);
    expect(left).toEqual([]);
    expect(needs).toEqual(["a"]);
    expect(page).toContain("paper-ask-of");
    expect(page).not.toContain(NAMES[0]);
    expect(page).not.toContain("Nos llaman");
  });

  it("on one page leaves out whole requests, the least pressing first, and tells which", async () => {
    const asking = (id: string, request: string, urgency: NeedBody["urgency"]) =>
      place(need(id, { urgency }), { request, of: "" });
    const brief = compose(
      [
        asking("a", "una visita ".repeat(30).trim(), "normal"),
        asking("b", "una carta", "now"),
        asking("c", "x".repeat(5000), "now"),
        asking("d", "un aviso", "soon"),
        asking("e", "una carta", "normal"),
      ],
      [],
    );
    const bare = textOf((await short(brief, 0)).paper).length;
    const { left, needs, withoutOpening, paper } = await short(brief, bare + 120, "Buenos días");
    expect(left).toEqual(["x".repeat(5000), "una visita ".repeat(30).trim()]);
    expect(needs).toEqual(["b", "d", "e"]);
    expect(withoutOpening).toBe(false);
    expect(textOf(paper)).toContain("paper-left");
    const long = await short(brief, bare + 120, "palabras ".repeat(100));
    expect(long).toMatchObject({ withoutOpening: true, left });
  });

  it("on one page is never longer than one page when its title fits, whatever is asked", async () => {
    const requests = fc.array(
      fc.record({ words: fc.nat(40), urgency: fc.constantFrom("now", "soon", "normal") }),
      {
        maxLength: 12,
      },
    );
    await fc.assert(
      fc.asyncProperty(requests, fc.integer({ min: 200, max: 1500 }), async (asked, room) => {
        const brief = compose(
          asked.map(({ words: n, urgency }, i) =>
            place(need(`n${i}`, { urgency: urgency as NeedBody["urgency"] }), {
              request: `${i} ${"pide ".repeat(n)}`,
              of: "",
            }),
          ),
          [],
        );
        const empty = textOf((await short(brief, 0)).paper).length;
        const { paper, left, needs } = await short(brief, room);
        expect(textOf(paper).length).toBeLessThanOrEqual(Math.max(room, empty));
        expect(left.length + needs.length).toBe(asked.length);
      }),
    );
  });

  it("is superseded as soon as one of its needs is taken back", () => {
    const now = [need("a"), need("b", {}, "2026-12-01T00:00:00Z"), need("c")];
    expect(supersededBy(["a", "b"], now)).toEqual(["b"]);
    expect(supersededBy(["a", "c"], now)).toEqual([]);
  });
});

describe("what could tell who she is", () => {
  const unnamed = { attribution: { how: "unnamed" } as const };
  it.each([
    ["Me amenazaron y nadie hizo nada.", []],
    ["Pasó el 12 de marzo y seguimos igual.", []],
    ["La regidora fue amenazada el 12 de marzo.", ["date", "role"]],
    ["The midwife was attacked in Xaltianguis.", ["place", "role"]],
    ["Vinieron a buscar a Elena Paz por la noche.", ["looks-named"]],
  ])("%s", (text, tells) => {
    expect(tellsOf(text, unnamed, [])).toEqual(tells);
  });

  it("is also a part of a name that is known", () => {
    expect(tellsOf("Le dijeron a Xochitl que se callara.", unnamed, [NAMES[0]])).toEqual(["name-part"]);
  });

  it("is not asked of who chose to be named", () => {
    const named = { attribution: { how: "named", as: NAMES[0] } as const };
    expect(tellsOf("La regidora en Tlacoapa, el 3 de mayo.", named, [])).toEqual([]);
  });
});

describe("needs", () => {
  const message = (kind: string, id: string, author: string, of: object, made: string): Message =>
    ({ id, kind, from: from(author), made, re: [], h: "", to: [], body: of }) as unknown as Message;
  const all = [
    message("need", "n1", "a", body(), "2026-11-01T00:00:00Z"),
    message("need", "n2", "b", body(), "2026-11-02T00:00:00Z"),
    message("need-withdrawn", "w1", "a", { need: "n1" }, "2026-11-03T00:00:00Z"),
    message("need-withdrawn", "w2", "stranger", { need: "n2" }, "2026-11-03T00:00:00Z"),
    message(
      "needrating",
      "r1",
      "b",
      { need: "n2", effective: "no", appropriate: "no", fits: "no" },
      "2026-11-04T00:00:00Z",
    ),
    message(
      "needrating",
      "r2",
      "b",
      { need: "n2", effective: "yes", appropriate: "yes", fits: "no" },
      "2026-11-05T00:00:00Z",
    ),
    message(
      "needrating",
      "r3",
      "a",
      { need: "n2", effective: "no", appropriate: "no", fits: "no" },
      "2026-11-06T00:00:00Z",
    ),
  ];

  it("are the same in whatever order and however often messages came; only she takes hers back or rates it", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...all, ...all], { minLength: all.length * 2 }), (shuffled) => {
        const needs = foldNeeds(shuffled);
        expect(needs.map(({ id, withdrawn, rating }) => [id, withdrawn, rating?.effective ?? null])).toEqual([
          ["n1", "2026-11-03T00:00:00Z", null],
          ["n2", null, "yes"],
        ]);
      }),
    );
  });

  it("are refused without a paragraph, and named ones without a name", () => {
    expect(() => needKind.parse(body({ paragraph: "  " }))).toThrow();
    expect(() => needKind.parse({ ...body(), attribution: { how: "named", as: " " } })).toThrow();
    const unnamed = needKind.parse({ ...body(), attribution: { how: "unnamed", as: NAMES[0] } });
    expect(JSON.stringify(unnamed)).not.toContain(NAMES[0]);
  });
});

describe("commitments", () => {
  const one = (id: string, over: Partial<Commitment> = {}): Commitment => ({
    id,
    mission: "Embajada",
    what: "Visitar",
    due: "",
    remind: "",
    provision: "contacts",
    public: true,
    needs: [],
    state: "open",
    answer: "",
    answered: "",
    evidence: "",
    ...over,
  });

  it("are due a week before their day, or on the day that the team chose, and no more once answered", () => {
    const all = [
      one("late", { due: "2027-01-01" }),
      one("soon", { due: "2027-02-07" }),
      one("far", { due: "2027-03-01" }),
      one("asked", { due: "2027-03-01", remind: "2027-01-31" }),
      one("not yet", { due: "2027-02-02", remind: "2027-02-02" }),
      one("kept", { due: "2027-01-01", state: "kept" }),
    ];
    expect(dueCommitments(all, "2027-02-01").map(({ id }) => id)).toEqual(["late", "soon", "asked"]);
  });

  it("are counted once under each key, and nothing is lost", () => {
    const all = [one("a", { state: "kept" }), one("b", { state: "partly" }), one("c", { mission: "Otra" })];
    expect(
      tally(all, ({ mission }) => [mission, mission]).map(({ key, total, tally: of }) => [
        key,
        total,
        of.kept,
      ]),
    ).toEqual([
      ["Embajada", 2, 1],
      ["Otra", 1, 0],
    ]);
  });

  it("are told to everybody only where they are public, and never with a name of a woman", () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            public: fc.boolean(),
            what: saying,
            mission: saying,
            answer: saying,
            evidence: saying,
          }),
          {
            maxLength: 6,
          },
        ),
        saying,
        (all, title) => {
          const commitments = all.map((over, n) => one(`c${n}`, over));
          const at = { title, date: "", language: "es", made: "2027-01-01", provisions: facts.provisions };
          const page = publicPage(commitments, at, words, [...NAMES]);
          expect(holdsName(page, [...NAMES])).toBe(false);
          const told = publicOnes(commitments, [...NAMES]);
          expect(told.every((c) => c.public)).toBe(true);
          expect(page.split("<li>").length - 1).toBe(told.length);
        },
      ),
    );
  });

  it("stand in a page that runs nothing and asks nothing of anybody, whatever was typed", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const hostile = `<script>${text}</script><img src=x onerror=alert(1)>`;
        const page = publicPage(
          [one("a", { what: hostile, mission: hostile, answer: hostile, evidence: hostile })],
          { title: hostile, date: "", language: "es", made: "2027-01-01", provisions: facts.provisions },
          words,
          [],
        );
        const parsed = new DOMParser().parseFromString(page, "text/html");
        expect(parsed.querySelectorAll("script, img, link, iframe, [onerror]").length).toBe(0);
        expect(parsed.documentElement.lang).toBe("es");
        expect(page).toContain(escaped("<script>"));
      }),
    );
  });
});
