import { and, eq, inArray, isNotNull, isNull, or } from "drizzle-orm";
import type { HoldReason } from "../../../core/acting/holds";
import type { WaitBefore, WaitChange } from "../../../core/acting/planner";
import { holdEndOf, resumptionAt } from "../../../core/acting/resumption";
import type { Day } from "../../../core/day";
import type { Actor } from "../../../core/user";
import type { Tx } from "../client";
import { oneReply } from "../queries/reply-detail";
import { attempts, holds, replies } from "../schema";

/** Holds that end by themselves because of what a reply said. */
export const PLANNED_HOLDS: readonly HoldReason[] = ["out_of_office", "not_now"];

/** A wait as it stands: the reply behind it, its holds, and the mail that is queued behind them. All locked. */
export async function waitOf(tx: Tx, { actor, replyId, now }: { actor: Actor; replyId: string; now: Date }) {
  const [reply] = await tx
    .select({
      id: replies.id,
      workspaceId: replies.workspaceId,
      leadId: replies.leadId,
      intent: replies.intent,
      needsReview: replies.needsReview,
      snoozedUntil: replies.snoozedUntil,
      returnDate: replies.returnDate,
      returnDateAlternative: replies.returnDateAlternative,
    })
    .from(replies)
    .where(oneReply(actor, replyId))
    .for("update");
  if (!reply) return null;
  const held = await tx
    .select({ id: holds.id, until: holds.until })
    .from(holds)
    .where(standingHolds(reply))
    .for("update");
  const mails = await tx
    .select({ id: attempts.id, dueAt: attempts.dueAt })
    .from(attempts)
    .where(and(queuedFor(reply), eq(attempts.status, "queued")))
    .for("update");
  return { reply, held, mails, actor, now };
}

export type Wait = NonNullable<Awaited<ReturnType<typeof waitOf>>>;

/** Answers what the wait was before; null where `change` does not fit it. */
export async function changeWait(tx: Tx, wait: Wait, change: WaitChange): Promise<WaitBefore | null> {
  const changed = await CHANGES[change.kind](tx, wait, change);
  return changed ? beforeOf(wait) : null;
}

type Change = (tx: Tx, wait: Wait, change: WaitChange) => Promise<boolean>;

const CHANGES: Record<WaitChange["kind"], Change> = {
  move: (tx, wait, change) => (change.kind === "move" ? moveWait(tx, wait, change.until) : Promise.resolve(false)),
  day: (tx, wait, change) => (change.kind === "day" ? chooseDay(tx, wait, change.day) : Promise.resolve(false)),
  lift: releaseHolds,
  async resume(tx, wait) {
    await releaseHolds(tx, wait);
    for (const { id } of wait.mails) await setDue(tx, wait, { id, dueAt: wait.now });
    return true;
  },
  drop: dropWait,
};

/** A person has settled the time: the wait is no longer to be reviewed. */
async function moveWait(tx: Tx, wait: Wait, until: Date): Promise<true> {
  const { reply, held, now } = wait;
  await tx.update(holds).set({ until }).where(standingHolds(reply));
  const snoozed = reply.snoozedUntil && reply.snoozedUntil > now;
  await tx
    .update(replies)
    .set({ ...(snoozed && { snoozedUntil: until }), needsReview: false, updatedAt: now })
    .where(eq(replies.id, reply.id));
  const earlierEnd = Math.max(
    ...held.flatMap((hold) => hold.until?.getTime() ?? []),
    reply.snoozedUntil?.getTime() ?? 0,
  );
  for (const mail of wait.mails) {
    await setDue(tx, wait, { id: mail.id, dueAt: dueAfter(mail.dueAt, { earlierEnd: new Date(earlierEnd), until }) });
  }
  return true;
}

/** What waited for the old end goes at the new one; a step that was due later anyway keeps its day. */
function dueAfter(dueAt: Date | null, { earlierEnd, until }: { earlierEnd: Date; until: Date }): Date {
  const end = resumptionAt(until);
  const waited = dueAt === null || dueAt <= resumptionAt(earlierEnd);
  return waited || dueAt < end ? end : dueAt;
}

