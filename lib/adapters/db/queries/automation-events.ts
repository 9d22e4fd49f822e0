import { and, asc, eq, or, type SQL, sql } from "drizzle-orm";
import type { EffectKind } from "../../../core/acting/ledger";
import { undoBlockedBy } from "../../../core/inbox/undo-blocked";
import type { Actor } from "../../../core/user";
import type { Page, PageRequest } from "../../../core/views/page";
import type { AutomationEventView } from "../../../core/views/reply-views";
import type { Db } from "../client";
import { automationEvents } from "../schema";
import { every } from "./conditions";
import { decodeCursor, microseconds, newestFirst, olderThan, pageOf } from "./keyset";
import { visibleEvents } from "./visibility";

const COLUMNS = {
  id: automationEvents.id,
  effect: automationEvents.effect,
  summary: automationEvents.summary,
  rule: automationEvents.rule,
  createdAt: automationEvents.createdAt,
  undoneAt: automationEvents.undoneAt,
  leftAlone: automationEvents.leftAlone,
  replyId: automationEvents.replyId,
  leadId: automationEvents.leadId,
};

export async function listEvents(
  db: Db,
  { actor, effect, page }: { actor: Actor; effect: EffectKind | null; page: PageRequest },
): Promise<Page<AutomationEventView>> {
  const columns = { at: automationEvents.createdAt, id: automationEvents.id };
  const rows = await db
    .select({ ...COLUMNS, at: microseconds(columns.at) })
    .from(automationEvents)
    .where(
      every(
        visibleEvents(actor),
        effect === null ? undefined : eq(sql`${automationEvents.effect} ->> 'kind'`, effect),
        olderThan(columns, decodeCursor(page.cursor)),
      ),
    )
    .orderBy(...newestFirst(columns))
    .limit(page.limit + 1);
  return pageOf(rows, page.limit, eventView);
}

/** Events that a reply caused or that touched its lead, oldest first. */
export async function eventsAround(
  db: Db,
  { workspaceId, replyId, leadId }: { workspaceId: string; replyId: string | null; leadId: string | null },
): Promise<AutomationEventView[]> {
  const about: (SQL | undefined)[] = [
    replyId === null ? undefined : eq(automationEvents.replyId, replyId),
    leadId === null ? undefined : eq(automationEvents.leadId, leadId),
  ];
  const rows = await db
    .select(COLUMNS)
    .from(automationEvents)
    .where(and(eq(automationEvents.workspaceId, workspaceId), or(...about)))
    .orderBy(asc(automationEvents.createdAt), asc(automationEvents.id))
    .limit(500);
  return rows.map(eventView);
}

type EventRow = Pick<
  typeof automationEvents.$inferSelect,
  "id" | "effect" | "summary" | "rule" | "createdAt" | "undoneAt" | "leftAlone" | "replyId" | "leadId"
>;

function eventView(row: EventRow): AutomationEventView {
  return {
    id: row.id,
    effect: row.effect.kind,
    summary: row.summary,
    rule: row.rule,
    at: row.createdAt,
    undoneAt: row.undoneAt,
    undoBlocked: undoBlockedBy(row),
    replyId: row.replyId,
    leadId: row.leadId,
  };
}
