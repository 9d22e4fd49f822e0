import type { AttemptKind, AttemptStatus } from "../core/attempt";
import type { PolicyDecision } from "../core/policy/policy";
import type { LegalBasis } from "../core/policy/region";
import type { Result } from "../core/result";
import type { Actor } from "../core/user";
import type { Delivery, OutgoingMail } from "./mailer";

/** A mail that somebody asks for. The recipient is the lead's address in the database, never part of the request. */
export type SendRequest = {
  actor: Actor;
  campaignId: string;
  leadId: string;
  subject: string;
  body: string;
  senderEmail: string | null;
  /** The reply that this mail answers; threads it and lets it pass the holds that an answer may pass. */
  replyId: string | null;
  kind: AttemptKind;
  legalBasis: LegalBasis | null;
};

export type PolicyResult = PolicyDecision & {
  legalBasis: LegalBasis;
  region: string;
  dailyUserCount: number;
  dailyUserLimit: number;
  dailyDomainCount: number;
  dailyDomainLimit: number;
  fallbackSenderEmail: string;
};

/**
 * An attempt whose slots, key and Message-ID are reserved: it may be handed to SMTP now. `turn` counts how often it was
 * claimed; whoever comes back with an older turn changes nothing.
 */
export type Claim = {
  attemptId: string;
  turn: number;
  workspaceId: string;
  mailboxId: string;
  leadId: string;
  userId: string | null;
  kind: AttemptKind;
  /** From the queue: tried again by itself after a temporary refusal. From a request: whoever asked is told. */
  origin: "request" | "queue";
  mail: OutgoingMail;
  /** The idempotency key that it reserved, hashed. */
  keyHash: string;
  messageId: string;
  recipientEmail: string;
  senderEmail: string;
  subject: string;
  policy: PolicyResult;
};

export type SendRefusal =
  | { kind: "not_found"; what: "campaign" | "lead" | "reply" }
  | { kind: "lead_without_address" }
  | { kind: "sender_not_own"; senderEmail: string }
  | { kind: "placeholder_without_value"; names: string[] }
  | { kind: "mailbox_not_configured" }
  | { kind: "blocked"; policy: PolicyResult };

export type Settled = {
  attemptId: string;
  status: AttemptStatus;
  messageId: string;
  recipientEmail: string;
  senderEmail: string;
  subject: string;
  legalBasis: LegalBasis;
  /** When a queued one leaves. */
  dueAt: Date | null;
  sentAt: Date | null;
};

export type CancelRefusal = { kind: "not_found" } | { kind: "not_queued"; status: AttemptStatus };

/** What is asked before a mail is written; without a lead, of any address. */
export type PolicyQuestion = Omit<SendRequest, "campaignId" | "leadId" | "body" | "kind"> & {
  leadId: string | null;
  /** Counts only where no lead is named. */
  recipientEmail: string;
};

export interface OutreachStore {
  /** The policy evaluated without a claim: reserves nothing, writes its audit row. */
  evaluate(question: PolicyQuestion, now: Date): Promise<Result<PolicyResult, SendRefusal>>;
  /**
   * One transaction: policy, audit row and, if approved, both daily slots, the idempotency key and the attempt
   * (`sending`) with its final Message-ID and MIME. Any database error throws: what cannot be checked is not sent.
   */
  claim(request: SendRequest, now: Date): Promise<Result<Claim, SendRefusal>>;
  /**
   * Queues a mail for `dueAt`. What would still stop it then (a suppression, a lasting hold, a foreign sender) refuses it
   * now, with an audit row; otherwise the policy is decided, and recorded, when it leaves.
   */
  enqueue(request: SendRequest & { dueAt: Date }, now: Date): Promise<Result<Settled, SendRefusal>>;
  /**
   * Claims the queued attempt that has been due longest, by the same transaction as `claim`; null when none is due. One
   * that is blocked is put off where time will help (caps, holds that end), else it has failed. A mail planned ahead
   * waits until its mailbox was heard after it became due.
   */
  claimDue(now: Date): Promise<Result<Claim, SendRefusal> | null>;
  /** Commits that the body begins to leave. Throws when the attempt is no longer ours to send. */
  enterBodyPhase(claim: Claim, now: Date): Promise<void>;
  /** Writes what became of a claimed attempt, with its consequences: lead status, key, suppression on a refused recipient. */
  settle(claim: Claim, delivery: Delivery, now: Date): Promise<Settled>;
  /** Attempts whose sender died: back to `queued` before the body phase, else `unknown`. Answers how many of each. */
  recoverAbandoned(now: Date): Promise<{ requeued: number; unknown: number }>;
  /** Takes back a queued attempt. Not found: it does not exist or is not the actor's to see. */
  cancel(actor: Actor, attemptId: string, now: Date): Promise<Result<{ status: "cancelled" }, CancelRefusal>>;
}
