/** The part of PouchDB that this app uses. */
declare module "pouchdb-browser" {
  export interface Doc {
    _id: string;
    _rev?: string;
    _deleted?: boolean;
    [field: string]: unknown;
  }
  export interface Change {
    id: string;
    seq: number | string;
    deleted?: boolean;
    doc?: Doc;
  }
  export interface ReplicationResult {
    last_seq: number | string;
    ok: boolean;
    docs_read: number;
    docs_written: number;
    doc_write_failures: number;
  }
  export interface Replication extends Promise<ReplicationResult> {
    cancel(): void;
  }
  export interface ReplicationOptions {
    checkpoint?: "source" | "target" | false;
    batch_size?: number;
    batches_limit?: number;
    since?: number | string;
  }
  export interface Options {
    adapter?: string;
    auto_compaction?: boolean;
    skip_setup?: boolean;
    fetch?: (url: string | Request, init?: RequestInit) => Promise<Response>;
  }
  export default class PouchDB {
    constructor(name: string, options?: Options);
    readonly replicate: {
      to(target: PouchDB, options?: ReplicationOptions): Replication;
      from(source: PouchDB, options?: ReplicationOptions): Replication;
    };
    get(id: string): Promise<Doc>;
    put(doc: Doc): Promise<{ ok: boolean; id: string; rev: string }>;
    /** Of local documents only: a deletion would be replicated. */
    remove(doc: Doc): Promise<unknown>;
    bulkDocs(docs: Doc[], options?: { new_edits?: boolean }): Promise<unknown[]>;
    allDocs(options: {
      include_docs?: boolean;
      keys?: string[];
    }): Promise<{ rows: { id: string; doc?: Doc | null }[] }>;
    changes(options: { since?: number | string; include_docs?: boolean; limit?: number }): Promise<{
      results: Change[];
      last_seq: number | string;
    }>;
    id(): Promise<string>;
    once(event: "created", heard: () => void): void;
    info(): Promise<{ doc_count: number; update_seq: number | string }>;
    destroy(): Promise<void>;
    close(): Promise<void>;
  }
}
