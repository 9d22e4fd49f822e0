import type { QueryClient } from "@tanstack/react-query";
import type { BulkAction, BulkOutcome } from "@/lib/core/inbox/bulk-action";
import { classificationOf } from "@/lib/core/reply/intents";
import { changeRepliesAction, undoBulkAction } from "@/lib/server/actions/triage";
import { refreshAround } from "./act-on-reply";
import { bulkText, UNSENT } from "./bulk-text";
import { reach } from "./reach";
import { patchReply, type RowPatch, takeOut } from "./reply-cache";
import { replyQueries } from "./reply-queries";
import { say, sayFailure } from "./toasts";

type BulkRun = {
  ids: string[];
  action: BulkAction;
  /** Told after each part; answering false stops before the next. */
  onProgress: (done: number) => boolean;
};

/** Labels have consequences each, so fewer of them go in one request. */
const PER_REQUEST = { classify: 20, other: 200 };

type Tally = { updated: number; tokens: string[]; left: Map<string, string>; problem: string | null };

/** Changes many replies, part by part: shown at once, what was refused put back, and one undo for all of it. */
export async function runBulk(client: QueryClient, { ids, action, onProgress }: BulkRun): Promise<void> {
  const act = leavesBy(action);
  const putBack = act && takeOut(client, new Set(ids), act);
  const tally = await sendParts(ids, action, onProgress);
  putBack?.(new Set(tally.left.keys()));
  for (const id of ids) if (!tally.left.has(id)) patchReply(client, id, patchOf(action));
  void client.invalidateQueries({ queryKey: replyQueries.details });
  refreshAround(client);
  const undo = tally.tokens.length > 0 && { undo: () => void undoBulk(client, tally.tokens) };
  if (tally.problem === null || tally.updated > 0) say(bulkText(action, tally), { ...undo });
  if (tally.problem === null) return;
  const rest = ids.filter((id) => tally.left.get(id) === UNSENT);
  sayFailure(`Not saved for ${rest.length}: ${tally.problem}`, {
    retry: () => void runBulk(client, { ids: rest, action, onProgress: () => true }),
  });
}

async function sendParts(ids: string[], action: BulkAction, onProgress: BulkRun["onProgress"]): Promise<Tally> {
  const tally: Tally = { updated: 0, tokens: [], left: new Map(), problem: null };
  const size = action.kind === "classify" ? PER_REQUEST.classify : PER_REQUEST.other;
  for (let start = 0; start < ids.length; start += size) {
    const part = ids.slice(start, start + size);
    const answer = await reach(() => changeRepliesAction({ ids: part, action }));
    if (answer.ok) counted(tally, answer.value);
    else tally.problem = answer.problem.message;
    const goOn = onProgress(Math.min(start + size, ids.length));
    if (answer.ok && goOn) continue;
    for (const id of ids.slice(answer.ok ? start + size : start)) tally.left.set(id, UNSENT);
    break;
  }
  return tally;
}

function counted(tally: Tally, { updated, undoToken, failed }: BulkOutcome) {
  tally.updated += updated;
  if (undoToken !== null) tally.tokens.push(undoToken);
  for (const { id, reason } of failed) tally.left.set(id, reason);
}

async function undoBulk(client: QueryClient, tokens: string[]) {
  let left = 0;
  for (const undoToken of tokens.toReversed()) {
    const answer = await reach(() => undoBulkAction({ undoToken }));
    if (!answer.ok) {
      sayFailure(`Not undone: ${answer.problem.message}`, { retry: () => void undoBulk(client, tokens) });
      break;
    }
    left += answer.value.failed.length;
  }
  await client.invalidateQueries({ queryKey: replyQueries.lists });
  void client.invalidateQueries({ queryKey: replyQueries.details });
  refreshAround(client);
  say(left > 0 ? `Back as they were, but for ${left} changed since.` : "Back as they were.");
}

function leavesBy(action: BulkAction): "done" | "snooze" | null {
  if (action.kind === "done") return "done";
  return action.kind === "snooze" && action.until !== null ? "snooze" : null;
}

function patchOf(action: BulkAction): RowPatch {
  if (action.kind === "read") return { readAt: action.read ? new Date().toISOString() : null };
  if (action.kind === "done") return { handledAt: new Date().toISOString() };
  if (action.kind === "snooze") return { snoozedUntil: action.until };
  if (action.kind !== "classify") return {};
  const { intent } = action;
  return {
    ...{ intent, classification: classificationOf(intent), confidence: 1 },
    ...{ layer: "person", flags: [], needsReview: false },
  };
}
