import { and, asc, eq, inArray } from "drizzle-orm";
import { type LeadStatus, mayMoveAutomatically } from "../../../core/lead";
import type { Tx } from "../client";
import { leads } from "../schema";
import type { Applied, ConsequenceOf, EffectOf, Task, UndoContext } from "./task";

/** Moves leads forward, several moves of one lead in order. */
export async function moveLeads(tx: Tx, tasks: Task<ConsequenceOf<"lead_status">>[]): Promise<Applied[]> {
  const [first] = tasks;
  if (!first) return [];
  const statuses = await lockStatuses(tx, tasks);
  const moved = new Map<string, LeadStatus>();
  const applied = tasks.flatMap((task): Applied[] => {
    const { leadId } = task.cause;
    const from = leadId === null ? undefined : statuses.get(leadId);
    const to = task.consequence.to;
    if (leadId === null || from === undefined || !mayMoveAutomatically({ from, to })) return [];
    statuses.set(leadId, to);
    moved.set(leadId, to);
    return [{ task, effect: { kind: "lead_status", leadId, from, to }, summary: `Lead: ${from} to ${to}` }];
  });
  for (const status of new Set(moved.values())) {
    const ids = [...moved].filter(([, to]) => to === status).map(([id]) => id);
    await tx.update(leads).set({ status, updatedAt: first.cause.now }).where(inArray(leads.id, ids));
  }
  return applied;
}

/** In the order of ids, so that two batches never wait for each other. */
async function lockStatuses(tx: Tx, tasks: Task[]): Promise<Map<string, LeadStatus>> {
  const ids = [...new Set(tasks.flatMap(({ cause }) => cause.leadId ?? []))];
  if (ids.length === 0) return new Map();
  const rows = await tx
    .select({ id: leads.id, status: leads.status })
    .from(leads)
    .where(inArray(leads.id, ids))
    .orderBy(asc(leads.id))
    .for("update");
  return new Map(rows.map(({ id, status }) => [id, status]));
}

export async function moveLeadBack(
  tx: Tx,
  effect: EffectOf<"lead_status">,
  context: UndoContext,
): Promise<string | null> {
  const back = await tx
    .update(leads)
    .set({ status: effect.from, updatedAt: context.now })
    .where(and(eq(leads.id, effect.leadId), eq(leads.workspaceId, context.workspaceId), eq(leads.status, effect.to)))
    .returning({ id: leads.id });
  return back.length === 1 ? `Lead: ${effect.to} back to ${effect.from}` : null;
}