async function chooseDay(tx: Tx, wait: Wait, day: Day): Promise<boolean> {
  const { reply } = wait;
  if (day !== reply.returnDate && day !== reply.returnDateAlternative) return false;
  await tx.update(replies).set({ returnDate: day, returnDateAlternative: null }).where(eq(replies.id, reply.id));
  return moveWait(tx, wait, holdEndOf(reply.intent === "not_now" ? "not_now" : "out_of_office", day));
}

async function releaseHolds(tx: Tx, { reply, now, actor }: Wait): Promise<true> {
  await tx.update(holds).set({ releasedAt: now, releasedBy: actor.userId }).where(standingHolds(reply));
  return true;
}

async function dropWait(tx: Tx, wait: Wait): Promise<true> {
  const { reply, mails, now } = wait;
  await releaseHolds(tx, wait);
  await tx
    .update(attempts)
    .set({ status: "cancelled", updatedAt: now })
    .where(inArray(attempts.id, idsOf(mails)));
  await tx.update(replies).set({ snoozedUntil: null, updatedAt: now }).where(eq(replies.id, reply.id));
  return true;
}

async function setDue(tx: Tx, { now }: Wait, { id, dueAt }: { id: string; dueAt: Date }): Promise<void> {
  await tx.update(attempts).set({ dueAt, updatedAt: now }).where(eq(attempts.id, id));
}

function beforeOf({ reply, held, mails, now }: Wait): WaitBefore {
  const { snoozedUntil, returnDate, returnDateAlternative, needsReview } = reply;
  return { at: now, holds: held, mails, snoozedUntil, returnDate, returnDateAlternative, needsReview };
}

/** Puts a wait back as it was. False, with nothing written, where a hold was touched or a mail has left since. */
export async function putWaitBack(tx: Tx, { reply, now }: Wait, before: WaitBefore): Promise<boolean> {
  if (!(await untouched(tx, reply, before))) return false;
  for (const { id, until } of before.holds) {
    await tx.update(holds).set({ until, releasedAt: null, releasedBy: null }).where(eq(holds.id, id));
  }
  for (const { id, dueAt } of before.mails) {
    await tx.update(attempts).set({ status: "queued", dueAt, updatedAt: now }).where(eq(attempts.id, id));
  }
  const { snoozedUntil, returnDate, returnDateAlternative, needsReview } = before;
  await tx
    .update(replies)
    .set({ snoozedUntil, returnDate, returnDateAlternative, needsReview, updatedAt: now })
    .where(eq(replies.id, reply.id));
  return true;
}

async function untouched(tx: Tx, reply: Behind, { at, ...before }: WaitBefore): Promise<boolean> {
  const held = await tx
    .select({ id: holds.id })
    .from(holds)
    .where(
      and(
        eq(holds.workspaceId, reply.workspaceId),
        eq(holds.replyId, reply.id),
        inArray(holds.id, idsOf(before.holds)),
        or(isNull(holds.releasedAt), eq(holds.releasedAt, at)),
      ),
    )
    .for("update");
  const cancelledThen = and(eq(attempts.status, "cancelled"), eq(attempts.updatedAt, at));
  const mails = await tx
    .select({ id: attempts.id })
    .from(attempts)
    .where(
      and(
        queuedFor(reply),
        inArray(attempts.id, idsOf(before.mails)),
        or(eq(attempts.status, "queued"), cancelledThen),
      ),
    )
    .for("update");
  return held.length === before.holds.length && mails.length === before.mails.length;
}

function idsOf(rows: { id: string }[]): string[] {
  return rows.map(({ id }) => id);
}

type Behind = Pick<typeof replies.$inferSelect, "id" | "workspaceId" | "leadId">;

function standingHolds({ id, workspaceId }: Behind) {
  return and(
    eq(holds.workspaceId, workspaceId),
    eq(holds.replyId, id),
    inArray(holds.reason, [...PLANNED_HOLDS]),
    isNull(holds.releasedAt),
    isNotNull(holds.until),
  );
}

/** The answer that waits, and the steps of the same lead that its hold keeps back. */
function queuedFor({ id, workspaceId, leadId }: Behind) {
  const steps = leadId === null ? undefined : and(eq(attempts.leadId, leadId), eq(attempts.kind, "step"));
  return and(eq(attempts.workspaceId, workspaceId), or(eq(attempts.inReplyToReplyId, id), steps));
}
