import { eq } from "drizzle-orm";
import { type AutoSuppress, consequencesOf } from "../../../core/acting/consequences";
import { netOutcome, type ToldEffect } from "../../../core/acting/net-outcome";
import { routeReply } from "../../../core/acting/routing";
import type { Actor } from "../../../core/user";
import type { DecisionOutcome } from "../../../ports/reply-store";
import { applyConsequences } from "../apply-consequences";
import type { Tx } from "../client";
import { workingHoursOf } from "../queries/workspace";
import { automationEvents, replies } from "../schema";
import { undoAutomation } from "../undo-effects";
import { heedOthers } from "./heed-others";
import { factsOf, type LockedReply, lockReply, tieOf, verdictOf } from "./locked-reply";

export type Decision = { actor: Actor; reply: LockedReply; autoSuppress: AutoSuppress; now: Date };

/**
 * Carries a decision through: what the reply had caused is taken back, the reply is changed, and what follows from it
 * as it stands then is done. Answers the difference.
 */
export async function settleDecision(
  tx: Tx,
  decision: Decision,
  change: Partial<typeof replies.$inferInsert>,
): Promise<DecisionOutcome> {
  const { actor, now } = decision;
  const { workspaceId, userId } = actor;
  const replyId = decision.reply.id;
  const before = new Set((await eventsOf(tx, replyId)).map(({ id }) => id));
  const { leftAlone } = await undoAutomation(tx, { workspaceId, userId, replyId, now });
  await tx
    .update(replies)
    .set({ ...change, updatedAt: now })
    .where(eq(replies.id, replyId));
  await actOn(tx, decision);
  await heedOthers(tx, { workspaceId, replyId, autoSuppress: decision.autoSuppress, now });
  const events = await eventsOf(tx, replyId);
  return { ...tellApart(events, before), leftAlone };
}

/** Routing and consequences of the reply as it is stored now. */
async function actOn(tx: Tx, { actor, autoSuppress, now, reply: { id: replyId } }: Decision): Promise<void> {
  const reply = await lockReply(tx, eq(replies.id, replyId));
  if (!reply) throw new Error(`The reply ${replyId} vanished while it was decided about`);
  const [verdict, tie] = [verdictOf(reply), tieOf(reply)];
  const workingHours = await workingHoursOf(tx, reply.workspaceId);
  const routing = routeReply(verdict, tie, { junk: reply.junk, receivedAt: reply.receivedAt, workingHours });
  await tx.update(replies).set(routing).where(eq(replies.id, replyId));
  const facts = await factsOf(tx, { reply, autoSuppress, now });
  const { workspaceId, attemptId, leadId, rulesVersion } = reply;
  await applyConsequences(
    tx,
    { workspaceId, replyId, attemptId, leadId, rulesVersion, cause: "person", userId: actor.userId, now },
    consequencesOf(verdict, tie, facts),
  );
}

async function eventsOf(tx: Tx, replyId: string) {
  return tx
    .select({
      id: automationEvents.id,
      effect: automationEvents.effect,
      summary: automationEvents.summary,
      undoes: automationEvents.undoes,
    })
    .from(automationEvents)
    .where(eq(automationEvents.replyId, replyId));
}

type Event = Awaited<ReturnType<typeof eventsOf>>[number];

function tellApart(events: Event[], before: Set<string>): { undone: string[]; done: string[] } {
  const effects = new Map(events.map(({ id, effect }) => [id, effect]));
  const fresh = events.filter(({ id }) => !before.has(id));
  const undone = fresh.flatMap(({ undoes, summary }): ToldEffect[] => {
    const effect = undoes === null ? undefined : effects.get(undoes);
    return effect ? [{ effect, sentence: summary }] : [];
  });
  const done = fresh.flatMap(({ undoes, effect, summary }): ToldEffect[] =>
    undoes === null ? [{ effect, sentence: summary }] : [],
  );
  return netOutcome(undone, done);
}
