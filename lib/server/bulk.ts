import type { z } from "zod";
import { changeReplies } from "../commands/change-replies";
import type { bulkRepliesRequest } from "../contract/requests";
import { type BulkOutcome, MOST_IN_BULK, MOST_MATCHING } from "../core/inbox/bulk-action";
import { err, ok, type Result } from "../core/result";
import type { InboxView } from "../core/views/reply-views";
import { defined } from "./defined";
import type { Refusal } from "./problem";
import type { ActionContext } from "./user-action";

type Parts = Pick<ActionContext, "bulk" | "decisions" | "actor" | "now">;

/** Changes the replies that a request names, by ids or by a filter. Labels have consequences each, so fewer go at once. */
export async function bulkChange(
  parts: Parts,
  { ids, filter, action }: z.output<typeof bulkRepliesRequest>,
): Promise<Result<BulkOutcome, Refusal>> {
  const most = action.kind === "classify" ? MOST_IN_BULK : MOST_MATCHING;
  const named = ids ?? (filter && (await matching(parts, defined(filter), most + 1))) ?? [];
  if (named.length > most) return err({ kind: "too_many_replies", count: `more than ${most}`, most } as Refusal);
  return changeReplies(parts, parts.actor, { ids: named, action }, parts.now);
}

/** The ids of a list of the screen, at most `MOST_MATCHING`. */
export async function matchingReplies(parts: Parts, { view, q }: { view: InboxView; q: string }) {
  const ids = await matching(parts, q === "" ? { view } : { view, q }, MOST_MATCHING);
  return ok({ ids });
}

function matching(
  { bulk, actor, now }: Parts,
  filter: Parameters<Parts["bulk"]["matching"]>[1]["filter"],
  limit: number,
) {
  return bulk.matching(actor, { filter, limit }, now);
}
