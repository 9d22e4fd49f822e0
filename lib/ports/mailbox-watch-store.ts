import type { MailboxHealth } from "../core/views/record-views";

/** What is kept of how the mailboxes fare beyond their polls: when that changed, and the mails that prove it. */
export interface MailboxWatchStore {
  /** Tells others, once each, that a mailbox became unreachable and that it recovered, in the transaction that notes it. */
  noteHealth(
    mailbox: { workspaceId: string } & Pick<MailboxHealth, "id" | "name" | "email" | "state" | "problem">,
    now: Date,
  ): Promise<"unreachable" | "recovered" | null>;
  /** Claims the next canary of a mailbox and names it; null while the last one left less than an hour ago. */
  claimCanary(mailbox: { id: string; email: string }, now: Date): Promise<{ messageId: string } | null>;
  /** Takes back a canary that never left. */
  withdrawCanary(messageId: string): Promise<void>;
  /** Takes or renews a named lease until a moment; false while another holder has it. */
  hold(lease: { name: string; holder: string; until: Date }, now: Date): Promise<boolean>;
}
