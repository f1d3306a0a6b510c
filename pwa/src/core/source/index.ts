/** The catalogue's source form: read, check, compare, write, take in and hand out. See `types.ts`. */

export { type Exported, exportZip, ImportError, type Imported, importFiles, importZip } from "./archive";
export { documentOf, idOf } from "./canonical";
export { diff, diffAll, diffWords } from "./diff";
export { FILE_BYTES, readFolder } from "./folder";
export { lint } from "./lint";
export { merge } from "./merge";
export { tidy } from "./tidy";
export { markTranslated, startTranslation, translationState } from "./translation";
export * from "./types";
export { write, writePage } from "./write";
