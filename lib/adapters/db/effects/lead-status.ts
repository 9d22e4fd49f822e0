import { and, asc, eq, inArray, isNull, ne, sql } from "drizzle-orm";
import { type LeadStatus, mayMoveAutomatically } from "../../../core/lead";
import type { Tx } from "../client";
import { automationEvents, leads } from "../schema";
import type { Applied, ConsequenceOf, EffectOf, RedoContext, Task, UndoContext } from "./task";

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
  if (moved.size > 0) await setStatuses(tx, moved, first.cause.now);
  return applied;
}

async function setStatuses(tx: Tx, moved: ReadonlyMap<string, LeadStatus>, now: Date): Promise<void> {
  const moves = JSON.stringify([...moved].map(([id, status]) => ({ id, status })));
  const move = sql`jsonb_to_recordset(${moves}::text::jsonb) as move(id uuid, status text)`;
  await tx.update(leads).set({ status: sql`move.status`, updatedAt: now }).from(move).where(eq(leads.id, sql`move.id`));
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

/**
 * Back to where the lead came from, unless a person has set its status since. A later move of another reply stays: it
 * then comes from where this one came from.
 */
export async function moveLeadBack(
  tx: Tx,
  effect: EffectOf<"lead_status">,
  context: UndoContext,
): Promise<string | null> {
  const lead = await lockLead(tx, effect, context);
  if (!lead || (lead.statusSetAt !== null && lead.statusSetAt >= context.since)) return null;
  if (lead.status !== effect.to) return takeOutOfTheWay(tx, effect, context);
  await setStatus(tx, effect, effect.from, context.now);
  return `Lead: ${effect.to} back to ${effect.from}`;
}

export async function moveLeadOn(
  tx: Tx,
  effect: EffectOf<"lead_status">,
  context: RedoContext,
): Promise<string | null> {
  const lead = await lockLead(tx, effect, context);
  const touched = lead?.statusSetAt && lead.statusSetAt >= context.undoneAt;
  if (!lead || touched || lead.status !== effect.from) return null;
  await setStatus(tx, effect, effect.to, context.now);
  return `Lead: ${effect.from} to ${effect.to} again`;
}

async function lockLead(tx: Tx, { leadId }: EffectOf<"lead_status">, { workspaceId }: { workspaceId: string }) {
  const [lead] = await tx
    .select({ status: leads.status, statusSetAt: leads.statusSetAt })
    .from(leads)
    .where(and(eq(leads.id, leadId), eq(leads.workspaceId, workspaceId)))
    .for("update");
  return lead;
}

async function setStatus(tx: Tx, { leadId }: EffectOf<"lead_status">, status: LeadStatus, now: Date): Promise<void> {
  await tx.update(leads).set({ status, updatedAt: now }).where(eq(leads.id, leadId));
}

async function takeOutOfTheWay(
  tx: Tx,
  effect: EffectOf<"lead_status">,
  { eventId }: UndoContext,
): Promise<string | null> {
  const moves = await tx
    .select({ id: automationEvents.id, effect: automationEvents.effect })
    .from(automationEvents)
    .where(
      and(
        eq(automationEvents.leadId, effect.leadId),
        ne(automationEvents.id, eventId),
        isNull(automationEvents.undoneAt),
        isNull(automationEvents.leftAlone),
        sql`${automationEvents.effect}->>'kind' = 'lead_status' and ${automationEvents.effect}->>'from' = ${effect.to}`,
      ),
    )
    .for("update");
  const [later] = moves;
  if (later?.effect.kind !== "lead_status") return null;
  const { from } = effect;
  const { to } = later.effect;
  await tx
    .update(automationEvents)
    .set({ effect: { ...later.effect, from }, summary: `Lead: ${from} to ${to}` })
    .where(eq(automationEvents.id, later.id));
  return `Lead: ${from} to ${to}, no longer by way of ${effect.to}`;
}
