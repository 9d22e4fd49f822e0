import type { MailboxAllowance } from "./mailbox-limit";

/** Send limits per UTC day. Defaults: reference "Policy Validation". */
export type SendLimits = {
  userPerDay: number;
  domainPerDay: number;
  /** Absent: mailboxes have no limit but their own. */
  mailbox?: MailboxAllowance;
  /** How long a mailbox waits between two mails that were planned ahead, so that a backlog never leaves at once. Absent: not at all. */
  plannedGapMs?: number;
};

export const DEFAULT_LIMITS: SendLimits = { userPerDay: 100, domainPerDay: 20 };

/** How long the same sender, recipient and subject count as a duplicate. */
export const DUPLICATE_WINDOW_HOURS = 24;

/** An attempt left `sending` longer than this has lost its sender. Longer than any SMTP time-out. */
export const SEND_LEASE_MS = 3 * 60_000;
