import { and, asc, eq, isNull, or, type SQL, sql } from "drizzle-orm";
import type { EffectKind } from "../../../core/acting/ledger";
import { undoBlockedBy } from "../../../core/inbox/undo-blocked";
import type { Intent } from "../../../core/reply/intents";
import type { Actor } from "../../../core/user";
import type { Page, PageRequest } from "../../../core/views/page";
import type { AutomationEventView } from "../../../core/views/reply-views";
import type { Db } from "../client";
import { automationEvents, leads, replies, users } from "../schema";
import { every } from "./conditions";
import { decodeCursor, microseconds, newestFirst, olderThan, pageOf } from "./keyset";
import { visibleEvents } from "./visibility";

const COLUMNS = {
  id: automationEvents.id,
  effect: automationEvents.effect,
  summary: automationEvents.summary,
  rule: automationEvents.rule,
  rulesVersion: automationEvents.rulesVersion,
  createdAt: automationEvents.createdAt,
  undoneAt: automationEvents.undoneAt,
  leftAlone: automationEvents.leftAlone,
  cause: automationEvents.cause,
  undoneBy: users.name,
  because: { intent: replies.intent, fromName: replies.fromName, fromEmail: replies.fromEmail },
  replyId: automationEvents.replyId,
  leadId: automationEvents.leadId,
  site: leads.domain,
};

const REPLY_BEHIND = and(eq(replies.id, automationEvents.replyId), isNull(replies.deletedAt));

export async function listEvents(
  db: Db,
  { actor, effect, page }: { actor: Actor; effect: EffectKind | null; page: PageRequest },
): Promise<Page<AutomationEventView>> {
  const columns = { at: automationEvents.createdAt, id: automationEvents.id };
  const rows = await db
    .select({ ...COLUMNS, at: microseconds(columns.at) })
    .from(automationEvents)
    .leftJoin(users, eq(users.id, automationEvents.undoneBy))
    .leftJoin(replies, REPLY_BEHIND)
    .leftJoin(leads, eq(leads.id, automationEvents.leadId))
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
    .leftJoin(users, eq(users.id, automationEvents.undoneBy))
    .leftJoin(replies, REPLY_BEHIND)
    .leftJoin(leads, eq(leads.id, automationEvents.leadId))
    .where(and(eq(automationEvents.workspaceId, workspaceId), or(...about)))
    .orderBy(asc(automationEvents.createdAt), asc(automationEvents.id))
    .limit(500);
  return rows.map(eventView);
}

type EventRow = Pick<
  typeof automationEvents.$inferSelect,
  | "id"
  | "effect"
  | "summary"
  | "rule"
  | "rulesVersion"
  | "cause"
  | "createdAt"
  | "undoneAt"
  | "leftAlone"
  | "replyId"
  | "leadId"
> & {
  undoneBy: string | null;
  site: string | null;
  because: { intent: Intent; fromName: string; fromEmail: string } | null;
};

function eventView({ effect, createdAt: at, leftAlone, because, ...row }: EventRow): AutomationEventView {
  const { id, summary, rule, rulesVersion, cause, undoneAt, undoneBy, replyId, leadId, site } = row;
  return {
    ...{ id, summary, rule, rulesVersion, at, cause, undoneAt, undoneBy, replyId, leadId, site },
    effect: effect.kind,
    because: because && { intent: because.intent, from: because.fromName || because.fromEmail },
    undoBlocked: undoBlockedBy({ effect, undoneAt, leftAlone }),
    undoes: effect.kind === "undo" && !effect.again && undoneAt === null ? effect.eventId : null,
  };
}
