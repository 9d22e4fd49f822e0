import { and, eq, inArray, isNotNull, isNull, or } from "drizzle-orm";
import type { HoldReason } from "../../../core/acting/holds";
import { holdEndOf, resumptionAt } from "../../../core/acting/planner";
import type { Day } from "../../../core/day";
import type { Actor } from "../../../core/user";
import type { Db, Tx } from "../client";
import { oneReply } from "../queries/reply-detail";
import { attempts, holds, replies } from "../schema";

/** Holds that end by themselves because of what a reply said. */
export const PLANNED_HOLDS: readonly HoldReason[] = ["out_of_office", "not_now"];

type Asked = { actor: Actor; replyId: string; now: Date };

/** The reply behind a wait, locked until the transaction ends. */
export async function waitOf(tx: Tx, { actor, replyId, now }: Asked) {
  const [reply] = await tx
    .select({
      id: replies.id,
      workspaceId: replies.workspaceId,
      leadId: replies.leadId,
      intent: replies.intent,
      snoozedUntil: replies.snoozedUntil,
      returnDate: replies.returnDate,
      returnDateAlternative: replies.returnDateAlternative,
    })
    .from(replies)
    .where(oneReply(actor, replyId))
    .for("update");
  return reply ? { ...reply, actor, now } : null;
}

export type Wait = NonNullable<Awaited<ReturnType<typeof waitOf>>>;

/** A person has settled the time: the wait is no longer to be reviewed. */
export async function moveWait(tx: Tx, wait: Wait, until: Date): Promise<true> {
  await tx.update(holds).set({ until }).where(standingHolds(wait));
  const snooze = wait.snoozedUntil && wait.snoozedUntil > wait.now ? { snoozedUntil: until } : {};
  await tx
    .update(replies)
    .set({ ...snooze, needsReview: false, updatedAt: wait.now })
    .where(eq(replies.id, wait.id));
  await tx
    .update(attempts)
    .set({ dueAt: resumptionAt(until), updatedAt: wait.now })
    .where(queuedFor(wait));
  return true;
}

export async function chooseDay(tx: Tx, wait: Wait, day: Day): Promise<true | null> {
  if (day !== wait.returnDate && day !== wait.returnDateAlternative) return null;
  await tx.update(replies).set({ returnDate: day, returnDateAlternative: null }).where(eq(replies.id, wait.id));
  return moveWait(tx, wait, holdEndOf(wait.intent === "not_now" ? "not_now" : "out_of_office", day));
}

export async function liftWait(tx: Tx, wait: Wait): Promise<true> {
  const { now, actor } = wait;
  await tx.update(holds).set({ releasedAt: now, releasedBy: actor.userId }).where(standingHolds(wait));
  await tx.update(attempts).set({ dueAt: now, updatedAt: now }).where(queuedFor(wait));
  return true;
}

/** What was queued stays where it is: its hold stands again before it. */
export async function restoreWait(
  db: Db,
  { actor, replyId, liftedAt }: { actor: Actor; replyId: string; liftedAt: Date },
): Promise<void> {
  await db
    .update(holds)
    .set({ releasedAt: null, releasedBy: null })
    .where(and(eq(holds.workspaceId, actor.workspaceId), eq(holds.replyId, replyId), eq(holds.releasedAt, liftedAt)));
}

export async function dropWait(tx: Tx, wait: Wait): Promise<{ cancelled: number }> {
  const { now, actor } = wait;
  const cancelled = await tx
    .update(attempts)
    .set({ status: "cancelled", updatedAt: now })
    .where(queuedFor(wait))
    .returning({ id: attempts.id });
  await tx.update(holds).set({ releasedAt: now, releasedBy: actor.userId }).where(standingHolds(wait));
  await tx.update(replies).set({ snoozedUntil: null, updatedAt: now }).where(eq(replies.id, wait.id));
  return { cancelled: cancelled.length };
}

function standingHolds({ id, workspaceId }: Wait) {
  return and(
    eq(holds.workspaceId, workspaceId),
    eq(holds.replyId, id),
    inArray(holds.reason, [...PLANNED_HOLDS]),
    isNull(holds.releasedAt),
    isNotNull(holds.until),
  );
}

/** The answer that waits, and the steps of the same lead that its hold keeps back. */
function queuedFor({ id, workspaceId, leadId }: Wait) {
  const steps = leadId === null ? undefined : and(eq(attempts.leadId, leadId), eq(attempts.kind, "step"));
  return and(
    eq(attempts.workspaceId, workspaceId),
    eq(attempts.status, "queued"),
    or(eq(attempts.inReplyToReplyId, id), steps),
  );
}
