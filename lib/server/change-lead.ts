import { createLeadRequest } from "../contract/requests";
import type { LeadStatus } from "../core/lead";
import { err, ok, type Result } from "../core/result";
import type { LeadView } from "../core/views/campaign-views";
import type { LeadInput } from "../ports/lead-store";
import type { Refusal } from "./problem";
import { fieldProblems } from "./read-request";
import type { ActionContext } from "./user-action";

type Changing = Pick<ActionContext, "leads" | "actor" | "now">;

/** Moves one lead to a status that a person chose. */
export async function changeLeadStatus(
  { leads, actor, now }: Changing,
  move: { leadId: string; status: LeadStatus; campaignId?: string },
): Promise<Result<{ lead: LeadView }, Refusal>> {
  const moved = await leads.setStatus(
    actor,
    { leadIds: [move.leadId], status: move.status, campaignId: move.campaignId },
    now,
  );
  const lead = moved.length > 0 ? await leads.get(actor, move.leadId) : null;
  return lead ? ok({ lead }) : err({ kind: "not_found" });
}

/** Moves many leads of one campaign; `failed` are those that are not there or not the actor's to see. */
export async function changeLeadStatuses(
  { leads, actor, now }: Changing,
  move: { campaignId: string; leadIds: string[]; status: LeadStatus },
): Promise<Result<{ updated: number; failed: string[] }, Refusal>> {
  const moved = new Set(await leads.setStatus(actor, move, now));
  return ok({ updated: moved.size, failed: move.leadIds.filter((id) => !moved.has(id)) });
}

export type ImportAnswer = {
  added: number;
  /** `row` counts from 1. */
  skipped: { row: number; reason: string }[];
  failed: { row: number; problems: { path: string; message: string }[] }[];
};

/** Checks each row on its own and stores the sound ones in one transaction; the others are answered with their faults. */
export async function importLeads(
  { leads, actor, now }: Changing,
  addition: { campaignId: string; rows: unknown[]; spelling: "wire" | "code" },
): Promise<Result<ImportAnswer, Refusal>> {
  const sound: { row: number; lead: LeadInput }[] = [];
  const failed: ImportAnswer["failed"] = [];
  for (const [index, candidate] of addition.rows.entries()) {
    const parsed = createLeadRequest.safeParse(candidate);
    if (parsed.success) sound.push({ row: index + 1, lead: parsed.data });
    else failed.push({ row: index + 1, problems: fieldProblems(parsed.error, addition.spelling) });
  }
  const rows = sound.map(({ lead }) => lead);
  const stored = await leads.addAll(actor, { campaignId: addition.campaignId, rows }, now);
  if (!stored.ok) return stored;
  const added = new Set(stored.value.added);
  const skipped = sound
    .filter((_, place) => !added.has(place))
    .map(({ row }) => ({ row, reason: "The campaign has this website already" }));
  return ok({ added: added.size, skipped, failed });
}
