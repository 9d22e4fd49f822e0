import { type ImportRow, importLeads } from "../commands/import-leads";
import { createLeadRequest } from "../contract/requests";
import type { Result } from "../core/result";
import { mapped } from "./mapped";
import type { Refusal } from "./problem";
import { fieldProblems } from "./read-request";
import type { ActionContext } from "./user-action";

/** `row` counts from 1. */
export type ImportAnswer = {
  added: number;
  skipped: { row: number; reason: string }[];
  failed: { row: number; problems: { path: string; message: string }[] }[];
};

/** Checks each row on its own; the sound ones are imported, the others answered with their faults. */
export async function importCheckedLeads(
  { leads, actor, now }: Pick<ActionContext, "leads" | "actor" | "now">,
  addition: { campaignId: string; rows: unknown[]; spelling: "wire" | "code" },
): Promise<Result<ImportAnswer, Refusal>> {
  const rows: ImportRow[] = [];
  const failed: ImportAnswer["failed"] = [];
  for (const [index, candidate] of addition.rows.entries()) {
    const parsed = createLeadRequest.safeParse(candidate);
    if (parsed.success) rows.push({ row: index + 1, lead: parsed.data });
    else failed.push({ row: index + 1, problems: fieldProblems(parsed.error, addition.spelling) });
  }
  const imported = await importLeads(leads, actor, { campaignId: addition.campaignId, rows }, now);
  return mapped(imported, (answer) => ({ ...answer, failed }));
}
