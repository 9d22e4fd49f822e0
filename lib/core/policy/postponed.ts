import { addDays } from "../day";
import { blockingHolds, type PolicyCheckName, type PolicyFacts } from "./policy";

/** Caps are new each day; the mail keeps its time of day. */
const DAILY_CAPS: readonly PolicyCheckName[] = ["daily_user_cap", "daily_domain_cap"];

/** A mailbox that a person must resume is looked at again after this. */
const LOOK_AGAIN_MS = 15 * 60_000;

/** When a queued mail that the policy blocked may be tried again; null when time alone will not help. */
export function postponedUntil(
  failed: PolicyCheckName | null,
  facts: Pick<PolicyFacts, "holds" | "answersReply" | "mailbox">,
  now: Date,
): Date | null {
  if (failed === null) return null;
  if (DAILY_CAPS.includes(failed)) return addDays(now, 1);
  if (failed === "mailbox") return mailboxFree(facts.mailbox, now);
  return failed === "hold" ? endOf(blockingHolds(facts)) : null;
}

function mailboxFree(mailbox: PolicyFacts["mailbox"], now: Date): Date {
  if (!mailbox?.paused) return addDays(now, 1);
  return mailbox.paused.until ?? new Date(now.getTime() + LOOK_AGAIN_MS);
}

/** The last of the ends; null while one of the holds waits for a person. */
function endOf(holds: PolicyFacts["holds"]): Date | null {
  const ends = holds.map(({ until }) => until?.getTime() ?? Number.POSITIVE_INFINITY);
  const last = Math.max(...ends);
  return Number.isFinite(last) ? new Date(last) : null;
}
