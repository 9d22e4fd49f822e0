import type { LeadStatus } from "../core/lead";
import { err, ok, type Result } from "../core/result";
import type { Actor } from "../core/user";
import type { LeadDetail } from "../core/views/lead-detail";
import type { LeadStore } from "../ports/lead-store";

type Move = { status: LeadStatus; campaignId?: string | undefined };

/** Moves one lead to the status that a person chose: any, also backwards. */
export async function changeLeadStatus(
  leads: LeadStore,
  actor: Actor,
  { leadId, ...move }: Move & { leadId: string },
  now: Date,
): Promise<Result<LeadDetail, { kind: "not_found" }>> {
  const moved = await leads.setStatus(actor, { ...move, leadIds: [leadId] }, now);
  const lead = moved.length > 0 ? await leads.get(actor, leadId, now) : null;
  return lead ? ok(lead) : err({ kind: "not_found" });
}

/** Moves many leads. `failed` are those that are not there or not the actor's to see; the others moved. */
export async function changeLeadStatuses(
  leads: LeadStore,
  actor: Actor,
  move: Move & { leadIds: string[] },
  now: Date,
): Promise<{ updated: number; failed: string[] }> {
  const moved = new Set(await leads.setStatus(actor, move, now));
  return { updated: moved.size, failed: [...new Set(move.leadIds)].filter((id) => !moved.has(id)) };
}
