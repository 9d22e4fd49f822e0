import { ok, type Result } from "../core/result";
import type { Actor } from "../core/user";
import type { LeadInput, LeadStore } from "../ports/lead-store";

/** A sound row of an import. `row` is its number in the file, however the file counts. */
export type ImportRow = { row: number; lead: LeadInput };

/** `added`: the websites that were new. */
export type Imported = { added: string[]; skipped: { row: number; reason: string }[] };

/** Stores the rows in one transaction. A website that the campaign, or an earlier row, already has is skipped and named. */
export async function importLeads(
  leads: LeadStore,
  actor: Actor,
  { campaignId, rows }: { campaignId: string; rows: ImportRow[] },
  now: Date,
): Promise<Result<Imported, { kind: "not_found" }>> {
  const stored = await leads.addAll(actor, { campaignId, rows: rows.map(({ lead }) => lead) }, now);
  if (!stored.ok) return stored;
  const added = new Set(stored.value.added);
  const known = rows.filter((_, place) => !added.has(place));
  const websites = rows.filter((_, place) => added.has(place)).map(({ lead }) => lead.websiteUrl);
  return ok({ added: websites, skipped: known.map(({ row }) => ({ row, reason: ALREADY_THERE })) });
}

const ALREADY_THERE = "The campaign has this website already";
