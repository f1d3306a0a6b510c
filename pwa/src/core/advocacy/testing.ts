/** For tests: women with keys, each with her own copy of a plan's log, and the ways between them. */
import { generateIdentity, recipientOf } from "../age";
import { newCaseId } from "../case-keys";
import { randomId } from "../encoding";
import { type Entry, entryHash, nextLinks, readEntry, writeEntry } from "../log";
import { type Dsse, generateSigningKey, type SigningKey } from "../signing";
import { foldPlan, type PlanState } from "./fold";
import type { ObjectKind, Person, PlanPart, Value } from "./plan";
import { owedBy } from "./sharing";

export class Woman {
  private readonly entries = new Map<string, { entry: Entry; signed: Dsse }>();
  private readonly sent = new Set<string>();
  private tick = 0;

  private constructor(
    readonly person: Person,
    private readonly key: SigningKey,
  ) {}

  static async named(name: string): Promise<Woman> {
    const key = await generateSigningKey();
    const seal = await recipientOf(await generateIdentity());
    return new Woman({ author: key.public, seal, box: `box-${randomId()}`, name }, key);
  }

  newPlan = (): string => newCaseId(this.key.public);

  get state(): PlanState {
    return foldPlan([...this.entries.values()].map(({ entry }) => entry));
  }

  get names(): string[] {
    return [...this.state.people.values()].map(({ name }) => name).sort();
  }

  get signed(): Dsse[] {
    return [...this.entries.values()].map(({ signed }) => signed);
  }

  /** @param knowing writes as if these were all that she had (a copy set back, or a lie) */
  async say(plan: string, part: PlanPart, amends: string[] = [], knowing?: PlanState): Promise<string> {
    this.tick += 1;
    const made = new Date(Date.UTC(2026, 10, 24) + this.tick * 1000).toISOString().replace(/\.\d+Z$/, "Z");
    const links = nextLinks((knowing ?? this.state).woven, this.key.public);
    const named = amends.length > 0 ? { amends: [...amends].sort() } : {};
    const signed = await writeEntry({ log: plan, ...links, ...named, made, part: { ...part } }, this.key);
    await this.take(signed);
    return entryHash(signed);
  }

  people = (plan: string, ...women: Woman[]): Promise<string> =>
    this.say(plan, { type: "people", people: women.map(({ person }) => person) });

  set = (plan: string, on: ObjectKind, id: string, values: Record<string, Value>, amends: string[] = []) =>
    this.say(plan, { type: "set", on, id, values }, amends);

  async take(signed: Dsse): Promise<void> {
    const entry = await readEntry(signed);
    this.entries.set(entry.hash, { entry, signed });
  }

  /** Gives to others what she owes them. How many entries went out. */
  async send(...others: Woman[]): Promise<number> {
    let count = 0;
    const isSent = (box: string, hash: string) => this.sent.has(`${box} ${hash}`);
    for (const { to, hashes } of owedBy(this.person.author, this.state, isSent)) {
      const other = others.find(({ person }) => person.box === to.box);
      if (!other) continue;
      for (const hash of hashes) {
        this.sent.add(`${to.box} ${hash}`);
        const held = this.entries.get(hash);
        if (held) await other.take(held.signed);
        count += 1;
      }
    }
    return count;
  }
}
