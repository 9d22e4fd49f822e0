import type { BulkAction } from "@/lib/core/inbox/bulk-action";
import { INTENT_FACTS } from "@/lib/core/reply/intents";

/** Why a reply was left out that no request has named yet. */
export const UNSENT = "unsent";

type Tally = { updated: number; left: ReadonlyMap<string, string>; problem: string | null };

/** One line for the toast: what was done to how many, what was left out and why. */
export function bulkText(action: BulkAction, { updated, left, problem }: Tally): string {
  const reasons = [...left.values()];
  const count = (reason: string) => reasons.filter((one) => one === reason).length;
  const [guarded, gone, unsent] = [count("protected"), count("not_found"), count(UNSENT)];
  return [
    `${howMany(updated)} ${DONE[action.kind](action)}.`,
    guarded > 0 && `${guarded} legal or security, left for one by one.`,
    gone > 0 && `${gone} no longer there.`,
    problem === null && unsent > 0 && `Stopped, ${unsent} left as they were.`,
  ]
    .filter(Boolean)
    .join(" ");
}

function howMany(count: number): string {
  return count === 0 ? "None" : count.toLocaleString("en-GB");
}

const DONE: Record<BulkAction["kind"], (action: BulkAction) => string> = {
  done: () => "done",
  reopen: () => "back where they were",
  read: (action) => (action.kind === "read" && action.read ? "marked read" : "marked unread"),
  snooze: () => "snoozed",
  assign: () => "assigned",
  classify: (action) => `tagged ${action.kind === "classify" ? INTENT_FACTS[action.intent].label : ""}`,
};
