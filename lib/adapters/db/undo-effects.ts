import { randomUUID } from "node:crypto";
import { and, asc, eq, isNull, type SQL, sql } from "drizzle-orm";
import type { Effect } from "../../core/acting/ledger";
import type { Undone } from "../../ports/reply-store";
import type { Tx } from "./client";
import { bringBack, fileAgain } from "./effects/archive";
import { outcomeAgain, outcomeBack } from "./effects/attempt-outcome";
import { cancelAgain, queueAgain } from "./effects/cancel-queued";
import { holdAgain, liftHold } from "./effects/hold";
import { moveLeadBack, moveLeadOn } from "./effects/lead-status";
import { releaseAddress, suppressAgain } from "./effects/release";
import type { EffectOf, RedoContext, UndoContext } from "./effects/task";
import { automationEvents } from "./schema";

type Author = { workspaceId: string; userId: string | null; now: Date };
type Target = Author & ({ replyId: string } | { eventId: string });

const COLUMNS = {
  id: automationEvents.id,
  effect: automationEvents.effect,
  summary: automationEvents.summary,
  replyId: automationEvents.replyId,
  attemptId: automationEvents.attemptId,
  leadId: automationEvents.leadId,
  rule: automationEvents.rule,
  rulesVersion: automationEvents.rulesVersion,
  createdAt: automationEvents.createdAt,
  undoneAt: automationEvents.undoneAt,
};
type Event = Pick<typeof automationEvents.$inferSelect, keyof typeof COLUMNS>;

const LEFT_ALONE = "Changed since, left alone";

/**
 * Takes back one effect, or all that a reply caused and that still stand. An effect whose object no longer is as the
 * effect left it stays: somebody changed it since. Answers sentences of what was undone, and the summaries of what was
 * left alone.
 */
export async function undoAutomation(tx: Tx, target: Target): Promise<{ undone: Undone[]; leftAlone: string[] }> {
  const undone: Undone[] = [];
  const leftAlone: string[] = [];
  for (const event of await standingEvents(tx, target)) {
    const sentence = await takeBack(tx, event, target);
    if (sentence === null) {
      await tx.update(automationEvents).set({ leftAlone: LEFT_ALONE }).where(eq(automationEvents.id, event.id));
      leftAlone.push(event.summary);
    } else {
      const byHand = "eventId" in target ? ({ byHand: true } as const) : {};
      undone.push(
        await recordUndo(tx, event, { sentence, effect: { kind: "undo", eventId: event.id, ...byHand } }, target),
      );
    }
  }
  return { undone, leftAlone };
}

/** Locked, so that two people who undo at once undo once. An undo itself is taken back another way. */
async function standingEvents(tx: Tx, target: Target): Promise<Event[]> {
  const scope: SQL =
    "eventId" in target ? eq(automationEvents.id, target.eventId) : eq(automationEvents.replyId, target.replyId);
  return tx
    .select(COLUMNS)
    .from(automationEvents)
    .where(
      and(
        scope,
        eq(automationEvents.workspaceId, target.workspaceId),
        isNull(automationEvents.undoneAt),
        isNull(automationEvents.undoes),
        isNull(automationEvents.leftAlone),
        sql`${automationEvents.effect}->>'kind' <> 'undo'`,
      ),
    )
    .orderBy(asc(automationEvents.id))
    .for("update");
}

/**
 * Takes back an undo: what it had taken back stands again. Of such a row the undo is the effect's own. Answers a
 * sentence; null where a person changed the same thing since.
 */
export async function takeBackUndo(tx: Tx, { undoId, ...author }: Author & { undoId: string }): Promise<Undone | null> {
  const [undo] = await tx.select(COLUMNS).from(automationEvents).where(eq(automationEvents.id, undoId)).for("update");
  if (undo?.effect.kind !== "undo") return null;
  const { eventId, again } = undo.effect;
  if (again) return (await undoAutomation(tx, { ...author, eventId })).undone[0] ?? null;
  const [event] = await tx.select(COLUMNS).from(automationEvents).where(eq(automationEvents.id, eventId)).for("update");
  if (!event?.undoneAt) return null;
  const sentence = await doAgain(tx, event.effect, { ...author, undoneAt: event.undoneAt });
  if (sentence === null) return null;
  const undone = await recordUndo(tx, undo, { sentence, effect: { kind: "undo", eventId, again: true } }, author);
  await tx.update(automationEvents).set({ undoneAt: null, undoneBy: null }).where(eq(automationEvents.id, eventId));
  return undone;
}

async function takeBack(tx: Tx, event: Event, author: Author): Promise<string | null> {
  const { effect, replyId, leadId } = event;
  const context: UndoContext = { ...author, replyId, leadId, eventId: event.id, since: event.createdAt };
  switch (effect.kind) {
    case "lead_status":
      return moveLeadBack(tx, effect, context);
    case "suppress":
      return releaseAddress(tx, effect, context);
    case "hold":
      return liftHold(tx, effect, context);
    case "cancel_queued":
      return queueAgain(tx, effect, context);
    case "archive":
      return bringBack(tx, effect, context);
    case "bounce_attempt":
    case "confirm_sent":
      return outcomeBack(tx, effect, context);
    case "resend_attempt": // what has left cannot be called back
    case "undo":
      return null;
  }
}

async function doAgain(tx: Tx, effect: Effect, context: RedoContext): Promise<string | null> {
  switch (effect.kind) {
    case "lead_status":
      return moveLeadOn(tx, effect, context);
    case "suppress":
      return suppressAgain(tx, effect, context);
    case "hold":
      return holdAgain(tx, effect, context);
    case "cancel_queued":
      return cancelAgain(tx, effect, context);
    case "archive":
      return fileAgain(tx, effect, context);
    case "bounce_attempt":
    case "confirm_sent":
      return outcomeAgain(tx, effect, context);
    case "resend_attempt":
    case "undo":
      return null;
  }
}

/** Marks the event as taken back, and any undo of it that had been taken back before. */
async function recordUndo(
  tx: Tx,
  event: Event,
  { sentence, effect }: { sentence: string; effect: EffectOf<"undo"> },
  { workspaceId, userId, now }: Author,
): Promise<Undone> {
  const madeItStand = sql`${automationEvents.effect}->>'eventId' = ${event.id} and ${automationEvents.effect}->>'again' = 'true'`;
  await tx
    .update(automationEvents)
    .set({ undoneAt: now, undoneBy: userId })
    .where(sql`${automationEvents.id} = ${event.id} or (${automationEvents.leadId} is not distinct from ${event.leadId}
      and ${automationEvents.undoneAt} is null and ${madeItStand})`);
  const { rule, rulesVersion, replyId, attemptId, leadId } = event;
  const undoId = randomUUID();
  await tx.insert(automationEvents).values({
    ...{ id: undoId, workspaceId, rule, rulesVersion, effect, replyId, attemptId, leadId },
    cause: "person",
    summary: sentence,
    undoneBy: null,
    undoes: event.id,
    createdAt: now,
  });
  return { summary: sentence, undoId };
}
