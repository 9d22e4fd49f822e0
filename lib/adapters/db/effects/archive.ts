import { and, eq, inArray, isNotNull, isNull } from "drizzle-orm";
import type { Tx } from "../client";
import { replies } from "../schema";
import type { Applied, ConsequenceOf, EffectOf, RedoContext, Task, UndoContext } from "./task";

/** Files replies under Done. `handled_by` stays empty: nobody did it by hand. */
export async function archiveReplies(tx: Tx, tasks: Task<ConsequenceOf<"archive">>[]): Promise<Applied[]> {
  const [first] = tasks;
  const ids = tasks.flatMap(({ cause }) => cause.replyId ?? []);
  if (!first || ids.length === 0) return [];
  const { now } = first.cause;
  const filed = await tx
    .update(replies)
    .set({ handledAt: now, updatedAt: now })
    .where(and(inArray(replies.id, ids), isNull(replies.handledAt)))
    .returning({ id: replies.id });
  const done = new Set(filed.map(({ id }) => id));
  return tasks.flatMap((task): Applied[] => {
    const { replyId } = task.cause;
    if (replyId === null || !done.has(replyId)) return [];
    return [{ task, effect: { kind: "archive", replyId }, summary: "Reply archived" }];
  });
}

export async function bringBack(tx: Tx, effect: EffectOf<"archive">, context: UndoContext): Promise<string | null> {
  const back = await tx
    .update(replies)
    .set({ handledAt: null, updatedAt: context.now })
    .where(
      and(
        eq(replies.id, effect.replyId),
        eq(replies.workspaceId, context.workspaceId),
        isNotNull(replies.handledAt),
        isNull(replies.handledBy),
      ),
    )
    .returning({ id: replies.id });
  return back.length === 1 ? "Reply back from Done" : null;
}

export async function fileAgain(tx: Tx, effect: EffectOf<"archive">, context: RedoContext): Promise<string | null> {
  const filed = await tx
    .update(replies)
    .set({ handledAt: context.now, updatedAt: context.now })
    .where(and(eq(replies.id, effect.replyId), eq(replies.workspaceId, context.workspaceId), isNull(replies.handledAt)))
    .returning({ id: replies.id });
  return filed.length === 1 ? "Reply archived again" : null;
}
