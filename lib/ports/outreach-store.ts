import type { AttemptKind, AttemptStatus } from "../core/attempt";
import type { PolicyDecision } from "../core/policy/policy";
import type { LegalBasis } from "../core/policy/region";
import type { Result } from "../core/result";
import type { Actor } from "../core/user";
import type { Delivery, OutgoingMessage } from "./mailer";

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

/** An attempt whose slots, key and Message-ID are reserved: it may be handed to SMTP now. */
export type Claim = {
  attemptId: string;
  actor: Actor | null;
  message: OutgoingMessage;
  mime: string;
  policy: PolicyResult;
  claimedAt: Date;
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
  sentAt: Date | null;
};

export interface OutreachStore {
  /** The policy evaluated without a claim: reserves nothing, writes its audit row. `recipientEmail` stands in where no lead is named. */
  evaluate(
    request: Omit<SendRequest, "campaignId" | "leadId" | "body" | "kind"> & {
      leadId: string | null;
      recipientEmail: string;
    },
    now: Date,
  ): Promise<Result<PolicyResult, SendRefusal>>;
  /**
   * One transaction: policy, audit row and, if approved, both daily slots, the idempotency key and the attempt
   * (`sending`) with its final Message-ID and MIME. Any database error throws: what cannot be checked is not sent.
   */
  claim(request: SendRequest, now: Date): Promise<Result<Claim, SendRefusal>>;
  /** Queues a mail for `dueAt`; the policy is evaluated when it leaves. */
  enqueue(request: SendRequest & { dueAt: Date }, now: Date): Promise<Result<Settled, SendRefusal>>;
  /** Claims the queued attempt that has been due longest, by the same transaction as `claim`; null when none is due. */
  claimDue(now: Date): Promise<Result<Claim, SendRefusal> | null>;
  /** Commits that the body begins to leave. Throws when the attempt is no longer ours to send. */
  enterBodyPhase(attemptId: string): Promise<void>;
  /** Writes what became of a claimed attempt, with its consequences: lead status, key, suppression on a refused recipient. */
  settle(claim: Claim, delivery: Delivery, now: Date): Promise<Settled>;
  /** Attempts whose sender died: back to `queued` before the body phase, else `unknown`. Answers how many of each. */
  recoverAbandoned(now: Date): Promise<{ requeued: number; unknown: number }>;
  /** Takes back a queued attempt. */
  cancel(
    actor: Actor,
    attemptId: string,
    now: Date,
  ): Promise<Result<{ status: AttemptStatus }, { kind: "not_found" } | { kind: "not_queued"; status: AttemptStatus }>>;
}
