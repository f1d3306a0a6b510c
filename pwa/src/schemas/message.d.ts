/** Generated from message.json by `npm run schemas`. */

/**
 * What is inside an envelope: the text `p` of `tejedora/message/v1`. Only devices ever see it.
 */
export interface Message {
  [k: string]: unknown;
}
/**
 * The defender adds to a report or answers back.
 */
export interface AdditionBody {
  files: FileRef[];
  text: string;
}
/**
 * A file: chunks at /blobs, sealed to `identity`. `size` (bytes) and `sha256` are of the clear file.
 */
export interface FileRef {
  chunks: string[];
  identity: string;
  name: string;
  sha256: string;
  size: number;
  type: string;
}
/**
 * Kind addition.
 */
export interface AdditionMessage {
  body: AdditionBody;
  from: Sender;
  h: string;
  id: string;
  kind: "addition";
  made: string;
  re: string[];
  to: string[];
}
/**
 * Who writes. `cert` is her hello, signed by her invitation; null for those in the directory.
 */
export interface Sender {
  author: string;
  box: string;
  cert: Dsse | null;
  seal: string;
}
/**
 * A signed object: type, exact JSON text, signatures over DSSE's PAE of both.
 */
export interface Dsse {
  p: string;
  s: SignatureEntry[];
  t: string;
}
/**
 * One signature.
 */
export interface SignatureEntry {
  k: string;
  sig: string;
}
/**
 * How she is, after an urgent alert.
 */
export interface AlertAnswerBody {
  alert: string;
  state: "safe" | "help";
  text: string;
}
/**
 * Kind alert-answer.
 */
export interface AlertAnswerMessage {
  body: AlertAnswerBody;
  from: Sender;
  h: string;
  id: string;
  kind: "alert-answer";
  made: string;
  re: string[];
  to: string[];
}
/**
 * A coordinator answers.
 */
export interface AnswerBody {
  text: string;
}
/**
 * Kind answer.
 */
export interface AnswerMessage {
  body: AnswerBody;
  from: Sender;
  h: string;
  id: string;
  kind: "answer";
  made: string;
  re: string[];
  to: string[];
}
/**
 * Somebody was there: said by her with a shown code, or by a facilitator.
 */
export interface AttendanceBody {
  at: string;
  how: "code" | "scan" | "manual";
  present: boolean;
  proof?: string | null;
  registration: string;
  workshop: string;
}
/**
 * Kind attendance.
 */
export interface AttendanceMessage {
  body: AttendanceBody;
  from: Sender;
  h: string;
  id: string;
  kind: "attendance";
  made: string;
  re: string[];
  to: string[];
}
/**
 * In whose name her paragraph may be read: `as` are her exact words for it, absent for `unnamed`.
 */
export interface Attribution {
  as?: string | null;
  how: "named" | "described" | "unnamed";
}
/**
 * What a coordinator wrote in one go in the log of a case, or of the triage of a report.
 *
 * Each is signed by the message's author: `tejedora/entry/v1` {log, seq, prev, heads, amends?, made, part}.
 */
export interface CaseBody {
  entries: Dsse[];
}
/**
 * The age identity that opens the entries of a case, sealed to each coordinator it is given to.
 */
export interface CaseKeyBody {
  case: string;
  identity: string;
  recipient: string;
  since: string;
}
/**
 * Kind casekey.
 */
export interface CaseKeyMessage {
  body: CaseKeyBody;
  from: Sender;
  h: string;
  id: string;
  kind: "casekey";
  made: string;
  re: string[];
  to: string[];
}
/**
 * Kind case.
 */
export interface CaseMessage {
  body: CaseBody;
  from: Sender;
  h: string;
  id: string;
  kind: "case";
  made: string;
  re: string[];
  to: string[];
}
/**
 * What is to be done if she does not say in time that she arrived. `grace`: minutes after `due`.
 */
export interface CheckInBody {
  companions: string;
  drill: boolean;
  due: string;
  grace: number;
  instructions: string;
  journey: string;
}
/**
 * Kind checkin.
 */
export interface CheckInMessage {
  body: CheckInBody;
  from: Sender;
  h: string;
  id: string;
  kind: "checkin";
  made: string;
  re: string[];
  to: string[];
}
/**
 * She finished a course and wants the facilitators to know, or no longer.
 */
