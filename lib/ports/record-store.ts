import type { EffectKind } from "../core/acting/ledger";
import type { Actor } from "../core/user";
import type { Page, PageRequest } from "../core/views/page";
import type { AuditEntryView, AuditProof, MailboxHealth, PollRunView, StopCounts } from "../core/views/record-views";
import type { AutomationEventView } from "../core/views/reply-views";

export type AuditFilter = {
  userId?: string | undefined;
  recipient?: string | undefined;
  result?: "approved" | "blocked" | undefined;
  before?: Date | undefined;
  after?: Date | undefined;
};

export type QuarantineView = {
  id: string;
  folder: string;
  error: string;
  sizeBytes: number;
  createdAt: Date;
};

/** What the machine decided, did and heard, for people to look at. Lists are newest first. */
export interface RecordStore {
  /** Members see the checks of their own sends. */
  audit(actor: Actor, query: { filter: AuditFilter; page: PageRequest }): Promise<Page<AuditEntryView>>;
  /** Proves the audit log of a workspace whole, or names the first entry that is not as it was written. */
  verifyAudit(workspaceId: string): Promise<AuditProof>;
  /** How many stops are in force, of each reason, and how many automatic ones nobody has looked at. */
  stopCounts(actor: Actor, now: Date): Promise<StopCounts>;
  /** Members see events on the replies and leads that they see. */
  automation(actor: Actor, query: { effect: EffectKind | null; page: PageRequest }): Promise<Page<AutomationEventView>>;
  /**
   * Every mailbox with how it fares. `deaf` after three poll intervals without a successful poll, or when the last run
   * failed. `receives` is false while IMAP is not configured for the mailbox of the environment.
   */
  mailboxes(
    actor: Actor,
    expectation: { pollIntervalMinutes: number; receives: boolean },
    now: Date,
  ): Promise<MailboxHealth[]>;
  pollRuns(actor: Actor, query: { mailboxId: string; limit: number }): Promise<PollRunView[]>;
  /** Messages that could not be parsed and that nobody has resolved yet. */
  quarantined(actor: Actor): Promise<QuarantineView[]>;
}
