import { isNull, type SQL, sql } from "drizzle-orm";
import type { Actor } from "../../../core/user";
import type { PageRequest } from "../../../core/views/page";
import {
  INBOX_VIEWS,
  type InboxCounts,
  type InboxView,
  MOST_COUNTED,
  type ReplyFilter,
  type ReplyPage,
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
import { endOfSlice, type ListedReply, type Order, selectReplies, selectReplyIds } from "./reply-rows";
import { wordsAroundHit } from "./reply-words";
import { VIEW_PREDICATES } from "./view-predicates";
import { visibleReplies } from "./visibility";

/** `needs_answer` runs from the least time left to the most; every other view from new to old. */
export async function listReplies(
  db: Db,
  { actor, filter, page, now }: { actor: Actor; filter: ReplyFilter; page: PageRequest; now: Date },
): Promise<ReplyPage> {
  const order = orderOf(filter.view);
  const { where, told } = await matchingReplies(db, { actor, filter, now });
  const asked = { where: every(where, order.behind(decodeCursor(page.cursor))), told, order };
  const rows = await selectReplies(db, {
    ...asked,
    limit: page.limit + 1,
    ...(filter.q !== undefined && { snippet: wordsAroundHit(filter.q) }),
  });
  const listed = pageOf(rows, page.limit, withoutPlace);
  const end = told && listed.nextCursor === null ? await endOfSlice(db, asked) : null;
  return end
    ? { ...listed, nextCursor: encodeCursor(end), searchedTo: end.receivedAt }
    : { ...listed, searchedTo: null };
}

/** The ids of a list, in its order. */
export async function matchingIds(
  db: Db,
  { actor, filter, limit, now }: { actor: Actor; filter: ReplyFilter; limit: number; now: Date },
): Promise<string[]> {
  const { where, told } = await matchingReplies(db, { actor, filter, now });
  const whole = { where: every(where, told), told: undefined };
  const rows = await selectReplyIds(db, { ...whole, order: orderOf(filter.view), limit });
  return rows.map(({ id }) => id);
}

/** How many replies a filter names, counted up to `most`, and whether that is all: a search looks no further than one slice. */
export async function countUpTo(
  db: Db,
  { actor, filter, most, now }: { actor: Actor; filter: ReplyFilter; most: number; now: Date },
): Promise<{ count: number; ended: boolean }> {
  const order = orderOf(filter.view);
  const matching = await matchingReplies(db, { actor, filter, now });
  const found = selectReplyIds(db, { ...matching, order, limit: most }).as("found");
  const [row] = await db.select({ count: sql<number>`count(*)::int` }).from(found);
  const count = row?.count ?? 0;
  if (count === most) return { count, ended: false };
  return { count, ended: !matching.told || (await endOfSlice(db, { ...matching, order })) === null };
}

function orderOf(view: InboxView): Order & { behind: (place: Place | null) => SQL | undefined } {
  const byDeadline = view === "needs_answer";
  const columns = { at: byDeadline ? replies.answerBy : replies.receivedAt, id: replies.id };
  const by = byDeadline ? earliestFirst(columns) : newestFirst(columns);
  return { at: columns.at, by, behind: (place) => (byDeadline ? laterThan : olderThan)(columns, place) };
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
    told: undefined,
    order: { at: columns.at, by: earliestFirst(columns) },
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
