import { suppressionRow } from "../contract/suppression-import";
import { ok, type Result } from "../core/result";
import type { SuppressionEntry } from "../ports/suppression-store";
import type { ImportAnswer } from "./import-checked-leads";
import { fieldProblems } from "./read-request";
import type { ActionContext } from "./user-action";

type Import = { rows: unknown[]; dryRun: boolean; spelling: "wire" | "code" };
type Sound = { row: number; entry: SuppressionEntry };

/** Checks each row on its own; the sound ones are stored together, the others answered with their faults. Rows count from 1. */
export async function importCheckedStops(
  parts: Pick<ActionContext, "suppressions" | "actor" | "now">,
  { rows, dryRun, spelling }: Import,
): Promise<Result<ImportAnswer, never>> {
  const sound: Sound[] = [];
  const failed: ImportAnswer["failed"] = [];
  for (const [index, candidate] of rows.entries()) {
    const parsed = suppressionRow.safeParse(candidate);
    if (parsed.success) sound.push({ row: index + 1, entry: { ...parsed.data, ...FROM_FILE } });
    else failed.push({ row: index + 1, problems: fieldProblems(parsed.error, spelling) });
  }
  const added = new Set(dryRun ? await wouldAdd(parts, sound) : await add(parts, sound));
  const skipped = sound.filter((_, place) => !added.has(place)).map(({ row }) => ({ row, reason: ALREADY_STOPPED }));
  return ok({ added: added.size, skipped, failed });
}

const FROM_FILE = { source: "import", evidence: null, replyId: null } as const;
const ALREADY_STOPPED = "It is stopped already";

function add({ suppressions, actor, now }: Pick<ActionContext, "suppressions" | "actor" | "now">, sound: Sound[]) {
  const entries = sound.map(({ entry }) => entry);
  return suppressions.suppressAll(actor, entries, now);
}

async function wouldAdd({ suppressions, actor }: Pick<ActionContext, "suppressions" | "actor">, sound: Sound[]) {
  const entries = sound.map(({ entry }) => entry);
  const standing = new Set(await suppressions.stopped(actor, entries));
  const first = new Map(entries.map(({ scope, value }, place) => [`${scope}:${value}`, place] as const).reverse());
  return [...first.values()].filter((place) => !standing.has(place));
}
