// The part of CouchDB's HTTP interface that the hub uses. Left out on purpose: users and sessions, design document
// functions (validation, shows, lists, rewrites), logs, Fauxton, and gzip of answers (it would delay live feeds).

import express from "express";
import expressPouchDB from "express-pouchdb";
import { deletions } from "./deletions.mjs";
import { answerErrors, guards } from "./guards.mjs";

const PARTS = [
  "config-infrastructure",
  "routes/404",
  "routes/active-tasks",
  "routes/all-dbs",
  "routes/all-docs",
  "routes/attachments",
  "routes/bulk-docs",
  "routes/bulk-get",
  "routes/changes",
  "routes/compact",
  "routes/db",
  "routes/documents",
  "routes/find",
  "routes/replicate",
  "routes/revs-diff",
  "routes/root",
  "routes/security",
  "routes/session-stub",
  "routes/uuids",
  "routes/views",
];

/** An express app that answers as CouchDB does; `GET /_up` as its health check. */
export function couchApi(PouchDB) {
  const app = express();
  app.disable("x-powered-by");
  app.get("/_up", (_request, response) => response.json({ status: "ok" }));
  app.use(deletions());
  app.use(guards());
  app.use(
    expressPouchDB(PouchDB, { mode: "custom", inMemoryConfig: true, overrideMode: { include: PARTS } }),
  );
  app.use(answerErrors);
  return app;
}
