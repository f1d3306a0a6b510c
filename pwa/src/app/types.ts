/** What screens are given: the shapes behind every signal and function of `app/`. No code, no state. */

import type {
  Checklist,
  Course,
  Help,
  Lesson,
  Mechanism,
  PartRef,
  Provision,
  Quiz,
  Scenario,
  Workshop,
} from "../schemas/catalogue";
import type { Team } from "./hours";

export type Role = "defender" | "coordinator" | "facilitator" | "operator" | "custodian";
export type Lang = string;

/** What the hub says of itself; kept on the device so that the app also knows it offline. */
export interface RegionInfo {
  region: string;
  name: string;
  demo: boolean;
  publicUrl: string;
  apiOrigin: string;
  /** False while the hub's address is this computer only (loopback): other phones cannot use it. */
  reachable: boolean;
  languages: Lang[];
  version: string;
  /** RFC 3339: the hub's clock when it last answered. */
  time: string;
  /** When those who answer usually look; null when nobody wrote it down. */
  team: Team | null;
  /** When the hub looks for somebody else because nobody opened something urgent; `mail`: by e-mail. */
  escalation: { minutes: number; mail: boolean } | null;
}

/** All that is visible of a person's space while it is locked. */
export interface ProfileStub {
  id: string;
  demo: Role | null;
  /** Day, `2026-11-24`. */
  made: string;
  name?: string;
}

export interface Profile {
  id: string;
  demo: Role | null;
  roles: Role[];
  member: string;
  device: string;
  box: string;
  regionId: string;
  regionName: string;
  /** A public role was asked for and the hub's root has not signed it yet. */
  waitingForRole: boolean;
  /** Short mark of her author key, to compare aloud: `e4wu bief 4lgx 7qgw eo6v`. */
  fingerprint: string;
  /** She came in with her recovery kit, and may choose a new passphrase without the old one. */
  openedWithKit?: boolean;
}

export interface Invitation {
  /** base64url of the one-time 32-byte seed. */
  seed: string;
  region: string;
}

export type InvitationState =
  | {
      state: "open";
      roles: Role[];
      expires: string;
      vouched: boolean;
      /** Joining was begun with it on this device and goes on with the same passphrase; roles and term are not asked. */
      resume?: boolean;
    }
  | { state: "used" | "cancelled" | "expired" | "unknown" | "other-region" | "unreachable" };

export type JoinStep = "keys" | "vault" | "enrol" | "done";

/* ---- catalogue: as published, plus the id of the document ---------------------------------------------- */

/** Another region, whose people signed a text. */
export interface Origin {
  region: string;
  name: string;
}

type Published<T> = T & {
  /** `course:<id>`, `<type>:<course>:<part>` or `mechanism:<id>`. */
  docId: string;
  /** Where it comes from, when not from her own region. */
  origin?: Origin;
};

export type {
  AdaptedFrom,
  ChecklistItem,
  PartRef as PartStub,
  QuizQuestion,
  ScenarioNode,
  Source,
} from "../schemas/catalogue";
export type PartType = PartRef["type"];
export type CourseView = Published<Course>;
export type TextPart = Published<Lesson> | Published<Help>;
export type ChecklistPart = Published<Checklist>;
export type ScenarioPart = Published<Scenario>;
export type QuizPart = Published<Quiz>;
export type PartView = TextPart | ChecklistPart | ScenarioPart | QuizPart;
export type MechanismView = Published<Mechanism>;
export type ProvisionView = Published<Provision>;
export type WorkshopView = Published<Workshop>;
export type Level = Mechanism["level"];

export interface Catalogue {
  lang: Lang;
  /** `error`: documents are here, and no valid release lists them. */
  state: "empty" | "loading" | "ready" | "error";
  /** In her language; what is missing in it comes in another one (see each `lang`). */
  courses: CourseView[];
  mechanisms: MechanismView[];
  /** What the EU Guidelines say that missions can do. */
  provisions: ProvisionView[];
  workshops: WorkshopView[];
  /** Documents shown because a valid release lists exactly them. */
  verified: number;
  /** Documents kept from view because no valid release lists them. */
  rejected: number;
  /** When the newest accepted release was made. */
  updated: string | null;
}

/** Key in `progress`: the part's `docId`. */
export interface PartProgress {
  state: "started" | "done";
  at: string;
  /** Checklist: ids of the ticked items. */
  checked?: string[];
  /** Quiz: question id -> indexes of the options chosen, in order. */
  answers?: Record<string, number[]>;
  /** Scenario: the nodes walked, start first, the last is where she is. */
  path?: string[];
}

/* ---- reports ------------------------------------------------------------------------------------------ */

export interface When {
  precision: "exact" | "day" | "around" | "unknown";
  /** `2026-11-24` */
  date?: string;
  /** `18:30` */
  time?: string;
  words?: string;
}

