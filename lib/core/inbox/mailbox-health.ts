import type { MailboxHealth, PollRunView } from "../views/record-views";

/** What is known of one mailbox. `receives` is false while nothing says how to reach its IMAP server. */
export type MailboxFacts = {
  receives: boolean;
  lastHeardAt: Date | null;
  /** The newest run that has ended. */
  lastRun: Pick<PollRunView, "status" | "errorMessage"> | null;
  pollIntervalMinutes: number;
};

/** A mailbox that was not heard for so many poll intervals is deaf. */
const MISSED_INTERVALS = 3;
const MINUTE_MS = 60_000;

/** Whether a mailbox is heard, and if not the cause and the fix in a sentence. Source: spec 6 "Live". */
export function mailboxState(facts: MailboxFacts, now: Date): Pick<MailboxHealth, "state" | "problem"> {
  const { receives, lastHeardAt, lastRun, pollIntervalMinutes } = facts;
  if (!receives) return { state: "not_configured", problem: "Set IMAP_HOST, IMAP_USER and IMAP_PASS to hear replies." };
  if (lastRun?.status === "failed") return { state: "deaf", problem: lastRun.errorMessage ?? "The last poll failed." };
  if (lastHeardAt === null) return { state: "never_polled", problem: null };
  const silentMs = now.getTime() - lastHeardAt.getTime();
  if (silentMs <= MISSED_INTERVALS * pollIntervalMinutes * MINUTE_MS) return { state: "listening", problem: null };
  return { state: "deaf", problem: `No poll for ${spanText(silentMs)}. Is the worker or the cron running?` };
}

function spanText(milliseconds: number): string {
  const minutes = Math.floor(milliseconds / MINUTE_MS);
  if (minutes < 120) return `${minutes} minutes`;
  const hours = Math.floor(minutes / 60);
  return hours < 48 ? `${hours} hours` : `${Math.floor(hours / 24)} days`;
}
