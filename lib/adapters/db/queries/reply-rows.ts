import { eq, type SQL, sql } from "drizzle-orm";
import type { ReplyRow } from "../../../core/views/reply-views";
import type { Db } from "../client";
import { attempts, campaigns, leads, replies, users } from "../schema";
import { microseconds } from "./keyset";
import { hasAttachments, type Matching } from "./reply-filters";

/** The columns of a row, under the joins of `selectReplies`. */
export const REPLY_COLUMNS = {
  id: replies.id,
  fromName: replies.fromName,
  fromEmail: replies.fromEmail,
  subject: replies.subject,
  snippet: replies.snippet,
  classification: replies.classification,
  intent: replies.intent,
  confidence: replies.confidence,
  runnerUpIntent: replies.runnerUpIntent,
  runnerUpConfidence: replies.runnerUpConfidence,
  flags: replies.flags,
  layer: replies.layer,
  safetyVerdict: replies.safetyVerdict,
  needsReview: replies.needsReview,
  receivedAt: replies.receivedAt,
  readAt: replies.readAt,
  handledAt: replies.handledAt,
  snoozedUntil: replies.snoozedUntil,
  answerBy: replies.answerBy,
  returnDate: replies.returnDate,
  triagedAt: replies.triagedAt,
  hasAttachments: hasAttachments(),
  suggestionCount: sql<number>`jsonb_array_length(${replies.suggestions})`,
  campaign: { id: campaigns.id, name: campaigns.name },
  lead: { id: leads.id, site: leads.domain, status: leads.status },
  attempt: { id: attempts.id, number: attempts.number },
  owner: { id: users.id, name: users.name },
};

export type ListedReply = ReplyRow & { at: string | null };

export type Order = { at: Parameters<typeof microseconds>[0]; by: SQL[] };
type Asked = Matching & { order: Order; limit: number };

/** How many replies one question looks into; whoever asked learns how far that was, and may go on from there. */
const SLICE = 2_500;

/** One query: the page is found among the replies alone, then each of its rows is told with campaign, lead, attempt and owner. `snippet` stands in for the first words. */
export async function selectReplies(
  db: Db,
  { snippet, order, ...asked }: Asked & { snippet?: SQL<string> },
): Promise<ListedReply[]> {
  const page = selectReplyIds(db, { ...asked, order }).as("page");
  return db
    .select({ ...REPLY_COLUMNS, snippet: snippet ?? REPLY_COLUMNS.snippet, at: microseconds(order.at) })
    .from(page)
    .innerJoin(replies, eq(replies.id, page.id))
    .leftJoin(campaigns, eq(campaigns.id, replies.campaignId))
    .leftJoin(leads, eq(leads.id, replies.leadId))
    .leftJoin(attempts, eq(attempts.id, replies.attemptId))
    .leftJoin(users, eq(users.id, replies.ownerId))
    .orderBy(...order.by);
}

/** The first of a list, in its order; of a search that must look into each reply, the hits in the first slice. */
export function selectReplyIds(db: Db, { where, told, order, limit }: Asked) {
  const slice = sql`(select * from ${replies} where ${where} order by ${sql.join(order.by, sql`, `)} limit ${SLICE}::int) as ${replies}`;
  const list = db.select({ id: sql<string>`${replies.id}`.as("listed_id") }).from(told ? slice : replies);
  return list
    .where(told ?? where)
    .orderBy(...order.by)
    .limit(limit);
}

/** The last reply that the first slice holds; null where all are in it. */
export async function endOfSlice(db: Db, { where, order }: { where: SQL; order: Order }) {
  const [end] = await db
    .select({ id: replies.id, at: microseconds(order.at), receivedAt: replies.receivedAt })
    .from(replies)
    .where(where)
    .orderBy(...order.by)
    .offset(SLICE - 1)
    .limit(1);
  return end ?? null;
}
