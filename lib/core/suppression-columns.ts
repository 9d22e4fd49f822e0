/** The columns of a suppression list as other tools write them, and the field each one fills. */
const HEADERS: Record<string, string> = {
  value: "value",
  address: "value",
  entry: "value",
  email: "email",
  emailaddress: "email",
  mail: "email",
  recipient: "email",
  domain: "domain",
  scope: "scope",
  type: "scope",
  reasoncode: "reasonCode",
  reason: "reason",
  note: "reason",
  comment: "reason",
  expiresat: "expiresAt",
  until: "expiresAt",
};

/**
 * The rows of a file as fields. The first line names the columns if it knows one of them; a file that is a bare list is
 * read as addresses and domains, one a line. `firstRow` is 1 or 2: the line in which the data begins.
 */
export function stopRows(lines: string[][]): { rows: Record<string, string>[]; firstRow: 1 | 2 } {
  const names = (lines[0] ?? []).map((cell) => HEADERS[plain(cell)]);
  if (names.every((name) => name === undefined)) return { rows: lines.map(([value = ""]) => ({ value })), firstRow: 1 };
  return { rows: lines.slice(1).map((cells) => fieldsOf(cells, names)), firstRow: 2 };
}

/** The quote mark that an export puts before what a spreadsheet would run as a formula. */
const GUARD = /^'(?=\s*[=+\-@＝＋－＠])/;

function fieldsOf(cells: string[], names: (string | undefined)[]): Record<string, string> {
  const fields = cells
    .map((cell) => cell.replace(GUARD, ""))
    .flatMap((cell, place) => (names[place] && cell.trim() !== "" ? [[names[place], cell]] : []));
  return Object.fromEntries(fields.reverse());
}

function plain(header: string): string {
  return header.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}
