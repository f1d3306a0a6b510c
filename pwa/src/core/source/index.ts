/** The catalogue's source form: read, check, compare, write, take in and hand out. See `types.ts`. */
export { documentOf, idOf } from "./canonical";
export { FILE_BYTES, readFolder } from "./folder";
export { lint } from "./lint";
export { tidy } from "./tidy";
export * from "./types";
export { write, writePage } from "./write";
