import { and, desc, eq, inArray, isNotNull, isNull, ne } from "drizzle-orm";
import type { Actor } from "../../../core/user";
import type { Tx } from "../client";
import { attempts, campaigns, leads, replies, users, workspaces } from "../schema";
import { every } from "./conditions";
import { visibleCampaigns, visibleLeads } from "./visibility";

export const TARGET_COLUMNS = {
  lead: {
    id: leads.id,
    status: leads.status,
    contactEmail: leads.contactEmail,
    contactName: leads.contactName,
    websiteUrl: leads.websiteUrl,
    websiteTitle: leads.websiteTitle,
    consentAt: leads.consentAt,
  },
  campaignId: campaigns.id,
  mailboxId: campaigns.mailboxId,
  secret: workspaces.secret,
};

/**
 * The lead of a campaign that an actor may mail, locked: whoever stops this person at the same moment comes before the
 * claim or after it. A campaign that was deleted starts no mail, but what somebody answered to is answered.
 */
export async function lockTarget(
  tx: Tx,
  { actor, campaignId, leadId, replyId }: { actor: Actor; campaignId: string; leadId: string; replyId: string | null },
) {
  const standing = replyId ? undefined : isNull(campaigns.deletedAt);
  const [target] = await tx
    .select({ ...TARGET_COLUMNS, userName: users.name })
    .from(leads)
    .innerJoin(campaigns, eq(campaigns.id, leads.campaignId))
    .innerJoin(workspaces, eq(workspaces.id, leads.workspaceId))
    .innerJoin(users, eq(users.id, actor.userId))
    .where(every(eq(leads.id, leadId), eq(campaigns.id, campaignId), standing, visibleLeads(actor)))
    .for("update", { of: leads });
  return target ?? null;
}

/** Which of the two is missing when there is no target. */
export async function missingPart(
  tx: Tx,
  { actor, campaignId }: { actor: Actor; campaignId: string },
): Promise<"campaign" | "lead"> {
  const found = await tx
    .select({ id: campaigns.id })
    .from(campaigns)
    .where(every(eq(campaigns.id, campaignId), visibleCampaigns(actor)));
  return found.length === 0 ? "campaign" : "lead";
}

const ASKED_ABOUT = {
  id: leads.id,
  status: leads.status,
  contactEmail: leads.contactEmail,
  contactName: leads.contactName,
  websiteUrl: leads.websiteUrl,
  websiteTitle: leads.websiteTitle,
  consentAt: leads.consentAt,
  mailboxId: campaigns.mailboxId,
};

/** A lead by itself, for a question about the policy. */
export async function findLead(tx: Tx, { actor, leadId }: { actor: Actor; leadId: string }) {
  const [lead] = await tx
    .select(ASKED_ABOUT)
    .from(leads)
    .innerJoin(campaigns, eq(campaigns.id, leads.campaignId))
    .where(every(eq(leads.id, leadId), visibleLeads(actor)));
  return lead ?? null;
}

/** The lead that a reply is tied to. */
export async function findLeadOfReply(tx: Tx, { actor, replyId }: { actor: Actor; replyId: string }) {
  const [lead] = await tx
    .select(ASKED_ABOUT)
    .from(leads)
    .innerJoin(campaigns, eq(campaigns.id, leads.campaignId))
    .innerJoin(replies, eq(replies.leadId, leads.id))
    .where(every(eq(replies.id, replyId), isNull(replies.deletedAt), visibleLeads(actor)));
  return lead ?? null;
}

/** Whether consent is recorded with any lead that has this address. */
export async function consentOf(tx: Tx, { workspaceId, email }: { workspaceId: string; email: string }) {
  const consented = await tx
    .select({ id: leads.id })
    .from(leads)
    .where(and(eq(leads.workspaceId, workspaceId), eq(leads.contactEmail, email), isNotNull(leads.consentAt)))
    .limit(1);
  return consented.length > 0;
}

export async function workspaceSecret(tx: Tx, workspaceId: string): Promise<string> {
  const [row] = await tx.select({ secret: workspaces.secret }).from(workspaces).where(eq(workspaces.id, workspaceId));
  if (!row) throw new Error(`There is no workspace ${workspaceId}`);
  return row.secret;
}

/** The reply that a mail answers, if the lead wrote it: what threads the answer, and to whom of us it was written. */
export async function findAnswered(tx: Tx, reply: { workspaceId: string; leadId: string; replyId: string }) {
  const [found] = await tx
    .select({
      messageId: replies.messageId,
      inReplyTo: replies.inReplyTo,
      references: replies.referenceIds,
      mailboxId: replies.mailboxId,
      senderEmail: attempts.senderEmail,
    })
    .from(replies)
    .leftJoin(attempts, eq(attempts.id, replies.attemptId))
    .where(
      and(
        eq(replies.id, reply.replyId),
        eq(replies.workspaceId, reply.workspaceId),
        eq(replies.leadId, reply.leadId),
        isNull(replies.deletedAt),
      ),
    );
  return found ?? null;
}

/** Our mails to a lead so far but for one, newest first; more than a thread can name are left out. */
export async function earlierMails(tx: Tx, { leadId, butFor }: { leadId: string; butFor: string }) {
  return tx
    .select({
      number: attempts.number,
      status: attempts.status,
      messageId: attempts.messageId,
      serverMessageId: attempts.serverMessageId,
    })
    .from(attempts)
    .where(
      and(
        eq(attempts.leadId, leadId),
        ne(attempts.id, butFor),
        inArray(attempts.status, ["queued", "sending", "sent", "unknown", "bounced", "failed"]),
      ),
    )
    .orderBy(desc(attempts.number))
    .limit(50);
}