export interface CompletionBody {
  course: string;
  day: string;
  name?: string | null;
  title: string;
  withdrawn: boolean;
}
/**
 * Kind completion.
 */
export interface CompletionMessage {
  body: CompletionBody;
  from: Sender;
  h: string;
  id: string;
  kind: "completion";
  made: string;
  re: string[];
  to: string[];
}
/**
 * A coordinator tells the defender what was done with her files: acts as signed in casework.
 */
export interface CustodyBody {
  entries: Dsse[];
}
/**
 * Kind custody.
 */
export interface CustodyMessage {
  body: CustodyBody;
  from: Sender;
  h: string;
  id: string;
  kind: "custody";
  made: string;
  re: string[];
  to: string[];
}
/**
 * What a coordinator chose of a case: a text, and what it is (`report`, `addition` or `note`).
 */
export interface Excerpt {
  kind: "report" | "addition" | "note";
  made: string;
  text: string;
}
/**
 * What she thinks of a workshop. Anonymous: signed by a key made for this one message.
 */
export interface FeedbackBody {
  anonymous: boolean;
  best?: string | null;
  change?: string | null;
  name?: string | null;
  other?: string | null;
  scales: {
    [k: string]: number;
  };
  workshop: string;
}
/**
 * Kind feedback.
 */
export interface FeedbackMessage {
  body: FeedbackBody;
  from: Sender;
  h: string;
  id: string;
  kind: "feedback";
  made: string;
  re: string[];
  to: string[];
}
/**
 * What facilitators have of a workshop, for a colleague who joined later.
 *
 * Each is a `tejedora/message/v1` exactly as its author signed it, for `facilitators` of this region.
 */
export interface HandoverBody {
  messages: Dsse[];
  workshop: string;
}
/**
 * Kind handover.
 */
export interface HandoverMessage {
  body: HandoverBody;
  from: Sender;
  h: string;
  id: string;
  kind: "handover";
  made: string;
  re: string[];
  to: string[];
}
/**
 * The first message of a new device.
 */
export interface HelloBody {
  role: "defender" | "facilitator" | "coordinator" | "operator" | "custodian";
  words?: string | null;
}
/**
 * Kind hello.
 */
export interface HelloMessage {
  body: HelloBody;
  from: Sender;
  h: string;
  id: string;
  kind: "hello";
  made: string;
  re: string[];
  to: string[];
}
/**
 * What was done: where, when, under which number, what they answered, and the day something is due.
 */
export interface Intervention {
  date?: When | null;
  id: string;
  mechanism?: string | null;
  nextDeadline?: string | null;
  reference?: string | null;
  response?: string | null;
  type: "intervention";
  words?: string | null;
}
/**
 * When it happened, as precisely as she chose.
 */
export interface When {
  date?: string | null;
  precision: "exact" | "day" | "around" | "unknown";
  time?: string | null;
  words?: string | null;
}
/**
 * Of every kind: who wrote it, to whom it is sealed, and what it is about.
 */
export interface MessageHead {
  from: Sender;
  h: string;
  id: string;
  made: string;
  re: string[];
  to: string[];
}
/**
 * A woman tells a region that she has left where its answers reach her: her place in another region.
 */
export interface MovedBody {
  box: string;
  region: string;
}
/**
 * Kind moved.
 */
export interface MovedMessage {
  body: MovedBody;
  from: Sender;
  h: string;
  id: string;
  kind: "moved";
  made: string;
  re: string[];
  to: string[];
}
/**
 * What a woman needs, for a roundtable; `paragraph` is what she approved word for word.
 */
export interface NeedBody {
  approved: string;
  asked: string;
  attribution: Attribution;
  behalf?: OnBehalf | null;
  files: FileRef[];
  happening: string;
  language: string;
  of: string;
  paragraph: string;
  provision?: string | null;
  region?: string | null;
  theme:
    | "threats"
    | "violence"
    | "criminalisation"
    | "digital"
    | "territory"
    | "impunity"
    | "protection"
    | "care"
    | "economic"
    | "other";
  urgency: "now" | "soon" | "normal";
}
/**
 * How a woman without the app agreed to what is entered for her; `who` is what the team calls her.
 */
