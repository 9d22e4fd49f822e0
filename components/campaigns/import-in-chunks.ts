import { tryAction } from "@/lib/client/try-action";
import { importLeadsAction } from "@/lib/server/actions/leads";

const CHUNK = 500;

/** Rows count from 1 over the whole import. `stopped` says why the rest was not sent; null when all was. */
export type ImportOutcome = {
  sent: number;
  added: number;
  skipped: { row: number; reason: string }[];
  failed: { row: number; problems: { path: string; message: string }[] }[];
  stopped: string | null;
};

/** Sends the rows piece by piece; each piece is stored whole, so a break keeps what came before. */
export async function importInChunks(
  campaignId: string,
  leads: object[],
  onProgress: (sent: number) => void,
): Promise<ImportOutcome> {
  const outcome: ImportOutcome = { sent: 0, added: 0, skipped: [], failed: [], stopped: null };
  for (let start = 0; start < leads.length; start += CHUNK) {
    const chunk = leads.slice(start, start + CHUNK);
    const answer = await tryAction(() => importLeadsAction({ campaignId, leads: chunk }));
    if (!answer.ok) return { ...outcome, stopped: answer.problem.message };
    const { added, skipped, failed } = answer.value;
    outcome.added += added;
    outcome.skipped.push(...skipped.map((entry) => ({ ...entry, row: entry.row + start })));
    outcome.failed.push(...failed.map((entry) => ({ ...entry, row: entry.row + start })));
    outcome.sent += chunk.length;
    onProgress(outcome.sent);
  }
  return outcome;
}
