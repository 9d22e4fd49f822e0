import { isNull, sql } from "drizzle-orm";
import type { Actor } from "../../../core/user";
import type { Page, PageRequest } from "../../../core/views/page";
import {
  INBOX_VIEWS,
  type InboxCounts,
  MOST_COUNTED,
  type ReplyFilter,
  type ReplyRow,
} from "../../../core/views/reply-views";
import { type Db, queryRows } from "../client";
import { replies } from "../schema";
import { every } from "./conditions";
import {
  decodeCursor,
  earliestFirst,
  encodeCursor,
  laterThan,
  newestFirst,
  olderThan,
  type Place,
  pageOf,
} from "./keyset";
import { matchingReplies } from "./reply-filters";
import { type ListedReply, selectReplies, selectReplyIds } from "./reply-rows";
import { wordsAroundHit } from "./reply-words";
import { VIEW_PREDICATES } from "./view-predicates";
import { visibleReplies } from "./visibility";

/** `needs_answer` runs from the least time left to the most; every other view from new to old. */
export async function listReplies(
  db: Db,
  { actor, filter, page, now }: { actor: Actor; filter: ReplyFilter; page: PageRequest; now: Date },
): Promise<Page<ReplyRow>> {
  const byDeadline = filter.view === "needs_answer";
  const columns = { at: byDeadline ? replies.answerBy : replies.receivedAt, id: replies.id };
  const place = decodeCursor(page.cursor);
  const rows = await selectReplies(db, {
    where: every(
      await matchingReplies(db, { actor, filter, now }),
      byDeadline ? laterThan(columns, place) : olderThan(columns, place),
    ),
    at: columns.at,
    orderBy: byDeadline ? earliestFirst(columns) : newestFirst(columns),
    limit: page.limit + 1,
    ...(filter.q !== undefined && { snippet: wordsAroundHit(filter.q) }),
  });
  return pageOf(rows, page.limit, withoutPlace);
}

/** The ids of a list, in its order. */
export async function matchingIds(
  db: Db,
  { actor, filter, limit, now }: { actor: Actor; filter: ReplyFilter; limit: number; now: Date },
): Promise<string[]> {
  const byDeadline = filter.view === "needs_answer";
  const columns = { at: byDeadline ? replies.answerBy : replies.receivedAt, id: replies.id };
  const rows = await selectReplyIds(db, await matchingReplies(db, { actor, filter, now }))
    .orderBy(...(byDeadline ? earliestFirst(columns) : newestFirst(columns)))
    .limit(limit);
  return rows.map(({ id }) => id);
}

/** How many replies a filter names, counted up to `most`. */
export async function countUpTo(
  db: Db,
  { actor, filter, most, now }: { actor: Actor; filter: ReplyFilter; most: number; now: Date },
): Promise<number> {
  const found = selectReplyIds(db, await matchingReplies(db, { actor, filter, now }))
    .limit(most)
    .as("found");
  const [row] = await db.select({ count: sql<number>`count(*)::int` }).from(found);
  return row?.count ?? 0;
}

/** Every view's count, each counted no further than one beyond `MOST_COUNTED`: a large view costs no more than a small one. */
export async function countReplies(db: Db, { actor, now }: { actor: Actor; now: Date }): Promise<InboxCounts> {
  const counts = INBOX_VIEWS.map((view) => {
    const where = every(visibleReplies(actor), isNull(replies.deletedAt), VIEW_PREDICATES[view](now));
    const found = sql`(select 1 from ${replies} where ${where} limit ${MOST_COUNTED + 1}::int) as found`;
    return sql`(select count(*)::int from ${found}) as ${sql.identifier(view)}`;
  });
  const [row] = await queryRows<InboxCounts>(db, sql`select ${sql.join(counts, sql`, `)}`);
  if (!row) throw new Error("The database counted nothing");
  return row;
}

/**
 * How far a reader of changes stays behind the present: a transaction that began earlier may still commit rows with an
 * earlier moment.
 */
const OVERLAP_MS = 10_000;

/** Replies in the order of their last change; tombstones are left out. */
export async function listChanges(
  db: Db,
  question: { actor: Actor; since: Date; cursor: string | null; limit: number; now: Date },
): Promise<{ items: ReplyRow[]; nextCursor: string }> {
  const columns = { at: replies.updatedAt, id: replies.id };
  const start = decodeCursor(question.cursor) ?? justAfter(question.since);
  const rows = await selectReplies(db, {
    where: every(visibleReplies(question.actor), isNull(replies.deletedAt), laterThan(columns, start)),
    at: columns.at,
    orderBy: earliestFirst(columns),
    limit: question.limit,
  });
  const last = rows.at(-1) ?? start;
  const settled = justAfter(new Date(question.now.getTime() - OVERLAP_MS));
  const caughtUp = rows.length < question.limit;
  const next = caughtUp && Number(last.at) > Number(settled.at) ? settled : { at: last.at, id: last.id };
  return { items: rows.map(withoutPlace), nextCursor: encodeCursor(next) };
}

/** The place behind every row of a moment. */
function justAfter(moment: Date): Place {
  return { at: String(moment.getTime() * 1000), id: "ffffffff-ffff-ffff-ffff-ffffffffffff" };
}

function withoutPlace({ at: _, ...row }: ListedReply): ReplyRow {
  return row;
}
