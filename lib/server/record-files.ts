import { MAX_PAGE_LIMIT, type Page, type PageRequest } from "../core/views/page";
import type { AuditEntryView, SuppressionView } from "../core/views/record-views";
import type { AuditFilter } from "../ports/record-store";
import { csvFile } from "./csv";
import type { ActionContext } from "./user-action";

type Columns<Row> = readonly (readonly [name: string, cell: (row: Row) => string])[];

const STOP_COLUMNS: Columns<SuppressionView> = [
  ["scope", (row) => row.scope],
  ["value", (row) => row.email],
  ["reason_code", (row) => row.reasonCode],
  ["reason", (row) => row.reason],
  ["evidence", (row) => row.evidence ?? ""],
  ["source", (row) => row.source],
  ["created_by", (row) => row.createdBy ?? ""],
  ["created_at", (row) => row.createdAt.toISOString()],
  ["expires_at", (row) => row.expiresAt?.toISOString() ?? ""],
];

/** The stops in force; it can be imported as it is. */
export function suppressionCsv(parts: Pick<ActionContext, "suppressions" | "actor" | "now">): Response {
  const { suppressions, actor, now } = parts;
  const pages = (page: PageRequest) => suppressions.list(actor, { filter: {}, page }, now);
  return csvFile("suppression.csv", rowsOf(STOP_COLUMNS, pages));
}

const AUDIT_COLUMNS: Columns<AuditEntryView> = [
  ["id", (row) => row.id],
  ["timestamp", (row) => row.timestamp.toISOString()],
  ["user_id", (row) => row.userId ?? ""],
  ["user_email", (row) => row.userEmail ?? ""],
  ["lead_email", (row) => row.leadEmail],
  ["sender_email", (row) => row.senderEmail],
  ["subject", (row) => row.subject],
  ["policy_result", (row) => row.policyResult],
  ["reason", (row) => row.reason],
  ["legal_basis", (row) => row.legalBasis],
  ["failed_checks", (row) => namesOf(row.checks.filter(({ ok }) => !ok))],
  ["attempt_id", (row) => row.attemptId ?? ""],
  ["hash", (row) => row.hash ?? ""],
];

export function auditCsv(parts: Pick<ActionContext, "records" | "actor">, filter: AuditFilter): Response {
  const pages = (page: PageRequest) => parts.records.audit(parts.actor, { filter, page });
  return csvFile("audit.csv", rowsOf(AUDIT_COLUMNS, pages));
}

/** Page by page, so that a list's length costs no memory. */
async function* rowsOf<Row>(
  columns: Columns<Row>,
  pages: (page: PageRequest) => Promise<Page<Row>>,
): AsyncGenerator<string[]> {
  yield columns.map(([name]) => name);
  let cursor: string | null = null;
  do {
    const page: Page<Row> = await pages({ limit: MAX_PAGE_LIMIT, cursor });
    for (const row of page.items) yield columns.map(([, cell]) => cell(row));
    cursor = page.nextCursor;
  } while (cursor);
}

function namesOf(checks: { name: string }[]): string {
  return checks.map(({ name }) => name).join(" ");
}
