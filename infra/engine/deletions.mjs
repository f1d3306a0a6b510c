// PouchDB forgets to answer some requests that were under way while their database was deleted. CouchDB ends them, and
// the feeds of that database; so does this, by closing their connections: whoever asked tries again, and gets a 404.

const GRACE_MS = 1000;

/** Middleware that goes before the API. */
export function deletions() {
  /** By database: the responses that are not finished, but of requests to make it. */
  const open = new Map();

  function closeAll(responses) {
    for (const response of responses) if (!response.writableEnded) response.destroy();
  }

  return (request, response, next) => {
    const [, database, rest] = request.path.split("/");
    if (request.method === "PUT" && !rest) return next();
    const together = open.get(database) ?? new Set();
    open.set(database, together.add(response));
    response.on("close", () => {
      together.delete(response);
      if (together.size === 0 && open.get(database) === together) open.delete(database);
    });
    if (request.method === "DELETE" && !rest) {
      response.on("finish", () => setTimeout(closeAll, GRACE_MS, [...together]).unref());
    }
    return next();
  };
}
