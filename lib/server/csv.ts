import { contentDisposition } from "./safe-file";

/** Rows as a CSV file (RFC 4180, with the mark by which spreadsheets know UTF-8), each made when the reader asks for it. */
export function csvFile(name: string, rows: AsyncGenerator<string[]>): Response {
  return new Response(streamOf(rows), {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": contentDisposition(name, false),
      "cache-control": "private, no-store",
    },
  });
}

const BYTE_ORDER_MARK = "\uFEFF";

function streamOf(rows: AsyncGenerator<string[]>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let before = BYTE_ORDER_MARK;
  return new ReadableStream({
    async pull(controller) {
      const next = await rows.next();
      if (next.done) return controller.close();
      controller.enqueue(encoder.encode(before + csvLine(next.value)));
      before = "";
    },
    async cancel() {
      await rows.return(undefined);
    },
  });
}

/** What a spreadsheet would run as a formula, full-width signs among them. Source: OWASP ASVS 1.2.10. */
const FORMULA = /^\s*[=+\-@\0＝＋－＠]|^[\t\r\n]/;

/** A cell that a spreadsheet would run as a formula starts with a quote mark instead. */
export function csvLine(cells: string[]): string {
  const safe = cells.map((cell) => (FORMULA.test(cell) ? `'${cell}` : cell));
  return `${safe.map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(",")}\r\n`;
}
