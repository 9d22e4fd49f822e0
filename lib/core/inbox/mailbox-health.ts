import { NEEDS_A_PERSON } from "../mailbox/connection-fault";
import type { MailboxHealth, PollRunView } from "../views/record-views";

/** What is known of one mailbox. */
export type MailboxFacts = {
  /** False while nothing says how to reach its IMAP server. */
  receives: boolean;
  disabled: boolean;
  /** Why it cannot be opened at all, with the fix. */
  closed: string | null;
  lastHeardAt: Date | null;
  /** The newest run that has ended. */
  lastRun: Pick<PollRunView, "status" | "errorCode" | "errorMessage"> | null;
  pollIntervalMinutes: number;
  /** When the oldest of its canary mails left that should be back and is not. */
  canaryMissingSince: Date | null;
};

/** A mailbox that was not heard for so many poll intervals is deaf. */
const MISSED_INTERVALS = 3;
const MINUTE_MS = 60_000;

type State = Pick<MailboxHealth, "state" | "problem">;

/**
 * Whether a mailbox is heard, and if not the cause and the fix in a sentence. One that is heard may have a problem too:
 * its last poll failed, and the next one may not. Source: spec 6 "Live".
 */
export function mailboxState(facts: MailboxFacts, now: Date): State {
  const { receives, disabled, closed, lastHeardAt, lastRun, pollIntervalMinutes } = facts;
  if (disabled) return { state: "disabled", problem: null };
  if (closed !== null) return { state: "deaf", problem: closed };
  if (!receives) return { state: "not_configured", problem: "Set IMAP_HOST, IMAP_USER and IMAP_PASS to hear replies." };
  const failure = lastRun?.status === "failed" ? (lastRun.errorMessage ?? "The last poll failed.") : null;
  const lasting = lastHeardAt === null || NEEDS_A_PERSON.has(lastRun?.errorCode ?? "");
  if (failure !== null && lasting) return { state: "deaf", problem: failure };
  if (lastHeardAt === null) return { state: "never_polled", problem: null };
  const silentMs = now.getTime() - lastHeardAt.getTime();
  if (silentMs > MISSED_INTERVALS * pollIntervalMinutes * MINUTE_MS) {
    const unpolled = `No poll for ${spanText(silentMs)}. Is the worker or the cron running?`;
    return { state: "deaf", problem: failure ?? unpolled };
  }
  return heard(facts, failure, now);
}

function heard({ canaryMissingSince }: MailboxFacts, failure: string | null, now: Date): State {
  if (canaryMissingSince === null) return { state: "listening", problem: failure };
  const span = spanText(now.getTime() - canaryMissingSince.getTime());
  const problem = `A mail that it sent to itself ${span} ago has not come back. Look for filters, forwarding and a full mailbox there.`;
  return { state: "deaf", problem };
}

function spanText(milliseconds: number): string {
  const minutes = Math.floor(milliseconds / MINUTE_MS);
  if (minutes < 120) return `${minutes} minutes`;
  const hours = Math.floor(minutes / 60);
  return hours < 48 ? `${hours} hours` : `${Math.floor(hours / 24)} days`;
}