export interface Where {
  precision: "exact" | "place" | "region" | "hidden";
  words?: string;
  lat?: number;
  lon?: number;
}

export interface FileView {
  sha256: string;
  name: string;
  type: string;
  /** Bytes. */
  size: number;
}

export interface ReportBody {
  title?: string;
  what: string;
  when: When;
  where: Where;
  risk: { who: string; now: boolean | null };
  urgent: boolean;
  language: Lang;
  files: FileView[];
}

export type SendState = "draft" | "waiting" | "arrived" | "delivered" | "opened" | "refused";

export interface ThreadItem {
  id: string;
  kind: "addition" | "answer";
  mine: boolean;
  /** Role of who wrote it, when it is not mine. */
  role?: Role;
  /** What she is called in the team, when a colleague wrote it. */
  name?: string;
  text: string;
  made: string;
  /** How far it got, when it is mine. */
  state?: SendState;
}

export interface ReportView {
  id: string;
  state: SendState;
  /** Its text is on its way, and what follows it is being put together. */
  leaving?: boolean;
  body: ReportBody;
  /** Bytes that leave the device: the sealed text and the sealed files. */
  size: number;
  made: string;
  /** When this phone first heard that the coordinators have it. */
  delivered?: string;
  opened?: { role: Role; at: string };
  /** How far what she added to its record has come: the least of all; not there while nothing was added. */
  added?: { state: SendState; reason?: string };
  /** Who holds a key to it, by role; not there while it is sealed to nobody. */
  keys?: { coordinators: number; custodians: number };
  thread: ThreadItem[];
  filesSent?: { done: number; total: number };
  /** Code, when refused, or when files were lost on this device before they were sent. */
  reason?: string;
  /** The region that it was for, which she has left since. */
  left?: string;
}

export interface Readers {
  /** How many coordinators will be able to read. */
  coordinators: number;
  custodian: boolean;
  /** The list of readers was not renewed lately: a warning, not a stop. */
  stale: boolean;
  /** Nobody could open it: the report stays in the vault until somebody can. */
  none: boolean;
}

export interface Sending {
  /** Reports, additions and answers that nobody has seen yet. */
  waiting: number;
  bytes: number;
  files: { done: number; total: number };
  /** The hub takes no more of her files today. */
  enough: boolean;
}

/* ---- inbox -------------------------------------------------------------------------------------------- */

export interface Sender {
  /** What she asked to be called, if she said. */
  name?: string;
  /** `same`: we have heard from this key before. */
  known: "new" | "same";
  vouchedBy: "you" | "colleague" | "hub" | "unknown";
  /** Private label of the invitation, when it was made on this device. */
  invitation?: string;
  fingerprint: string;
}

export interface InboxFile extends FileView {
  state: "coming" | "here";
}

export interface InboxItem {
  id: string;
  made: string;
  /** RFC 3339: when this device first saw it. */
  received: string;
  urgent: boolean;
  sender: Sender;
  /** The signature verifies under the sender's key. */
  verified: boolean;
  body: ReportBody;
  /** Of the report and of what was told beyond it. */
  files: InboxFile[];
  /** How many more she gave it, of which not even the name has come. */
  awaited: number;
  opened: boolean;
  /** Another body came under the same id from the same sender: both are shown. */
  conflict: boolean;
  thread: ThreadItem[];
  /** What she wrote beyond it, to be found by. */
  told: string[];
  /** The id her author gave it: what casework names. */
  report: string;
  /** Public key of who sent it. */
  author: string;
  triage: Triage;
}

/* ---- casework ----------------------------------------------------------------------------------------- */

/** A coordinator, as the others know her. */
export interface Colleague {
  /** Her public key. */
  key: string;
  /** What the team calls her, or a short mark of her key. */
  name: string;
  you: boolean;
  /** She holds the role now. */
  active: boolean;
  /** What is sealed now reaches her, too: she has a valid key to be sealed to. */
  canOpen: boolean;
  /** RFC 3339: the last thing she wrote in casework. */
  lastSign?: string;
}

export type CaseValue = string | boolean | string[] | null;

/** One of the values of a field, with who wrote it. */
export interface CaseVersion {
  value: CaseValue;
  by: string;
  made: string;
}

/** A field as it is shown: its value, and all values when people wrote side by side. */
export interface CaseField {
  value: CaseValue;
  /** More than one: they differ, and a person has to merge them. */
  versions: CaseVersion[];
  /** What is replaced by whoever edits what she sees here. */
  shown: string[];
}

/** An object that people edit field by field. */
export interface CaseObject {
  id: string;
  fields: Record<string, CaseField>;
  /** Who began it, and when. */
  by: string;
  made: string;
  /** By report: the days that its woman was told of it; "" that there is none. */
  told?: Record<string, string[]>;
}

/** What the team knows and decided about a report. */
export interface Triage {
  fields: Record<string, CaseField>;
  seenBy: { by: string; at: string }[];
  answeredBy: CaseAnswer[];
}

