import type { ChangedSince } from "../core/inbox/triage";
import type { Safety } from "../core/reply/classification";
import type { Intent } from "../core/reply/intents";
import type { AttachmentInfo } from "../core/reply/message";
import type { Offer } from "../core/reply/offer";
import type { Result } from "../core/result";
import type { Actor } from "../core/user";
import type { PageRequest } from "../core/views/page";
import type { InboxCounts, ReplyDetail, ReplyFilter, ReplyPage, ReplyRow } from "../core/views/reply-views";

/** What a person changes on a reply without changing its label or its link. Absent means "leave as it is". */
export type ReplyPatch = {
  read?: boolean;
  handled?: boolean;
  /** Null wakes a snoozed reply. */
  snoozedUntil?: Date | null;
  /** Null takes the reply from its owner. */
  ownerId?: string | null;
  /** A deleted reply is in no view, and no later poll brings it back; false brings it back. */
  deleted?: boolean;
  /** The terms as a person has put them right; null: as the words say them. */
  offer?: Offer | null;
  /** The last act on it that the person knows of (null: none); a colleague's later one refuses the change. Absent: nobody asks. */
  seen?: Date | null;
};

/** A message as it is kept, and every place where the server has, or had, the whole of it. */
export type KeptMail = {
  raw: Uint8Array;
  attachments: AttachmentInfo[];
  places: { mailboxId: string; folder: string; uidValidity: string; uid: number }[];
};

/** `unknown_owner`: no active user of the workspace who may answer has this id. */
export type ReplyPatchRefusal = { kind: "not_found" } | { kind: "unknown_owner" } | ChangedSince;

/**
 * Replies as people read them. An actor sees and changes only what the visibility rule shows (admins and viewers the
 * workspace; members their own, assigned, unowned and unmatched replies); the rest looks missing. Whether the role may
 * write at all is decided at the door. A cursor that no list gave throws `BadCursor`.
 */
export interface ReplyStore {
  /** `needs_answer` sorts by answer-by time, the other views newest first. One query; stays right while rows arrive. */
  list(actor: Actor, query: { filter: ReplyFilter; page: PageRequest }, now: Date): Promise<ReplyPage>;
  /** How many replies each view holds for the actor; the same predicates as `list`. */
  counts(actor: Actor, now: Date): Promise<InboxCounts>;
  get(actor: Actor, replyId: string, now: Date): Promise<ReplyDetail | null>;
  /**
   * Replies written or changed after `since` or after the cursor, oldest change first. A live list keeps `nextCursor`
   * and asks again; a row may come twice, none is left out.
   */
  changes(
    actor: Actor,
    query: { since: Date; cursor: string | null; limit: number },
    now: Date,
  ): Promise<{ items: ReplyRow[]; nextCursor: string }>;
  patch(actor: Actor, replyId: string, patch: ReplyPatch, now: Date): Promise<Result<null, ReplyPatchRefusal>>;
  source(actor: Actor, replyId: string): Promise<KeptMail | null>;
  /** The HTML body as it was stored: sanitised, remote images in `data-blocked-src`. Null when there is none or no such reply. */
  html(actor: Actor, replyId: string): Promise<string | null>;
}

/** What a decision took back, what it did instead, and what it left because a person had changed it since: sentences. */
export type DecisionOutcome = { undone: string[]; done: string[]; leftAlone: string[] };

export type DecisionRefusal =
  | { kind: "not_found" }
  | { kind: "unknown_attempt" }
  | { kind: "unknown_lead" }
  /** The label is not one that a person set, so there is nothing to take back. */
  | { kind: "nothing_to_undo" }
  /** `reason` is a sentence for a person. */
  | { kind: "not_undoable"; reason: string };

/** `undoId`: the row that the undo is, by which it can itself be taken back. */
export type Undone = { summary: string; undoId: string };

/**
 * What people decide about replies where the machine had acted. Every method is one transaction: the decision, the undo
 * of what the wrong one had caused, and the consequences of the right one, all with ledger rows.
 */
export interface DecisionStore {
  /** Sets the label as a person (confidence 1). The same label again confirms it and acts where doubt had held acting back. */
  reclassify(
    actor: Actor,
    label: { replyId: string; intent: Intent; seen?: Date | null },
    now: Date,
  ): Promise<Result<DecisionOutcome, DecisionRefusal | ChangedSince>>;
  /** Takes back the newest label that a person set and that still stands; the verdict before it comes back with its effects. */
  undoReclassify(actor: Actor, replyId: string, now: Date): Promise<Result<DecisionOutcome, DecisionRefusal>>;
  /** Ties a reply to an attempt, or to none (null). A sender other than the recipient is remembered as the same person. */
  linkAttempt(
    actor: Actor,
    link: { replyId: string; attemptId: string | null },
    now: Date,
  ): Promise<Result<DecisionOutcome, DecisionRefusal>>;
  /** Ties a reply to a lead of whom it answers no mail: its sender wrote first. */
  linkLead(
    actor: Actor,
    link: { replyId: string; leadId: string },
    now: Date,
  ): Promise<Result<DecisionOutcome, DecisionRefusal>>;
  /** Vouches for the sender of a reply: it counts as safe from now on, and what its label asks for follows. */
  trustSender(
    actor: Actor,
    replyId: string,
    now: Date,
  ): Promise<Result<DecisionOutcome, DecisionRefusal | { kind: "not_a_sender" }>>;
  /** Takes that word back, with what followed from it. `before`: what the reply was called until then. */
  distrustSender(
    actor: Actor,
    trusted: { replyId: string; before: Safety },
    now: Date,
  ): Promise<Result<DecisionOutcome, DecisionRefusal>>;
  /** Takes back one automatic effect. */
  undoEvent(actor: Actor, eventId: string, now: Date): Promise<Result<Undone, DecisionRefusal>>;
}
