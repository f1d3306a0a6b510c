import { isRecord } from "../../encoding";
import { type Dsse, isDsse } from "../../signing";
import { list, MessageError, record, text } from "../reading";
import type { KindSpec } from "./spec";

const RELEASE_TYPE = "tejedora/release/v1";
const DOCS_LIMIT = 200;
const DOC_LIMIT = 262_144;
const LANGUAGE = /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/;

/** A text of the catalogue as it would be published: `p` is its exact JSON text. */
export interface ProposedText {
  _id: string;
  p: string;
}

/** A facilitator proposes texts to be published: her colleagues see what changes, and one of them reviews. */
export interface ProposalBody {
  /** What it is about: `course:<id>`, `mechanism:<id>` or `workshop:<id>`. */
  work: string;
  lang: string;
  /** What she tells her colleagues; may be empty. */
  note: string;
  /** Lists each text by its hash, signed by her; the reviewer adds her own signature. */
  release: Dsse;
  docs: ProposedText[];
}

function proposed(value: unknown): ProposedText {
  if (!isRecord(value)) throw new MessageError("text");
  return { _id: text(value._id, 200), p: text(value.p, DOC_LIMIT) };
}

export const proposal: KindSpec<ProposalBody> = {
  from: "facilitator",
  places: ["facilitators"],
  parse: (value) => {
    const body = record(value);
    const lang = text(body.lang, 35);
    if (!LANGUAGE.test(lang)) throw new MessageError("language");
    if (!isDsse(body.release) || body.release.t !== RELEASE_TYPE) throw new MessageError("release");
    return {
      work: text(body.work, 200),
      lang,
      note: text(body.note, 5000),
      release: body.release,
      docs: list(body.docs, DOCS_LIMIT, proposed),
    };
  },
};
