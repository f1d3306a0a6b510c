// Requests that would end the engine's process, spoil a database, or never be answered are stopped here: PouchDB and
// express-pouchdb throw outside of any handler for some shapes of body, and for `latest=true` with an unknown revision.

import express from "express";

const LARGEST_BODY = "64mb";
const DATABASE_NAME = /^[a-z][a-z0-9_$()+/-]*$/;

const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
const isStrings = (value) => Array.isArray(value) && value.every((item) => typeof item === "string");

const isHistory = (history) =>
  isObject(history) &&
  Number.isInteger(history.start) &&
  isStrings(history.ids) &&
  history.ids.length >= 1 &&
  history.ids.length <= history.start;

const isAttachment = (file) => isObject(file) && (file.data === undefined || typeof file.data === "string");

const isDocument = (doc) =>
  isObject(doc) &&
  (doc._revisions === undefined || isHistory(doc._revisions)) &&
  (doc._attachments === undefined ||
    (isObject(doc._attachments) && Object.values(doc._attachments).every(isAttachment)));

/** What the body of each POST must look like. Only what the code behind cannot bear is refused. */
const SHAPES = {
  _all_docs: (body) => isObject(body) && (body.keys === undefined || isStrings(body.keys)),
  _bulk_docs: (body) => isObject(body) && Array.isArray(body.docs) && body.docs.every(isDocument),
  _bulk_get: (body) =>
    isObject(body) &&
    Array.isArray(body.docs) &&
    body.docs.every((doc) => isObject(doc) && typeof doc.id === "string"),
  _find: isObject,
  _revs_diff: (body) => isObject(body) && Object.values(body).every(isStrings),
};

function refuse(response, reason, error = "bad_request") {
  response.status(400).json({ error, reason });
}

function checkQuery(request, response, next) {
  delete request.query.latest; // then the revision that was asked for is answered
  if (request.query.filter) return refuse(response, "Filters of design documents are not offered here.");
  return next();
}

function checkName(request, response, next) {
  if (!DATABASE_NAME.test(request.params.db)) return refuse(response, "Not a name.", "illegal_database_name");
  return next();
}

function checkDocument(request, response, next) {
  return isDocument(request.body) ? next() : refuse(response, "The body is not a document.");
}

/** Middleware that goes before the API. */
export function guards() {
  const router = express.Router();
  const json = express.json({ limit: LARGEST_BODY, type: () => true });
  router.use(checkQuery);
  router.put("/:db", checkName);
  router.put("/:db/:id", json, checkDocument);
  for (const [name, fits] of Object.entries(SHAPES)) {
    router.post(`/:db/${name}`, json, (request, response, next) => {
      if (!fits(request.body)) return refuse(response, `The body does not fit ${name}.`);
      if (name === "_bulk_get" && request.body.docs.length === 0) return response.json({ results: [] });
      return next();
    });
  }
  return router;
}

/** Error middleware that goes after the API: an answer in CouchDB's form, and nothing of the request in a log. */
export function answerErrors(error, _request, response, next) {
  if (response.headersSent) return next(error);
  const status = error.status ?? 500;
  return response
    .status(status)
    .json({ error: status < 500 ? "bad_request" : "internal_error", reason: error.name });
}
