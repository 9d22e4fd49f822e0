import { type ImportRow, importLeads } from "../commands/import-leads";
import { createLeadRequest } from "../contract/requests";
import { ok, type Result } from "../core/result";
import type { Refusal } from "./problem";
import { fieldProblems } from "./read-request";
import type { ActionContext } from "./user-action";

/** `row` counts from 1. */
export type ImportAnswer = {
  added: number;
  skipped: { row: number; reason: string }[];
  failed: { row: number; problems: { path: string; message: string }[] }[];
};

type Addition = { campaignId: string; rows: unknown[]; enrol: boolean; spelling: "wire" | "code" };

/**
 * Checks each row on its own; the sound ones are imported, the others answered with their faults. With `enrol` the new
 * leads join the steps of a campaign that has started.
 */
export async function importCheckedLeads(
  { leads, sequences, actor, now }: Pick<ActionContext, "leads" | "sequences" | "actor" | "now">,
  addition: Addition,
): Promise<Result<ImportAnswer & { enrolled: number }, Refusal>> {
  const rows: ImportRow[] = [];
  const failed: ImportAnswer["failed"] = [];
  for (const [index, candidate] of addition.rows.entries()) {
    const parsed = createLeadRequest.safeParse(candidate);
    if (parsed.success) rows.push({ row: index + 1, lead: parsed.data });
    else failed.push({ row: index + 1, problems: fieldProblems(parsed.error, addition.spelling) });
  }
  const { campaignId, enrol } = addition;
  const imported = await importLeads(leads, actor, { campaignId, rows }, now);
  if (!imported.ok) return imported;
  const { added: websites, skipped } = imported.value;
  const enrolled = enrol ? await sequences.join(actor, { campaignId, websites }, now) : 0;
  return ok({ added: websites.length, enrolled, skipped, failed });
}
