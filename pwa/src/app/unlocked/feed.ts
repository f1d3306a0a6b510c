/**
 * From what came, what failed and what holds now to one list of what concerns her. Pure. Each piece has the id of the
 * message it stands for, so that it is one however often the hub, or this app, was started again.
 */
import type { Message } from "../../core/messages";
import type { VaultRecord } from "../../core/vault/vault";
import type { Outgoing } from "../../sync/outbox";
import type { CheckIn } from "./checkins";
import type { Received } from "./received";

/** Each can be switched off. */
export const FEED_KINDS = [
  "alerts",
  "failures",
  "answers",
  "reports",
  "checkins",
  "deadlines",
  "needs",
  "workshops",
  "desk",
  "cases",
  "regions",
  "plans",
] as const;
export type FeedKind = (typeof FEED_KINDS)[number];

/** One line: several pieces that say the same of the same place are one. */
export interface FeedItem {
  /** The newest first. */
  ids: readonly string[];
  kind: FeedKind;
  /** Which words say it: `news-<word>`. */
  word: string;
  href: string;
  /** When the newest came here (RFC 3339). */
  at: string;
  urgent: boolean;
  /** What it is about, in her own words; "" where there are none. */
  about: string;
  /** She has not looked at one of them yet. */
  fresh: boolean;
}

/** What a list is made from. */
export interface Sources {
  received: readonly VaultRecord<Received>[];
  outgoing: readonly VaultRecord<Outgoing>[];
  checkIns: readonly VaultRecord<CheckIn>[];
  alerts: readonly { id: string; made: string; area: string; isEnd: boolean }[];
}

/** What came before these many is old: it is where it belongs, and no longer here. */
export const MOST = 300;
const ABOUT = 60;

interface Piece extends Omit<FeedItem, "ids" | "fresh"> {
  id: string;
}
type Said = Pick<Piece, "kind" | "word" | "href"> & { about?: string };

const say = (kind: FeedKind, word: string, href: string, about = ""): Said => ({ kind, word, href, about });

const short = (text: string) => (text.length <= ABOUT ? text : `${text.slice(0, ABOUT - 1).trimEnd()}…`);

class Reader {
  private readonly sent: ReadonlyMap<string, Outgoing["message"]>;
  private readonly came: ReadonlyMap<string, string>;
  private readonly journeys: ReadonlyMap<string, VaultRecord<CheckIn>>;

  constructor(private readonly sources: Sources) {
    this.sent = new Map(sources.outgoing.map(({ body: { message } }) => [message.id, message]));
    this.came = new Map(sources.received.map(({ id, body: { message } }) => [message.id, id]));
    this.journeys = new Map(sources.checkIns.map((record) => [record.body.message, record]));
  }

  pieces(): Piece[] {
    const { received, outgoing, alerts } = this.sources;
    return [
      ...received.flatMap(({ id, body }): Piece[] => {
        const said = this.ofReceived(id, body);
        const urgent = body.urgent && body.box !== "casework";
        return said ? [{ about: "", ...said, id: body.message.id, at: body.at, urgent }] : [];
      }),
      ...outgoing.flatMap(({ at, body }): Piece[] => {
        const { message, state, urgent, delivered = at } = body;
        const said = this.ofSent(body);
        return said ? [{ about: "", ...said, id: `${state}:${message.id}`, at: delivered, urgent }] : [];
      }),
      ...alerts.map(({ id, made, area, isEnd }): Piece => {
        const said = say("alerts", isEnd ? "alert-over" : "alert", "/alerts", short(area));
        return { about: "", ...said, id, at: made, urgent: !isEnd };
      }),
    ];
  }

  private ofReceived(id: string, { box, message }: Received): Said | null {
    switch (box) {
      case "coordinators":
        return this.ofCoordinators(id, message);
      case "facilitators":
        return this.ofFacilitators(message);
      case "casework":
        return message.kind === "casekey" ? say("cases", "case-given", `/cases/${message.body.case}`) : null;
      default:
        return this.ofOwn(message);
    }
  }

  private ofCoordinators(id: string, { kind, re, body }: Message): Said | null {
    const about = (place: string) => {
      const record = this.came.get(re[0] ?? "");
      return record ? `/${place}/${record}` : "/inbox";
    };
    switch (kind) {
      case "report":
        return say("reports", "report", `/inbox/${id}`);
      case "addition":
      case "record":
        return say("reports", "more", about("inbox"));
      case "checkin":
        return say("checkins", body.drill ? "missed-drill" : "missed", `/missed/${id}`);
      case "safe":
        return say("checkins", "safe", about("missed"));
      case "need":
      case "need-withdrawn":
      case "needrating":
        return say("needs", kind, "/roundtables");
      case "alert-answer":
        return say("alerts", `alert-${body.state}`, "/alerts");
      case "referral":
        return say("regions", "referral", `/hub/${body.region}`);
      default:
        return null;
    }
  }