export interface CaseReport {
  /** The report's id, as its author gave it. */
  id: string;
  /** The same report in her own inbox, if it is there. */
  inbox?: string;
  made: string;
  fingerprint: string;
  body: ReportBody;
  additions: { id: string; made: string; text: string; files: FileView[] }[];
  /** What coordinators answered her, also before the case: oldest first. */
  answers: CaseAnswer[];
}

export interface CaseAnswer {
  /** Id of the message that went to her. */
  id: string;
  /** Public key of who answered. */
  by: string;
  made: string;
  text: string;
}

/** How far came what she wrote in a case, or about a report. */
export interface Unsent {
  /** Messages that have not left this device. */
  waiting: number;
  /** Messages that the hub did not take, and its reasons. */
  refused: number;
  reasons: string[];
}

export interface TimelineItem {
  id: string;
  made: string;
  /** Public key of who did it; a defender's key for what she sent. */
  by: string;
  kind:
    | "opened"
    | "keys"
    | "set"
    | "report"
    | "addition"
    | "reply"
    | "answered"
    | "seen"
    | "record"
    | "file"
    | "export"
    | "carried"
    | "unread";
  on?: string;
  /** Name of the object that was changed. */
  title?: string;
  values?: Record<string, CaseValue>;
  text?: string;
  /** Public key of who answered, when a colleague brought the answer. */
  whose?: string;
}

export interface CaseView {
  id: string;
  opened: string;
  main: CaseObject;
  notes: CaseObject[];
  tasks: CaseObject[];
  interventions: CaseObject[];
  reports: CaseReport[];
  timeline: TimelineItem[];
  /** Keys of the colleagues who were given the key that it is sealed to now. */
  readers: string[];
  /** She holds the key that it is sealed to now. */
  canWrite: boolean;
  /** What she wrote that waits on this device, and what the hub did not take. */
  unsent: Unsent;
  /** What somebody wrote here who had not been given the case: part of nothing. */
  outside: TimelineItem[];
  /** Colleagues left each other out side by side, and she was not: somebody has to say who reads from now on. */
  undecided: boolean;
  /** Who was left out by nobody, while it is undecided. */
  kept: string[];
  /** Who left out whom, while it is undecided. */
  sides: { by: string; leftOut: string[] }[];
  /** Fields with values side by side. */
  merges: number;
  /** Entries that others name and that are not here (yet). */
  missing: number;
  /** Places that one author took twice. */
  forks: number;
  /** Links whose signature does not hold. */
  unverified: number;
  /** The nearest day something is due, and what. */
  due?: { day: string; what: string };
}

/** What of her inbox, or of the cases, a coordinator wants to see. "" wants nothing in particular. */
export interface InboxView {
  /** One of the filters of the screen. */
  show: string;
  words: string;
  kind: string;
  risk: string;
  /** Key of a colleague. */
  assignee: string;
  region?: string;
}

export interface Quarantined {
  id: string;
  /** Code, e.g. `not-signed`, `header-differs`, `not-for-us`. */
  reason: string;
}

/* ---- invitations -------------------------------------------------------------------------------------- */

export interface InvitationView {
  id: string;
  role: Role;
  label: string;
  made: string;
  expires: string;
  state: "open" | "used" | "cancelled" | "expired";
  /** How often somebody tried it after it was used. */
  reused: number;
  /** Only while it is open and was made on this device. */
  link?: string;
}

export interface NewInvitation {
  id: string;
  link: string;
  /** A complete `<svg>` text. */
  qr: string;
  expires: string;
}

/* ---- tools -------------------------------------------------------------------------------------------- */

/** What a sheet is for; its questions are in `screens/tools/kinds`. */
export type SheetKind = "risk" | "personal" | "collective" | "travel" | "digital" | "care";

/** One of several things of the same sort (a risk, a stretch of the way): question id -> what she wrote. */
export type SheetRow = Record<string, string> & { id: string };

/** Text, the ids of what she ticked, or rows. */
export type Answer = string | string[] | SheetRow[];

/** Question id -> answer. What she skipped is not there, or empty. */
export type Answers = Record<string, Answer>;

export interface SheetView {
  id: string;
  kind: SheetKind;
  /** Hers; may be empty. */
  name: string;
  answers: Answers;
  made: string;
  /** When it was last written. */
  changed: string;
}

/* ---- operator ----------------------------------------------------------------------------------------- */

export interface MemberView {
  id: string;
  roles: Role[];
  state: "active" | "revoked" | "joining";
  /** Day. */
  joined: string;
  devices: number;
  /** Given by `hub invite`, for who was let in from the hub itself. */
  label?: string;
}

export type {
  Finding,
  HubStatus,
  KeyEnding,
  ServiceState,
  ServiceState as ServiceStatus,
} from "../schemas/status";
