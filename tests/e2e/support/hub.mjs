/** A real hub in a folder of its own, started as a person would, on a port that the system chose. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";

const ROOT = resolve(import.meta.dirname, "../../..");
const BIN = join(ROOT, ".venv/bin");
const ROOT_PASSPHRASE = "a root passphrase for tests alone";

/** The environment of what is started: nothing of a hub that may run on this machine already. */
function environment(more) {
  const env = { ...process.env, PYTHONWARNINGS: "default", ...more };
  for (const name of ["COUCHDB_URL", "NATS_URL", "HUB_NAME", "HUB_HOST"]) {
    if (!(name in more)) delete env[name];
  }
  return env;
}

export class Hub {
  /** @param {{demo?: boolean, env?: Record<string, string>}} options `env`: settings of its own. */
  static async start({ demo = false, env = {} } = {}) {
    const folder = await mkdtemp(join(tmpdir(), "tejedora-e2e-"));
    const hub = new Hub(folder, demo, env);
    await hub.up();
    return hub;
  }

  constructor(folder, demo, env = {}) {
    this.settings = env;
    this.folder = folder;
    this.data = join(folder, "data");
    this.demo = demo;
    this.port = 0;
    this.url = "";
    /** Everything that it printed: searched for what must not be there. */
    this.output = "";
  }

  /** Start, or start again on the same port with the same data; resolves when it says `ready`. */
  async up() {
    this.process = spawn(join(BIN, "python"), ["-m", "infra.runner"], {
      cwd: ROOT,
      env: this.#env(),
      stdio: ["ignore", "pipe", "pipe"],
    });
    this.process.stderr.on("data", (chunk) => {
      this.output += chunk;
    });
    const lines = createInterface({ input: this.process.stdout });
    this.url = await new Promise((ready, failed) => {
      lines.on("line", (line) => {
        this.output += `${line}\n`;
        const found = /^ready (http:\S+)/.exec(line);
        if (found) ready(found[1]);
      });
      this.process.once("exit", (code) => failed(new Error(`The hub ended (${code}):\n${this.output}`)));
    });
    this.port = Number(new URL(this.url).port);
  }

  /** Stop it cleanly and wait until it is gone. */
  async down() {
    if (this.process.exitCode !== null) return;
    const gone = once(this.process, "exit");
    this.process.kill("SIGTERM");
    await gone;
  }

  async remove() {
    await this.down();
    await rm(this.folder, { recursive: true, force: true });
  }

  /** Run the `hub` command; resolves with what it printed, rejects with what it complained of. */
  async command(args, input = "") {
    const child = spawn(join(BIN, "hub"), args, {
      cwd: ROOT,
      env: this.#env(),
      stdio: ["pipe", "pipe", "pipe"],
    });
    let out = "";
    let err = "";
    child.stdout.on("data", (chunk) => {
      out += chunk;
    });
    child.stderr.on("data", (chunk) => {
      err += chunk;
    });
    child.stdin.end(input);
    const [code] = await once(child, "close");
    this.output += err;
    if (code !== 0) throw new Error(`hub ${args.join(" ")} ended with ${code}:\n${err}${out}`);
    return out;
  }

  /** What an operator does once for a real region: its root, and then its release key and its courses. */
  async foundRegion({ courses = true } = {}) {
    const root = join(this.folder, "root.age");
    const key = join(this.folder, "release.age");
    await this.command(["directory", "init", "--root", root, "--name", "Región de prueba"]);
    if (!courses) return;
    await this.#sign(await this.command(["catalogue", "key", "--out", key]));
    await this.command(["catalogue", "sign", "--key", key]);
  }

  /** The root says yes to whoever waits for a public role, once so many have asked: a phone asks in its own time. */
  async signRequests(expected = 1) {
    let requests;
    do requests = await this.command(["directory", "request"]);
    while (JSON.parse(requests).roles.length < expected);
    await this.#sign(requests);
  }

  async #sign(requests) {
    const signed = await this.command(
      ["directory", "sign", "--root", join(this.folder, "root.age"), "--yes"],
      requests,
    );
    await this.command(["directory", "import"], signed);
  }

  async invite(role) {
    return JSON.parse(await this.command(["invite", "--role", role, "--json"])).link;
  }

  /** As if so many days had passed that every open invitation is over. */
  async letInvitationsExpire() {
    const { couchdb_url: address } = JSON.parse(await readFile(join(this.data, "run/hub.json"), "utf8"));
    const { origin, username, password } = new URL(address);
    const headers = {
      Authorization: `Basic ${Buffer.from(`${username}:${password}`).toString("base64")}`,
      "Content-Type": "application/json",
    };
    const range = new URLSearchParams({
      include_docs: "true",
      startkey: '"invitation:"',
      endkey: '"invitation;"',
    });
    const { rows } = await (await fetch(`${origin}/hub/_all_docs?${range}`, { headers })).json();
    const docs = rows.map(({ doc }) => ({ ...doc, expires: "2026-01-01T00:00:00Z" }));
    const body = JSON.stringify({ docs });
    const written = await (await fetch(`${origin}/hub/_bulk_docs`, { method: "POST", headers, body })).json();
    if (written.length === 0 || written.some(({ error }) => error)) throw new Error(JSON.stringify(written));
  }

  async members() {
    return JSON.parse(await this.command(["members", "--json"]));
  }

  async status() {
    return JSON.parse(await this.command(["status", "--json"]));
  }

  #env() {
    return environment({
      HUB_DATA: this.data,
      HUB_DEMO: this.demo ? "1" : "0",
      HUB_PORT: String(this.port),
      HUB_PUBLIC_URL: "",
      HUB_ROOT_PASSPHRASE: ROOT_PASSPHRASE,
      HUB_RELEASE_PASSPHRASE: ROOT_PASSPHRASE,
      ...this.settings,
    });
  }
}
