import { eq, gte, ilike, lt, sql } from "drizzle-orm";
import type { Actor } from "../../../core/user";
import { BadCursor } from "../../../core/views/cursor";
import type { Page, PageRequest } from "../../../core/views/page";
import type { AuditEntryView } from "../../../core/views/record-views";
import type { AuditFilter } from "../../../ports/record-store";
import type { Db } from "../client";
import { attempts, auditLog, users } from "../schema";
import { containing, every } from "./conditions";
import { visibleAudit } from "./visibility";

/** Newest first. Entries are numbered as they are written, so the number alone is the place in the list. */
export async function listAudit(
  db: Db,
  { actor, filter, page }: { actor: Actor; filter: AuditFilter; page: PageRequest },
): Promise<Page<AuditEntryView>> {
  const before = page.cursor === null ? null : entryNumber(page.cursor);
  const rows = await db
    .select({
      id: auditLog.id,
      userId: auditLog.userId,
      userEmail: users.email,
      leadEmail: auditLog.leadEmail,
      senderEmail: auditLog.senderEmail,
      subject: auditLog.subject,
      policyResult: auditLog.policyResult,
      reason: auditLog.reason,
      legalBasis: auditLog.legalBasis,
      checks: auditLog.checks,
      attemptId: auditLog.attemptId,
      leadId: attempts.leadId,
      hash: auditLog.hash,
      timestamp: auditLog.timestamp,
    })
    .from(auditLog)
    .leftJoin(users, eq(users.id, auditLog.userId))
    .leftJoin(attempts, eq(attempts.id, auditLog.attemptId))
    .where(
      every(
        visibleAudit(actor),
        filter.userId ? eq(auditLog.userId, filter.userId) : undefined,
        filter.recipient ? ilike(auditLog.leadEmail, containing(filter.recipient)) : undefined,
        filter.result && eq(auditLog.policyResult, filter.result),
        filter.before ? lt(auditLog.timestamp, filter.before) : undefined,
        filter.after ? gte(auditLog.timestamp, filter.after) : undefined,
        before === null ? undefined : lt(auditLog.id, before),
      ),
    )
    .orderBy(sql`${auditLog.id} desc nulls last`)
    .limit(page.limit + 1);
  const shown = rows.slice(0, page.limit);
  const last = rows.length > page.limit ? shown.at(-1) : undefined;
  return { items: shown.map((row) => ({ ...row, id: String(row.id) })), nextCursor: last ? String(last.id) : null };
}

function entryNumber(cursor: string): number {
  if (!/^\d{1,15}$/.test(cursor)) throw new BadCursor();
  return Number(cursor);
}
