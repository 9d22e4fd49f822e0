import { eq, type SQL, sql } from "drizzle-orm";
import type { ReplyRow } from "../../../core/views/reply-views";
import type { Db } from "../client";
import { attempts, campaigns, leads, replies, users } from "../schema";
import { microseconds } from "./keyset";
import { hasAttachments } from "./reply-filters";

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

/** One query: the page is found among the replies alone, then each of its rows is told with campaign, lead, attempt and owner. `snippet` stands in for the first words. */
export async function selectReplies(
  db: Db,
  question: {
    where: SQL;
    at: Parameters<typeof microseconds>[0];
    orderBy: SQL[];
    limit: number;
    snippet?: SQL<string>;
  },
): Promise<ListedReply[]> {
  const page = selectReplyIds(db, question.where)
    .orderBy(...question.orderBy)
    .limit(question.limit)
    .as("page");
  return db
    .select({ ...REPLY_COLUMNS, snippet: question.snippet ?? REPLY_COLUMNS.snippet, at: microseconds(question.at) })
    .from(page)
    .innerJoin(replies, eq(replies.id, page.id))
    .leftJoin(campaigns, eq(campaigns.id, replies.campaignId))
    .leftJoin(leads, eq(leads.id, replies.leadId))
    .leftJoin(attempts, eq(attempts.id, replies.attemptId))
    .leftJoin(users, eq(users.id, replies.ownerId))
    .orderBy(...question.orderBy);
}

export function selectReplyIds(db: Db, where: SQL) {
  return db.select({ id: replies.id }).from(replies).where(where);
}
