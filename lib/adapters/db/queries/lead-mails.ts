import { and, asc, desc, eq, inArray, isNull, type SQL } from "drizzle-orm";
import type { Db } from "../client";
import { attempts, replies, users } from "../schema";

/** More mails than a person can read; a lead that has more shows the newest. */
const SHOWN = 200;

/** Our mails to a lead, first to last. */
export async function mailsOfLead(db: Db, { workspaceId, leadId }: { workspaceId: string; leadId: string }) {
  const rows = await db
    .select({
      id: attempts.id,
      number: attempts.number,
      status: attempts.status,
      subject: attempts.subject,
      body: attempts.body,
      senderEmail: attempts.senderEmail,
      senderName: users.name,
      dueAt: attempts.dueAt,
      sentAt: attempts.sentAt,
      createdAt: attempts.createdAt,
    })
    .from(attempts)
    .leftJoin(users, eq(users.id, attempts.userId))
    .where(and(eq(attempts.workspaceId, workspaceId), eq(attempts.leadId, leadId)))
    .orderBy(desc(attempts.number))
    .limit(SHOWN);
  return rows.reverse();
}

export type LeadMail = Awaited<ReturnType<typeof mailsOfLead>>[number];

/** Replies of one conversation, oldest first. `where` says which. */
export async function repliesOf(db: Db, where: SQL) {
  const rows = await db
    .select({
      id: replies.id,
      subject: replies.subject,
      ownWords: replies.ownWords,
      receivedAt: replies.receivedAt,
      intent: replies.intent,
      fromName: replies.fromName,
      fromEmail: replies.fromEmail,
      returnDate: replies.returnDate,
      safetyVerdict: replies.safetyVerdict,
      flags: replies.flags,
      needsReview: replies.needsReview,
      handledAt: replies.handledAt,
    })
    .from(replies)
    .where(and(where, isNull(replies.deletedAt)))
    .orderBy(desc(replies.receivedAt), desc(replies.id))
    .limit(SHOWN);
  return rows.reverse();
}

export type ConversationReply = Awaited<ReturnType<typeof repliesOf>>[number];

/** The numbers and outcomes of the mails to each of some leads, first to last. */
export async function attemptsOfLeads(db: Db, { workspaceId, leadIds }: { workspaceId: string; leadIds: string[] }) {
  if (leadIds.length === 0) return [];
  return db
    .select({ leadId: attempts.leadId, id: attempts.id, number: attempts.number, status: attempts.status })
    .from(attempts)
    .where(and(eq(attempts.workspaceId, workspaceId), inArray(attempts.leadId, leadIds)))
    .orderBy(asc(attempts.leadId), asc(attempts.number));
}

/** The newest reply of each of some leads. */
export async function lastReplies(db: Db, leadIds: string[]) {
  if (leadIds.length === 0) return [];
  return db
    .selectDistinctOn([replies.leadId], {
      leadId: replies.leadId,
      id: replies.id,
      intent: replies.intent,
      confidence: replies.confidence,
      receivedAt: replies.receivedAt,
    })
    .from(replies)
    .where(and(inArray(replies.leadId, leadIds), isNull(replies.deletedAt)))
    .orderBy(asc(replies.leadId), desc(replies.receivedAt), desc(replies.id));
}
