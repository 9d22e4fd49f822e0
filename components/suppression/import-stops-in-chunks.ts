import { tryAction } from "@/lib/client/try-action";
import { importStopsAction } from "@/lib/server/actions/suppression";

const CHUNK = 2000;

/** Rows count from 1 over the whole file. `stopped` says why the rest was not sent; null when all was. */
export type ImportOutcome = {
  added: number;
  skipped: { row: number; reason: string }[];
  failed: { row: number; problems: { path: string; message: string }[] }[];
  stopped: string | null;
};

/** Sends the rows piece by piece; each piece is checked, or stored, whole. */
export async function importStopsInChunks(rows: object[], { dryRun }: { dryRun: boolean }): Promise<ImportOutcome> {
  const outcome: ImportOutcome = { added: 0, skipped: [], failed: [], stopped: null };
  for (let start = 0; start < rows.length; start += CHUNK) {
    const chunk = rows.slice(start, start + CHUNK);
    const answer = await tryAction(() => importStopsAction({ rows: chunk, dryRun }));
    if (!answer.ok) return { ...outcome, stopped: answer.problem.message };
    const { added, skipped, failed } = answer.value;
    outcome.added += added;
    outcome.skipped.push(...skipped.map((entry) => ({ ...entry, row: entry.row + start })));
    outcome.failed.push(...failed.map((entry) => ({ ...entry, row: entry.row + start })));
  }
  return outcome;
}
