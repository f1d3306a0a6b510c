/** Evidence bundles: made from a record as far as consent goes, and verified by anybody, also without a space. */
import { type Verdict, verifyBundle } from "../core/bundle/verify";
import { attachmentsOf, heldBack } from "../core/dossier/allowed";
import { barOfAll } from "../core/dossier/bar";
import { rfc3339 } from "../core/encoding";
import { FileError } from "../core/files";
import type { Bar } from "../core/record/consent";
import { published } from "./catalogue";
import { NotAllowed, remember } from "./dossiers";
import { pauseAutoLock } from "./profiles";
import { region } from "./region";
import { fingerprint } from "./unlocked/identity";
import { type Of, sourceOf } from "./unlocked/sources";
import { here } from "./unlocked/space";
import { languages, voice } from "./words";

/** What a bundle for somebody would hold. */
export interface BundlePlan {
  bar: Bar | null;
  canSign: boolean;
  files: { kind: "original" | "copy"; type: string; size: number }[];
  /** Pieces of evidence that consent does not cover. */
  held: number;
  /** Originals beside a working copy that consent names: they go only if she wants them to. */
  originals: number;
}

/** null: there is no such record. */
export async function planBundle(of: Of, mechanism: string, originals: boolean): Promise<BundlePlan | null> {
  const source = await sourceOf(of);
  if (!source) return null;
  const to = { mechanism, now: new Date() };
  const attachments = attachmentsOf(source.record, to, originals);
  const all = attachmentsOf(source.record, to, true).allowed;
  const copied = new Set(all.filter(({ kind }) => kind === "copy").map(({ part }) => part));
  return {
    bar: barOfAll(source.record, to),
    canSign: source.canSign,
    files: attachments.allowed.map(({ kind, file }) => ({ kind, type: file.type, size: file.size })),
    held: heldBack(attachments),
    originals: all.filter(({ kind, part }) => kind === "original" && copied.has(part)).length,
  };
}

/** A file is neither on this device nor to be had from the hub now. */
export class MissingFile extends Error {}

/** Name of the page that explains a bundle, by language; the others say it in their own. */
const PAGE: Record<string, string> = { es: "LEEME.html", en: "README.html" };

/**
 * Makes the bundle, after signing that the record and each file were exported: the bundle tells that too.
 * @throws {NotAllowed | MissingFile}
 */
export function exportBundle(of: Of, mechanism: string, language: string, originals: boolean): Promise<Blob> {
  return pauseAutoLock(async () => {
    const { makeBundle } = await import("../core/bundle/write");
    const before = await sourceOf(of);
    if (!before) throw new RangeError("no such record");
    const now = new Date();
    const to = { mechanism, now };
    const bar = barOfAll(before.record, to);
    if (bar) throw new NotAllowed(bar);
    if (!before.canSign) throw new NotAllowed("cannot-sign");
    // Opened before anything is signed: what cannot be had stops it here.
    const { allowed } = attachmentsOf(before.record, to, originals);
    const files = new Map<string, Blob>();
    for (const { file } of allowed) files.set(file.sha256, await before.open(file).catch(asMissing));
    await before.note([before.record.id, ...files.keys()]);
    const source = (await sourceOf(of)) ?? before;
    const { identity, keys, trust } = here();
    const bundle = await makeBundle({
      ...source,
      to,
      region: identity.region,
      statements: trust.directory?.counted ?? [],
      key: keys.author,
      language,
      originals,
      open: async ({ file }) => files.get(file.sha256) ?? source.open(file),
      pages: await pagesFor(mechanism),
      mark: (await voice(language)).t("dossiers-reserved"),
    });
    await remember({ of, mechanism, format: "bundle", language, at: rfc3339(now) });
    return bundle;
  });
}

function asMissing(error: unknown): never {
  throw error instanceof FileError && error.reason === "missing" ? new MissingFile("missing") : error;
}

async function pagesFor(mechanism: string) {
  const pages = await Promise.all(
    languages.map(async (language) => {
      const { t, moment } = await voice(language);
      const { mechanisms } = await published(language);
      const recipient = mechanisms.find(({ id }) => id === mechanism)?.title ?? mechanism;
      const say = (id: string, args?: Record<string, string | number>) => t(`bundles-page-${id}`, args);
      const act = (code: string) => t(`bundles-act-${code}`);
      const name = PAGE[language] ?? `README-${language}.html`;
      return [name, { language, say, act, moment, recipient }] as const;
    }),
  );
  return Object.fromEntries(pages);
}

export interface Verified extends Verdict {
  /** To compare aloud: who signed it. */
  signerMark: string | null;
  /** The region it claims is the one that this device knows; null: this device knows none. */
  isOurRegion: boolean | null;
}

/** Looks a file over on this device alone: nothing is asked of any hub. */
export async function verify(file: Blob): Promise<Verified> {
  const verdict = await verifyBundle(file);
  const known = region.value;
  const claimed = verdict.manifest?.region;
  return {
    ...verdict,
    signerMark: verdict.signer ? await fingerprint(verdict.signer) : null,
    isOurRegion: known && known !== "unreachable" && claimed ? known.region === claimed : null,
  };
}
