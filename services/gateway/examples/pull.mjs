// Pulls one database into a local PouchDB with plain PouchDB, and says how many documents it holds:
//   node pull.mjs device.json directory /tmp/copy
// A later run goes on where this one ended. PouchDB is taken from the embedded engine's own packages.

import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { signIn } from "./token.mjs";

const require = createRequire(new URL("../../../infra/engine/package.json", import.meta.url));
const PouchDB = require("pouchdb-core")
  .plugin(require("pouchdb-adapter-leveldb"))
  .plugin(require("pouchdb-adapter-http"))
  .plugin(require("pouchdb-replication"));

const [file, database, folder] = process.argv.slice(2);
const device = JSON.parse(await readFile(file, "utf8"));
const token = await signIn(device);

const local = new PouchDB(folder, { adapter: "leveldb" });
const remote = new PouchDB(`${device.hub}/sync/${database === "box" ? device.box : database}`, {
  adapter: "http",
  skip_setup: true,
  fetch: (url, init) => {
    init.headers.set("Authorization", `Bearer ${token}`);
    return PouchDB.fetch(url, init);
  },
});

const result = await local.replicate.from(remote, { checkpoint: "target" });
const { rows } = await local.allDocs();
process.stdout.write(`${result.docs_written} new, ${rows.length} documents of ${database}\n`);
await local.close();
