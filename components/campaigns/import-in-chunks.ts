import { tryAction } from "@/lib/client/try-action";
import { importLeadsAction } from "@/lib/server/actions/leads";

const CHUNK_ROWS = 500;
/** A server action takes 1 MB; UTF-8 spends up to three bytes on a character of JavaScript. */
const CHUNK_CHARACTERS = 300_000;

/** Rows count from 1 over the whole import. `stopped` says why the rest was not sent; null when all was. */
export type ImportOutcome = {
  sent: number;
  added: number;
  /** So many of them get the campaign's steps. */
  enrolled: number;
  skipped: { row: number; reason: string }[];
  failed: { row: number; problems: { path: string; message: string }[] }[];
  stopped: string | null;
};

/** Sends the rows piece by piece; each piece is stored whole, so a break keeps what came before. */
export async function importInChunks(
  { campaignId, leads, enrol }: { campaignId: string; leads: object[]; enrol: boolean },
  onProgress: (sent: number) => void,
): Promise<ImportOutcome> {
  const outcome: ImportOutcome = { sent: 0, added: 0, enrolled: 0, skipped: [], failed: [], stopped: null };
  for (const { start, rows } of chunksOf(leads)) {
    const answer = await tryAction(() => importLeadsAction({ campaignId, leads: rows, enrol }));
    if (!answer.ok) return { ...outcome, stopped: answer.problem.message };
    const { added, enrolled, skipped, failed } = answer.value;
    outcome.added += added;
    outcome.enrolled += enrolled;
    outcome.skipped.push(...skipped.map((entry) => ({ ...entry, row: entry.row + start })));
    outcome.failed.push(...failed.map((entry) => ({ ...entry, row: entry.row + start })));
    outcome.sent += rows.length;
    onProgress(outcome.sent);
  }
  return outcome;
}

/** Pieces that a request can carry, in order; `start` rows come before each. A row that is too long goes alone. */
export function chunksOf<Row extends object>(leads: Row[]): { start: number; rows: Row[] }[] {
  const chunks: { start: number; rows: Row[] }[] = [];
  let characters = 0;
  for (const [place, lead] of leads.entries()) {
    const length = JSON.stringify(lead).length;
    const last = chunks.at(-1);
    if (last && last.rows.length < CHUNK_ROWS && characters + length <= CHUNK_CHARACTERS) {
      last.rows.push(lead);
      characters += length;
    } else {
      chunks.push({ start: place, rows: [lead] });
      characters = length;
    }
  }
  return chunks;
}
