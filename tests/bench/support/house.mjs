/** A hub with phones that are signed in, and catalogues of any size made of what the real one says. */
import { execFile } from "node:child_process";
import { createHash, randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { promisify } from "node:util";
import { b64u, call, keyFromSeed, signed } from "../../../services/gateway/examples/keys.mjs";
import { signIn } from "../../../services/gateway/examples/token.mjs";
import { Hub } from "../../e2e/support/hub.mjs";

const ROOT = resolve(import.meta.dirname, "../../..");
const TEXT_BYTES = 2000; // about what a lesson has
const AT_ONCE = 500;

export class House {
  static async open() {
    const house = new House();
    house.hub = await Hub.start({ demo: true });
    const run = JSON.parse(await readFile(join(house.hub.data, "run/hub.json"), "utf8"));
    const { origin, username, password } = new URL(run.couchdb_url);
    house.engine = origin;
    house.engineHeaders = username
      ? { authorization: `Basic ${Buffer.from(`${username}:${password}`).toString("base64")}` }
      : {};
    return house;
  }

  get url() {
    return this.hub.url;
  }

  close() {
    return this.hub.remove();
  }

  /** A new device's token, good for fifteen minutes. */
  async token(role = "defender") {
    const region = await call(`${this.url}/api/region`);
    const { seed } = await call(`${this.url}/api/demo/enter`, { role });
    const authSeed = randomBytes(32);
    const [invitation, auth] = [
      await keyFromSeed(Buffer.from(seed, "base64url")),
      await keyFromSeed(authSeed),
    ];
    const statement = {
      region: region.region,
      api_origin: region.api_origin,
      invitation: invitation.public,
      auth: auth.public,
      at: region.time,
    };
    const enrolled = await call(
      `${this.url}/api/enrol`,
      await signed("tejedora/enrol/v1", statement, invitation, auth),
    );
    return signIn({ hub: this.url, apiOrigin: region.api_origin, auth: b64u(authSeed), ...enrolled });
  }

  /** A request to the engine itself. */
  async couch(method, path, body) {
    const headers = { ...this.engineHeaders, "content-type": "application/json" };
    const init = { method, headers, ...(body && { body: JSON.stringify(body) }) };
    const answer = await fetch(this.engine + path, init);
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
    return answer.json();
  }

  /** A catalogue of so many documents, each as long as a lesson; their text is the demo's own. */
  async catalogue(name, count) {
    const { rows } = await this.couch("GET", "/catalogue-es/_all_docs?include_docs=true");
    const text = rows.map(({ doc }) => (doc.ver ? doc.p : "")).join("");
    await this.couch("PUT", `/${name}?q=1`);
    for (let at = 0; at < count; at += AT_ONCE) {
      const docs = Array.from({ length: Math.min(AT_ONCE, count - at) }, (_, n) =>
        this.document(text, at + n, 1),
      );
      await this.couch("POST", `/${name}/_bulk_docs`, { docs });
    }
    return text;
  }

  document(text, n, ver) {
    const from = (n * 1357 + ver * 77777) % (text.length - TEXT_BYTES);
    return {
      _id: `lesson:${n}`,
      ver,
      p: JSON.stringify({ n, ver, text: text.slice(from, from + TEXT_BYTES) }),
    };
  }

  /** Gives the first so many documents another text; ends when the gateway, which nobody tells of it, has seen it. */
  async change(name, text, count, token) {
    const keys = Array.from({ length: count }, (_, n) => `lesson:${n}`);
    const { rows } = await this.couch("POST", `/${name}/_all_docs`, { keys });
    const docs = rows.map(({ value }, n) => ({ ...this.document(text, n, 2), _rev: value.rev }));
    await this.couch("POST", `/${name}/_bulk_docs`, { docs });
    const { update_seq: seq } = await this.couch("GET", `/${name}`);
    while ((await call(`${this.url}/sync/${name}`, undefined, token)).update_seq !== seq) await pause(100);
  }

  /** Puts a sheet of so many random bytes among the media; what a document would name it by. */
  async media(size) {
    const bytes = Buffer.concat([Buffer.from("%PDF-"), randomBytes(size - 5)]);
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    const headers = {
      authorization: `Bearer ${await this.token("facilitator")}`,
      "content-type": "application/pdf",
    };
    const answer = await fetch(`${this.url}/media/${sha256}`, { method: "PUT", headers, body: bytes });
    if (answer.status !== 201) throw new Error(`PUT /media: ${answer.status} ${await answer.text()}`);
    return { sha256, type: "application/pdf", size, alt: "Una hoja", name: "hoja.pdf" };
  }

  /** Builds the packs of all catalogues; the one of this database. */
  async pack(database) {
    const python = join(ROOT, ".venv/bin/python");
    const ask = [join(ROOT, "tests/bench/ask.py"), join(this.hub.data, "run/hub.json"), "content.pack"];
    const { stdout } = await promisify(execFile)(python, ask, { env: { ...process.env, PYTHONPATH: ROOT } });
    return JSON.parse(stdout).packs.find((pack) => pack.database === database);
  }
}
