import type { EffectKind } from "../core/acting/ledger";
import type { ContactHistory } from "../core/compose/preflight";
import type { Actor } from "../core/user";
import type { Page, PageRequest } from "../core/views/page";
import type {
  AuditEntryView,
  AuditProof,
  MailboxHealth,
  PollRunView,
  QuarantineView,
  StopCounts,
} from "../core/views/record-views";
import type { AutomationEventView } from "../core/views/reply-views";

export type AuditFilter = {
  userId?: string | undefined;
  recipient?: string | undefined;
  result?: "approved" | "blocked" | undefined;
  before?: Date | undefined;
  after?: Date | undefined;
};

/** How a mailbox is meant to be heard. */
export type Expectation = {
  mailboxId: string;
  /** False while nothing says how to reach its IMAP server. */
  receives: boolean;
  disabled: boolean;
  /** Why it cannot be opened, with the fix. */
  problem: string | null;
  pollIntervalMinutes: number;
  /** It sends itself mails, which must come back. */
  canary: boolean;
};

/** What the machine decided, did and heard, for people to look at. Lists are newest first. */
export interface RecordStore {
  /** Members see the checks of their own sends. */
  audit(actor: Actor, query: { filter: AuditFilter; page: PageRequest }): Promise<Page<AuditEntryView>>;
  /** Proves the audit log of a workspace whole, or names the first entry that is not as it was written. */
  verifyAudit(workspaceId: string): Promise<AuditProof>;
  /** How many stops are in force, of each reason, and how many automatic ones nobody has looked at. */
  stopCounts(actor: Actor, now: Date): Promise<StopCounts>;
  /** Earlier contact with an address and its site, from any campaign of the workspace: what a writer should know first. */
  contactHistory(actor: Actor, recipientEmail: string): Promise<ContactHistory>;
  /** Members see events on the replies and leads that they see. */
  automation(actor: Actor, query: { effect: EffectKind | null; page: PageRequest }): Promise<Page<AutomationEventView>>;
  /** Every mailbox of which something is expected, with how it fares. */
  mailboxes(actor: Actor, expectations: Expectation[], now: Date): Promise<MailboxHealth[]>;
  pollRuns(actor: Actor, query: { mailboxId: string; limit: number }): Promise<PollRunView[]>;
  /** Messages that could not be parsed and that nobody has resolved yet. */
  quarantined(actor: Actor): Promise<QuarantineView[]>;
}
