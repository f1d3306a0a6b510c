/** Archives for tests, right or wrong in any field. */
import { deflateSync } from "fflate";
import { crc32 } from "hash-wasm";
import { concat, utf8 } from "../encoding";

export interface RawEntry {
  name: string | Uint8Array;
  content?: string | Uint8Array;
  /** Fields that say something else than what is true. */
  flags?: number;
  method?: number;
  crc?: number;
  size?: number;
  packed?: number;
  madeBy?: number;
  attributes?: number;
  offset?: number;
  localName?: string;
}

function little(...fields: [value: number, bytes: number][]): Uint8Array {
  return Uint8Array.from(
    fields.flatMap(([value, bytes]) =>
      Array.from({ length: bytes }, (_, at) => Math.floor(value / 256 ** at) & 0xff),
    ),
  );
}

/** The bytes of an archive; `end` replaces fields of its last record: `count`, `size`, `start`, `disk`. */
export async function rawZip(
  entries: RawEntry[],
  end: Record<string, number> = {},
): Promise<Uint8Array<ArrayBuffer>> {
  const locals: Uint8Array[] = [];
  const central: Uint8Array[] = [];
  let at = 0;
  for (const of of entries) {
    const content = typeof of.content === "string" ? utf8(of.content) : (of.content ?? new Uint8Array());
    const method = of.method ?? 8;
    const data = method === 8 ? deflateSync(content) : content;
    const name = typeof of.name === "string" ? utf8(of.name) : of.name;
    const localName = of.localName === undefined ? name : utf8(of.localName);
    const crc = of.crc ?? Number.parseInt(await crc32(content), 16);
    const [packed, size] = [of.packed ?? data.length, of.size ?? content.length];
    const shared: [number, number][] = [
      [of.flags ?? 0x800, 2],
      [method, 2],
      [0, 4],
      [crc, 4],
      [packed, 4],
      [size, 4],
    ];
    const local = concat(
      little([0x04034b50, 4], [20, 2], ...shared, [localName.length, 2], [0, 2]),
      localName,
      data,
    );
    central.push(
      concat(
        little(
          [0x02014b50, 4],
          [of.madeBy ?? 0x0314, 2],
          [20, 2],
          ...shared,
          [name.length, 2],
          [0, 2],
          [0, 2],
          [0, 2],
          [0, 2],
          [of.attributes ?? 0x81a40000, 4],
          [of.offset ?? at, 4],
        ),
        name,
      ),
    );
    locals.push(local);
    at += local.length;
  }
  const directory = concat(...central);
  const count = end.count ?? entries.length;
  const tail = little(
    [0x06054b50, 4],
    [end.disk ?? 0, 2],
    [0, 2],
    [count, 2],
    [count, 2],
    [end.size ?? directory.length, 4],
    [end.start ?? at, 4],
    [0, 2],
  );
  return concat(...locals, directory, tail);
}