  private ofFacilitators({ kind, id, body }: Message): Said | null {
    switch (kind) {
      case "registration":
      case "registration-withdrawn":
        return say("workshops", kind, `/facilitator/workshops/${body.workshop}`);
      case "handover":
        return say("workshops", kind, `/facilitator/workshops/${body.workshop}`);
      case "feedback":
        return say("workshops", "feedback", `/facilitator/workshops/${body.workshop}/feedback`);
      case "completion":
        return say("workshops", "completion", "/facilitator/completions", short(body.title));
      case "proposal":
        return say("desk", "proposal", `/desk/review/${id}`);
      case "review":
        return this.sent.has(body.proposal) ? say("desk", `review-${body.verdict}`, "/desk") : null;
      default:
        return null;
    }
  }

  private ofOwn({ kind, re, body }: Message): Said | null {
    const about = re[0] ?? "";
    switch (kind) {
      case "answer":
        return say("answers", "answer", this.whereOf(about), this.wordsOf(about));
      case "opened":
        return this.sent.get(body.ids[0] ?? "")?.kind === "report"
          ? say("answers", "opened", this.whereOf(body.ids[0] ?? ""), this.wordsOf(body.ids[0] ?? ""))
          : null;
      case "custody":
        return say("answers", "custody", `/reports/${about}/custody`, this.wordsOf(about));
      case "progress":
        return say("deadlines", "progress", `/reports/${about}`, this.wordsOf(about));
      case "needword":
        return say("needs", "needword", `/needs/${body.need}`);
      case "notice":
        return say("workshops", `notice-${body.state}`, `/workshops/${body.workshop}`);
      case "plan":
        return say("plans", "plan", `/advocacy/${body.plan}`);
      default:
        return null;
    }
  }

  private ofSent({ message, state }: Outgoing): Said | null {
    if (state === "refused") return this.ofRefused(message);
    // She did not say in time that she had arrived.
    const isTold = message.kind === "checkin" && (state === "delivered" || state === "opened");
    if (!isTold) return null;
    const word = message.body.drill ? "told-drill" : "told";
    return say("checkins", word, this.whereOf(message.id), this.wordsOf(message.id));
  }

  /** What the hub did not take, where she can send it again. */
  private ofRefused({ id, kind, re, body }: Outgoing["message"]): Said | null {
    const about = re[0] ?? "";
    const failed = (href: string) =>
      say("failures", "refused", href, this.wordsOf(id) || this.wordsOf(about));
    switch (kind) {
      case "report":
      case "need":
      case "checkin":
        return failed(this.whereOf(id));
      case "addition":
      case "record":
        return failed(this.came.has(about) ? `/inbox/${this.came.get(about)}` : `/reports/${about}`);
      case "answer":
        return failed(this.came.has(about) ? `/inbox/${this.came.get(about)}` : "/inbox");
      case "case":
        return failed("/cases");
      case "registration":
      case "feedback":
        return failed(`/workshops/${body.workshop}`);
      case "proposal":
        return failed("/desk");
      case "plan":
        return failed(`/advocacy/${body.plan}`);
      default:
        return null;
    }
  }

  /** Where she sees what she sent. */
  private whereOf(message: string): string {
    const journey = this.journeys.get(message);
    if (journey) return `/checkins/${journey.id}`;
    return this.sent.get(message)?.kind === "need" ? `/needs/${message}` : `/reports/${message}`;
  }

  private wordsOf(message: string): string {
    const sent = this.sent.get(message);
    const journey = this.journeys.get(message);
    if (journey) return short(journey.body.journey);
    return sent?.kind === "report" ? short(sent.body.title || sent.body.what) : "";
  }
}

const newestFirst = (a: Piece, b: Piece) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0);

/** The list, the newest first, without the kinds that are `off`. */
export function feedOf(sources: Sources, seen: ReadonlySet<string>, off: readonly FeedKind[]): FeedItem[] {
  const pieces = new Reader(sources)
    .pieces()
    .filter(({ kind }) => !off.includes(kind))
    .sort(newestFirst);
  const lines = new Map<string, FeedItem & { ids: string[] }>();
  for (const { id, ...piece } of pieces.slice(0, MOST)) {
    const key = `${piece.word} ${piece.href}`;
    const line = lines.get(key);
    const fresh = !seen.has(id);
    if (!line) {
      lines.set(key, { ...piece, ids: [id], fresh });
      continue;
    }
    line.ids.push(id);
    line.fresh ||= fresh;
    line.urgent ||= piece.urgent;
  }
  return [...lines.values()];
}