export interface OnBehalf {
  how: "spoken" | "written" | "recorded";
  when: string;
  who: string;
  witness?: string | null;
}
/**
 * Kind need.
 */
export interface NeedMessage {
  body: NeedBody;
  from: Sender;
  h: string;
  id: string;
  kind: "need";
  made: string;
  re: string[];
  to: string[];
}
/**
 * What she thinks of what came of her need: did it help, was it right, does it fit her context.
 */
export interface NeedRatingBody {
  appropriate: "yes" | "partly" | "no" | "unknown";
  effective: "yes" | "partly" | "no" | "unknown";
  fits: "yes" | "partly" | "no" | "unknown";
  need: string;
  text?: string | null;
}
/**
 * Kind needrating.
 */
export interface NeedRatingMessage {
  body: NeedRatingBody;
  from: Sender;
  h: string;
  id: string;
  kind: "needrating";
  made: string;
  re: string[];
  to: string[];
}
/**
 * She takes a need back; counts only from who sent it.
 */
export interface NeedWithdrawnBody {
  need: string;
}
/**
 * Kind need-withdrawn.
 */
export interface NeedWithdrawnMessage {
  body: NeedWithdrawnBody;
  from: Sender;
  h: string;
  id: string;
  kind: "need-withdrawn";
  made: string;
  re: string[];
  to: string[];
}
/**
 * A coordinator tells her what came of her need.
 */
export interface NeedWordBody {
  commitments: ToldCommitment[];
  need: string;
  stage: "brief" | "raised" | "outcome";
  text: string;
}
/**
 * A commitment as it is told to the woman whose need it is about.
 */
export interface ToldCommitment {
  answer?: string | null;
  due?: string | null;
  mission: string;
  state: "open" | "kept" | "partly" | "not-kept" | "no-answer";
  what: string;
}
/**
 * Kind needword.
 */
export interface NeedWordMessage {
  body: NeedWordBody;
  from: Sender;
  h: string;
  id: string;
  kind: "needword";
  made: string;
  re: string[];
  to: string[];
}
/**
 * A facilitator tells how a registration stands.
 */
export interface NoticeBody {
  registration: string;
  state: "seen" | "confirmed" | "waiting" | "declined";
  words?: string | null;
  workshop: string;
}
/**
 * Kind notice.
 */
export interface NoticeMessage {
  body: NoticeBody;
  from: Sender;
  h: string;
  id: string;
  kind: "notice";
  made: string;
  re: string[];
  to: string[];
}
/**
 * A coordinator says that she has opened these messages.
 */
export interface OpenedBody {
  ids: string[];
}
/**
 * Kind opened.
 */
export interface OpenedMessage {
  body: OpenedBody;
  from: Sender;
  h: string;
  id: string;
  kind: "opened";
  made: string;
  re: string[];
  to: string[];
}
/**
 * Entries of the log of a campaign's plan, for one of those who take part in it.
 *
 * Each is signed by whoever wrote it: `tejedora/entry/v1` {log: plan, seq, prev, heads, amends?, made,
 * part}; for the parts see pwa/src/core/advocacy/plan.ts.
 */
export interface PlanBody {
  entries: Dsse[];
  plan: string;
}
/**
 * Kind plan.
 */
export interface PlanMessage {
  body: PlanBody;
  from: Sender;
  h: string;
  id: string;
  kind: "plan";
  made: string;
  re: string[];
  to: string[];
}
/**
 * A coordinator tells the defender what was done with her report.
 */
export interface ProgressBody {
  part: Intervention;
}
/**
 * Kind progress.
 */
export interface ProgressMessage {
  body: ProgressBody;
  from: Sender;
  h: string;
  id: string;
  kind: "progress";
  made: string;
  re: string[];
  to: string[];
}
/**
 * Texts that a facilitator wants published: `release` lists them and is signed by her.
 */
export interface ProposalBody {
  docs: ProposedText[];
  lang: string;
  note: string;
  release: Dsse;
  work: string;
}
/**
 * A text of the catalogue as it would be published: `p` is its exact JSON text.
 */
export interface ProposedText {
  _id: string;
  p: string;
}
/**
 * Kind proposal.
 */
