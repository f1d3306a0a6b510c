// One replication by PouchDB, as a plain client of the gateway. Takes a JSON job as its argument and prints a JSON result:
//   {action: "pull"|"push", remote, token, dir, name, options, docs, tries}  ->  {ok, result|error, requests, ids}
// `requests` are "METHOD last-part-of-path status" in order.

import { createRequire } from "node:module";
import { join } from "node:path";

const require = createRequire(join(process.cwd(), "infra/engine/package.json"));
const PouchDB = require("pouchdb-core")
  .plugin(require("pouchdb-adapter-leveldb"))
  .plugin(require("pouchdb-adapter-http"))
  .plugin(require("pouchdb-replication"));

const job = JSON.parse(process.argv[2]);
const requests = [];

const local = new PouchDB(join(job.dir, job.name), { adapter: "leveldb" });
const remote = new PouchDB(job.remote, {
  adapter: "http",
  skip_setup: job.skipSetup ?? true,
  fetch: async (url, options = {}) => {
    options.headers.set("Authorization", `Bearer ${job.token}`);
    const response = await PouchDB.fetch(url, options);
    const path = new URL(url).pathname.split("/").slice(2);
    requests.push(`${options.method ?? "GET"} ${path.slice(1).join("/").replace(/_local\/.*/, "_local") || "/"} ${response.status}`);
    return response;
  },
});

const answer = { ok: true, requests };
try {
  for (const doc of job.docs ?? []) await local.put(doc);
  const options = job.options ?? {};
  const once = () => (job.action === "push" ? local.replicate.to(remote, options) : local.replicate.from(remote, options));
  let result;
  for (let left = job.tries ?? 1; !result; left--) {
    result = await once().catch((error) => {
      if (left <= 1) throw error;
    });
  }
  answer.result = { read: result.docs_read, written: result.docs_written, failures: result.doc_write_failures };
} catch (error) {
  answer.ok = false;
  answer.error = { status: error.status, name: error.name, refused: error.refused, type: error.type };
}
answer.ids = (await local.allDocs()).rows.map((row) => row.id);
process.stdout.write(JSON.stringify(answer));
await local.close();
