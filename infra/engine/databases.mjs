// PouchDB on LevelDB, in one folder. The adapter is a preference, never forced: forcing it in `defaults` would make
// replication from an http:// address answer `ok: true` with nothing read.

import { sep } from "node:path";
import LevelDown from "leveldown";
import http from "pouchdb-adapter-http";
import leveldb from "pouchdb-adapter-leveldb";
import PouchDB from "pouchdb-core";
import mapreduce from "pouchdb-mapreduce";
import replication from "pouchdb-replication";

const Base = PouchDB.plugin(leveldb).plugin(http).plugin(mapreduce).plugin(replication);

/** LevelDB that answers only when the write is on the disk: what was acknowledged outlives a power cut. */
function DurableLevel(location) {
  const level = new LevelDown(location);
  const batch = level._batch;
  level._batch = function durableBatch(operations, options, callback) {
    return batch.call(this, operations, { ...options, sync: true }, callback);
  };
  return level;
}
DurableLevel.destroy = LevelDown.destroy; // what deleting a database calls

/** The databases under `dir`: the constructor that express-pouchdb serves, and a close that flushes what is open. */
export function databaseFamily(dir) {
  const Family = Base.defaults({ prefix: dir + sep, db: DurableLevel });
  return {
    PouchDB: Family,
    close: () =>
      Promise.allSettled([...(Family.__dbCacheMap?.values() ?? [])].map((database) => database.close())),
  };
}