export interface ProposalMessage {
  body: ProposalBody;
  from: Sender;
  h: string;
  id: string;
  kind: "proposal";
  made: string;
  re: string[];
  to: string[];
}
/**
 * The defender adds to the full record of her report; each entry is signed by the message's author.
 *
 * `tejedora/entry/v1` {log: report id, seq, prev, heads, amends?, made, part}; for the parts see
 * pwa/src/core/record/parts.ts.
 */
export interface RecordBody {
  entries: Dsse[];
}
/**
 * Kind record.
 */
export interface RecordMessage {
  body: RecordBody;
  from: Sender;
  h: string;
  id: string;
  kind: "record";
  made: string;
  re: string[];
  to: string[];
}
/**
 * A coordinator writes to the coordinators of another region; `re` names what it answers.
 *
 * `excerpts`: what of a case goes with it; `files`: their sealed chunks follow it. Without any, the field is
 * not there.
 */
export interface ReferralBody {
  excerpts?: Excerpt[] | null;
  files?: FileRef[] | null;
  language: string;
  region: string;
  text: string;
  urgent: boolean;
}
/**
 * Kind referral.
 */
export interface ReferralMessage {
  body: ReferralBody;
  from: Sender;
  h: string;
  id: string;
  kind: "referral";
  made: string;
  re: string[];
  to: string[];
}
/**
 * She registers for a workshop; a need that is named is one, its words say more.
 */
export interface RegistrationBody {
  name?: string | null;
  needs: {
    [k: string]: string;
  };
  words?: string | null;
  workshop: string;
}
/**
 * Kind registration.
 */
export interface RegistrationMessage {
  body: RegistrationBody;
  from: Sender;
  h: string;
  id: string;
  kind: "registration";
  made: string;
  re: string[];
  to: string[];
}
/**
 * She takes her registration back.
 */
export interface RegistrationWithdrawnBody {
  registration: string;
  workshop: string;
}
/**
 * Kind registration-withdrawn.
 */
export interface RegistrationWithdrawnMessage {
  body: RegistrationWithdrawnBody;
  from: Sender;
  h: string;
  id: string;
  kind: "registration-withdrawn";
  made: string;
  re: string[];
  to: string[];
}
/**
 * A report of a security incident; `following`: how many files come after it, in its record.
 */
export interface ReportBody {
  files: FileRef[];
  following?: number | null;
  language: string;
  risk: Risk;
  title?: string | null;
  urgent: boolean;
  what: string;
  when: When;
  where: Where;
}
/**
 * Who is at risk, and whether right now; null: she does not know.
 */
export interface Risk {
  now: boolean | null;
  who: string;
}
/**
 * Where it happened, as precisely as she chose.
 */
export interface Where {
  lat?: number | null;
  lon?: number | null;
  precision: "exact" | "place" | "region" | "hidden";
  words?: string | null;
}
/**
 * Kind report.
 */
export interface ReportMessage {
  body: ReportBody;
  from: Sender;
  h: string;
  id: string;
  kind: "report";
  made: string;
  re: string[];
  to: string[];
}
/**
 * What became of a proposal: published by a colleague, or she asks for changes.
 */
export interface ReviewBody {
  comments: string;
  proposal: string;
  verdict: "approved" | "changes";
}
/**
 * Kind review.
 */
export interface ReviewMessage {
  body: ReviewBody;
  from: Sender;
  h: string;
  id: string;
  kind: "review";
  made: string;
  re: string[];
  to: string[];
}
/**
 * She has arrived after all; `re` is the check-in that was told.
 */
export interface SafeBody {
  text: string;
}
/**
 * Kind safe.
 */
export interface SafeMessage {
  body: SafeBody;
  from: Sender;
  h: string;
  id: string;
  kind: "safe";
  made: string;
  re: string[];
  to: string[];
}
/**
 * The secret that codes of a workshop are made of, for the other facilitators.
 */
export interface SessionBody {
  secret: string;
  workshop: string;
}
/**
 * Kind session.
 */
export interface SessionMessage {
  body: SessionBody;
  from: Sender;
  h: string;
  id: string;
  kind: "session";
  made: string;
  re: string[];
  to: string[];
}
