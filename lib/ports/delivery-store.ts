import type { CopyHeaders } from "../core/matching/sent-copy";
import type { Result } from "../core/result";
import type { Actor } from "../core/user";
import type { Claim, SendRefusal, Settled } from "./outreach-store";

export type ResendRefusal = SendRefusal | { kind: "attempt_not_found" } | { kind: "not_resendable"; status: string };

/** What a person, or the Sent folder, says of a mail after it was handed over. */
export interface DeliveryStore {
  /**
   * Claims a mail of unknown outcome, or one that has failed, once more: the same bytes under the same policy, by a
   * person's decision, with an audit and a ledger row. It takes new slots.
   */
  claimAgain(actor: Actor, attemptId: string, now: Date): Promise<Result<Claim, ResendRefusal>>;
  /** A person knows that a mail of unknown outcome has arrived. */
  markSent(
    actor: Actor,
    attemptId: string,
    now: Date,
  ): Promise<Result<Settled, { kind: "not_found" } | { kind: "not_unknown"; status: string }>>;
  /** Since when copies in the Sent folder of a mailbox could settle or name a mail of ours; null when none could. */
  copiesSoughtSince(mailboxId: string, now: Date): Promise<Date | null>;
  /**
   * Reads copies out of a Sent folder: a mail of unknown outcome that has one was sent, and the id that stands in it is
   * one more name of the mail. Answers how many were settled and how many names were learned.
   */
  noteCopies(mailboxId: string, copies: CopyHeaders[], now: Date): Promise<{ settled: number; learned: number }>;
  /** Lets a mailbox send again. False: it does not exist in the actor's workspace. */
  resumeMailbox(actor: Actor, mailboxId: string): Promise<boolean>;
}
