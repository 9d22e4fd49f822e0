import { MAX_PAGE_LIMIT } from "../core/views/page";
import type { SuppressionView } from "../core/views/record-views";
import { contentDisposition } from "./safe-file";
import type { ActionContext } from "./user-action";

type Listing = Pick<ActionContext, "suppressions" | "actor" | "now">;

const COLUMNS = [
  ["scope", (row) => row.scope],
  ["value", (row) => row.email],
  ["reason_code", (row) => row.reasonCode],
  ["reason", (row) => row.reason],
  ["source", (row) => row.source],
  ["created_at", (row) => row.createdAt.toISOString()],
  ["expires_at", (row) => row.expiresAt?.toISOString() ?? ""],
] as const satisfies readonly (readonly [string, (row: SuppressionView) => string])[];

/** The whole live list as CSV, page by page, so that its length costs no memory. */
export async function suppressionCsv(parts: Listing): Promise<Response> {
  return new Response(streamOf(lines(parts)), {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": contentDisposition("suppression.csv", false),
      "cache-control": "private, no-store",
    },
  });
}

async function* lines(parts: Listing): AsyncGenerator<string> {
  yield line(COLUMNS.map(([name]) => name));
  let cursor: string | null = null;
  do {
    const page = await nextPage(parts, cursor);
    for (const row of page.items) yield line(COLUMNS.map(([, value]) => value(row)));
    cursor = page.nextCursor;
  } while (cursor);
}

function nextPage({ suppressions, actor, now }: Listing, cursor: string | null) {
  return suppressions.list(actor, { filter: {}, page: { limit: MAX_PAGE_LIMIT, cursor } }, now);
}

/** Each chunk is made when the reader asks for it. */
function streamOf(chunks: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const next = await chunks.next();
      if (next.done) controller.close();
      else controller.enqueue(encoder.encode(next.value));
    },
    async cancel() {
      await chunks.return(undefined);
    },
  });
}

/** A cell that a spreadsheet would run as a formula starts with a quote mark instead. */
export function line(cells: string[]): string {
  const safe = cells.map((cell) => (/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell));
  return `${safe.map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(",")}\r\n`;
}
