import { eq, inArray, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Suggestion } from "../../../core/matching/matched";
import type { Actor } from "../../../core/user";
import type { SuggestionView } from "../../../core/views/reply-views";
import type { Db } from "../client";
import { attempts, campaigns, leads, llmProposals, replies, users } from "../schema";
import { every } from "./conditions";
import { REPLY_COLUMNS } from "./reply-rows";
import { visibleAttempts, visibleReplies } from "./visibility";

const leadOwners = alias(users, "lead_owners");

const DETAIL_COLUMNS = {
  ...REPLY_COLUMNS,
  mailboxId: replies.mailboxId,
  to: replies.toAddresses,
  cc: replies.ccAddresses,
  replyTo: replies.replyTo,
  text: replies.text,
  ownWords: replies.ownWords,
  hasHtml: sql<boolean>`${replies.html} is not null`,
  headers: replies.headers,
  attachments: replies.attachments,
  evidence: replies.evidence,
  scores: replies.scores,
  safetyReasons: replies.safetyReasons,
  bounce: replies.bounce,
  returnDateAlternative: replies.returnDateAlternative,
  storedOffer: replies.offer,
  junk: replies.junk,
  rulesVersion: replies.rulesVersion,
  modelVersion: replies.modelVersion,
  matchMethod: replies.matchMethod,
  matchScore: replies.matchScore,
  matchEvidence: replies.matchEvidence,
  suggestions: replies.suggestions,
  proposed: { intent: llmProposals.intent, reason: llmProposals.reason, model: llmProposals.model },
  mailed: {
    recipientEmail: attempts.recipientEmail,
    subject: attempts.subject,
    sentAt: attempts.sentAt,
    status: attempts.status,
  },
  leadFacts: {
    websiteUrl: leads.websiteUrl,
    contactName: leads.contactName,
    contactEmail: leads.contactEmail,
    source: leads.source,
    createdAt: leads.createdAt,
  },
  campaignDeletedAt: campaigns.deletedAt,
  leadOwner: { id: leadOwners.id, name: leadOwners.name },
};

/** One reply with the columns that only its reader needs; null when it is missing, deleted or not for the actor. */
export async function findReply(db: Db, { actor, replyId }: { actor: Actor; replyId: string }) {
  const [row] = await db
    .select(DETAIL_COLUMNS)
    .from(replies)
    .leftJoin(campaigns, eq(campaigns.id, replies.campaignId))
    .leftJoin(leads, eq(leads.id, replies.leadId))
    .leftJoin(leadOwners, eq(leadOwners.id, leads.ownerId))
    .leftJoin(attempts, eq(attempts.id, replies.attemptId))
    .leftJoin(users, eq(users.id, replies.ownerId))
    .leftJoin(llmProposals, eq(llmProposals.replyId, replies.id))
    .where(oneReply(actor, replyId));
  return row ?? null;
}

export type FoundReply = NonNullable<Awaited<ReturnType<typeof findReply>>>;

/** The one reply that an actor names and may see. */
export function oneReply(actor: Actor, replyId: string): SQL {
  return every(oneReplyEvenDeleted(actor, replyId), sql`${replies.deletedAt} is null`);
}

export function oneReplyEvenDeleted(actor: Actor, replyId: string): SQL {
  return every(eq(replies.id, replyId), visibleReplies(actor));
}

/** The guesses at the mail that a reply answers, best first, of those that the actor sees. */
export async function describeSuggestions(
  db: Db,
  { actor, suggestions }: { actor: Actor; suggestions: Suggestion[] },
): Promise<SuggestionView[]> {
  if (suggestions.length === 0) return [];
  const ids = suggestions.map((suggestion) => suggestion.attemptId);
  const rows = await db
    .select({
      attemptId: attempts.id,
      number: attempts.number,
      recipientEmail: attempts.recipientEmail,
      site: leads.domain,
      campaignName: campaigns.name,
      subject: attempts.subject,
      sentAt: attempts.sentAt,
    })
    .from(attempts)
    .innerJoin(leads, eq(leads.id, attempts.leadId))
    .innerJoin(campaigns, eq(campaigns.id, attempts.campaignId))
    .where(every(visibleAttempts(actor), inArray(attempts.id, ids)));
  const found = new Map(rows.map((row) => [row.attemptId, row]));
  return suggestions.flatMap(({ attemptId, method, score, evidence }) => {
    const attempt = found.get(attemptId);
    return attempt ? [{ ...attempt, method, score, evidence }] : [];
  });
}
