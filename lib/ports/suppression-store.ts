import type { Result } from "../core/result";
import type { SuppressionReason, SuppressionScope, SuppressionSource } from "../core/suppression";
import type { Actor } from "../core/user";
import type { Page, PageRequest } from "../core/views/page";
import type { SuppressionView } from "../core/views/record-views";

/** A standing stop to add. `value` is a normalised address or a lower-case domain, as `scope` says. */
export type SuppressionEntry = {
  scope: SuppressionScope;
  value: string;
  reasonCode: SuppressionReason;
  reason: string;
  source: SuppressionSource;
  evidence: string | null;
  replyId: string | null;
  expiresAt: Date | null;
};

export type SuppressionFilter = {
  q?: string | undefined;
  reasonCode?: SuppressionReason | undefined;
  /** False: those that nobody has looked at, of the automatic ones. */
  reviewed?: boolean | undefined;
  /** True also shows released ones. */
  released?: boolean | undefined;
};

export type ReleaseRefusal =
  | { kind: "not_found" }
  | { kind: "already_released" }
  /** Legal stops and complaints stay. */
  | { kind: "unreleasable"; reasonCode: SuppressionReason };

/** How much was forgotten of a person. */
/** `mentions`: rows about others that named the person, unreadable messages among them. */
export type Erased = { leads: number; attempts: number; replies: number; auditEntries: number; mentions: number };

/** The suppression list of a workspace; everybody in it sees all of it. */
export interface SuppressionStore {
  /** Adds a stop, or answers the live one that already stops the same address or domain (a harder reason replaces a softer). */
  suppress(
    actor: Actor,
    entry: SuppressionEntry,
    now: Date,
  ): Promise<{ suppression: SuppressionView; created: boolean }>;
  /** Adds many stops, all or none. Answers the places (in `entries`) of those that were new or took another's place. */
  suppressAll(actor: Actor, entries: SuppressionEntry[], now: Date): Promise<number[]>;
  /** The places (in `entries`) of those whose address or domain is stopped already. */
  stopped(actor: Actor, entries: SuppressionEntry[]): Promise<number[]>;
  /**
   * What the link in a mail does: stops the recipient of that attempt for good, moves their leads to unsubscribed and
   * cancels what is queued to them. Safe to repeat. `provenBy` says whether the link was made with a workspace's secret.
   * False when it was not, or the attempt does not exist.
   */
  unsubscribe(link: { attemptId: string; provenBy: (secret: string) => boolean }, now: Date): Promise<boolean>;
  /** Newest first. */
  list(
    actor: Actor,
    query: { filter: SuppressionFilter; page: PageRequest },
    now: Date,
  ): Promise<Page<SuppressionView>>;
  /** Ends a stop; the row stays as history with the reason. */
  release(
    actor: Actor,
    release: { suppressionId: string; reason: string },
    now: Date,
  ): Promise<Result<SuppressionView, ReleaseRefusal>>;
  /**
   * Forgets a person under all their known addresses: name, address and words leave leads, mails, replies, the ledger and
   * the audit log, the addresses every other text and every message that is kept as it came. A keyed hash of each address stays as a legal stop, so that an import cannot bring them back. Refused
   * while a mail to them is being handed over.
   */
  erase(
    actor: Actor,
    person: { email: string; reason: string },
    now: Date,
  ): Promise<Result<Erased, { kind: "mail_in_flight" }>>;
  /** Notes that a person has looked at an automatic stop. False when there is none. */
  markReviewed(actor: Actor, suppressionId: string, now: Date): Promise<boolean>;
}
