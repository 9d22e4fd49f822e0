import { and, asc, eq, isNull, type SQL, sql } from "drizzle-orm";
import type { Effect } from "../../core/acting/ledger";
import type { Tx } from "./client";
import { bringBack } from "./effects/archive";
import { outcomeBack } from "./effects/attempt-outcome";
import { queueAgain } from "./effects/cancel-queued";
import { liftHold } from "./effects/hold";
import { moveLeadBack } from "./effects/lead-status";
import { releaseAddress } from "./effects/suppress";
import type { UndoContext } from "./effects/task";
import { automationEvents } from "./schema";

type Target = { workspaceId: string; userId: string | null; now: Date } & ({ replyId: string } | { eventId: string });
type Event = {
  id: string;
  effect: Effect;
  summary: string;
  replyId: string | null;
  attemptId: string | null;
  leadId: string | null;
  rule: string;
  rulesVersion: string;
};

const LEFT_ALONE = "Changed since, left alone";

/**
 * Takes back one effect, or all that a reply caused and that still stand. An effect whose object no longer is as the
 * effect left it stays: somebody changed it since. Answers sentences of what was undone, and the summaries of what was
 * left alone.
 */
export async function undoAutomation(tx: Tx, target: Target): Promise<{ undone: string[]; leftAlone: string[] }> {
  const undone: string[] = [];
  const leftAlone: string[] = [];
  for (const event of await standingEvents(tx, target)) {
    const sentence = await takeBack(tx, event.effect, {
      ...target,
      replyId: event.replyId,
      leadId: event.leadId,
    });
    if (sentence === null) {
      await tx.update(automationEvents).set({ leftAlone: LEFT_ALONE }).where(eq(automationEvents.id, event.id));
      leftAlone.push(event.summary);
    } else {
      await recordUndo(tx, event, sentence, target);
      undone.push(sentence);
    }
  }
  return { undone, leftAlone };
}

/** Locked, so that two people who undo at once undo once. An undo itself is not undone. */
async function standingEvents(tx: Tx, target: Target): Promise<Event[]> {
  const scope: SQL =
    "eventId" in target ? eq(automationEvents.id, target.eventId) : eq(automationEvents.replyId, target.replyId);
  return tx
    .select({
      id: automationEvents.id,
      effect: automationEvents.effect,
      summary: automationEvents.summary,
      replyId: automationEvents.replyId,
      attemptId: automationEvents.attemptId,
      leadId: automationEvents.leadId,
      rule: automationEvents.rule,
      rulesVersion: automationEvents.rulesVersion,
    })
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

async function takeBack(tx: Tx, effect: Effect, context: UndoContext): Promise<string | null> {
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

async function recordUndo(tx: Tx, event: Event, sentence: string, target: Target): Promise<void> {
  await tx
    .update(automationEvents)
    .set({ undoneAt: target.now, undoneBy: target.userId })
    .where(eq(automationEvents.id, event.id));
  await tx.insert(automationEvents).values({
    workspaceId: target.workspaceId,
    cause: "person",
    rule: event.rule,
    rulesVersion: event.rulesVersion,
    effect: { kind: "undo", eventId: event.id },
    summary: sentence,
    replyId: event.replyId,
    attemptId: event.attemptId,
    leadId: event.leadId,
    undoneBy: target.userId,
    undoes: event.id,
    createdAt: target.now,
  });
}
