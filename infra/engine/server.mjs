// The embedded CouchDB-compatible engine: for trying out, development and tests. Loopback only; it writes no request log.
//
//   node server.mjs --dir DIR (--port N | --fd N)      N = 0: any free port; --fd: an already bound listening socket
//   ENGINE_PASSWORD in the environment                 asks every request for basic auth as `hub` with this password
//
// Prints `listening http://127.0.0.1:PORT` once it answers. SIGTERM closes it cleanly. It ends by itself when the
// process that started it is gone, so that no engine is left behind holding the files.

import { timingSafeEqual } from "node:crypto";
import { mkdirSync } from "node:fs";
import { createServer } from "node:http";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import express from "express";
import { couchApi } from "./couch-api.mjs";
import { databaseFamily } from "./databases.mjs";

const PARENT_CHECK_MS = 500;
const CLOSE_LIMIT_MS = 4000;

process.noDeprecation = true; // express-pouchdb still calls `new Buffer`

function settings() {
  const { values } = parseArgs({
    options: { dir: { type: "string" }, port: { type: "string", default: "0" }, fd: { type: "string" } },
  });
  if (!values.dir) fail("--dir DIR is needed: the folder that holds the databases");
  const number = Number(values.fd ?? values.port);
  if (!Number.isInteger(number) || number < 0 || number > 65535) fail("--port and --fd take a whole number");
  return {
    dir: resolve(values.dir),
    listen: values.fd === undefined ? { host: "127.0.0.1", port: number } : { fd: number },
    password: process.env.ENGINE_PASSWORD ?? "",
  };
}

function fail(why) {
  process.stderr.write(`engine: ${why}\n`);
  process.exit(1);
}

/** Basic auth as `hub`; keeps other accounts of this machine, and web pages, out of the databases. */
function askForPassword(password) {
  const expected = Buffer.from(`Basic ${Buffer.from(`hub:${password}`).toString("base64")}`);
  return (request, response, next) => {
    const given = Buffer.from(request.headers.authorization ?? "");
    if (given.length === expected.length && timingSafeEqual(given, expected)) return next();
    return response.status(401).json({ error: "unauthorized", reason: "Name or password is incorrect." });
  };
}

const { dir, listen, password } = settings();
mkdirSync(dir, { recursive: true, mode: 0o700 });

const databases = databaseFamily(dir);
const app = express();
app.disable("x-powered-by");
if (password) app.use(askForPassword(password));
app.use(couchApi(databases.PouchDB));

const server = createServer({ keepAliveTimeout: 65_000, requestTimeout: 0 }, app);
server.on("error", (error) =>
  fail(error.code === "EADDRINUSE" ? `port ${listen.port} is in use` : error.message),
);
server.listen(listen, () => process.stdout.write(`listening http://127.0.0.1:${server.address().port}\n`));

let closing = false;
function close() {
  if (closing) return;
  closing = true;
  setTimeout(() => process.exit(0), CLOSE_LIMIT_MS).unref();
  server.close();
  server.closeAllConnections();
  databases.close().finally(() => process.exit(0));
}

process.on("SIGTERM", close);
process.on("SIGINT", close);
process.stdout.on("error", close); // whoever read us is gone
const parent = process.ppid;
setInterval(() => process.ppid !== parent && close(), PARENT_CHECK_MS);
