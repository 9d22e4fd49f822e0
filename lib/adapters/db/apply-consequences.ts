import { v7 as timeOrderedId } from "uuid";
import type { Consequence } from "../../core/acting/consequences";
import type { Tx } from "./client";
import { archiveReplies } from "./effects/archive";
import { bounceAttempts, confirmSent } from "./effects/attempt-outcome";
import { cancelQueued } from "./effects/cancel-queued";
import { holdPeople } from "./effects/hold";
import { moveLeads } from "./effects/lead-status";
import { suppressAddresses } from "./effects/suppress";
import type { Applied, ConsequenceOf, EffectCause, Task } from "./effects/task";
import { insertRows } from "./insert-rows";
import { automationEvents } from "./schema";

export type { EffectCause, Task } from "./effects/task";

/**
 * Carries out what follows from one reply and writes a ledger row for each thing done. Answers their sentences.
 * What would change nothing (a lead already there, an address already stopped) is left out.
 */
export async function applyConsequences(tx: Tx, cause: EffectCause, consequences: Consequence[]): Promise<string[]> {
  return applyBatch(
    tx,
    consequences.map((consequence) => ({ cause, consequence })),
  );
}

/** The same for many replies of one workspace, with a fixed number of statements. The ledger tells it reply by reply. */
export async function applyBatch(tx: Tx, tasks: Task[]): Promise<string[]> {
  if (tasks.length === 0) return [];
  // One after the other: a transaction has one connection.
  const applied = [
    ...(await confirmSent(tx, tasksOf(tasks, "confirm_sent"))),
    ...(await bounceAttempts(tx, tasksOf(tasks, "bounce_attempt"))),
    ...(await moveLeads(tx, tasksOf(tasks, "lead_status"))),
    ...(await suppressAddresses(tx, tasksOf(tasks, "suppress"))),
    ...(await cancelQueued(tx, tasksOf(tasks, "cancel_queued"))),
    ...(await holdPeople(tx, tasksOf(tasks, "hold"))),
    ...(await archiveReplies(tx, tasksOf(tasks, "archive"))),
  ];
  const place = new Map(tasks.map((task, index) => [task, index]));
  const inOrder = applied.toSorted((one, other) => (place.get(one.task) ?? 0) - (place.get(other.task) ?? 0));
  await insertRows(tx, automationEvents, inOrder.map(eventRow));
  return inOrder.map(({ summary }) => summary);
}

function tasksOf<Kind extends Consequence["kind"]>(tasks: Task[], kind: Kind): Task<ConsequenceOf<Kind>>[] {
  return tasks.filter((task): task is Task<ConsequenceOf<Kind>> => task.consequence.kind === kind);
}

function eventRow({ task: { cause, consequence }, effect, summary }: Applied) {
  return {
    id: timeOrderedId(), // rows of one moment stay in the order of what was done
    workspaceId: cause.workspaceId,
    cause: cause.cause,
    rule: consequence.rule,
    rulesVersion: cause.rulesVersion,
    effect,
    summary,
    replyId: cause.replyId,
    attemptId: cause.attemptId,
    leadId: cause.leadId,
    createdAt: cause.now,
  };
}
