import { and, eq } from "drizzle-orm";
import type { Actor } from "../../core/user";
import type { DraftStore } from "../../ports/draft-store";
import type { Db } from "./client";
import { oneReply } from "./queries/reply-detail";
import { visibleLeads } from "./queries/visibility";
import { leadDrafts, leads, replies, writtenDrafts } from "./schema";

export function createDraftStore(db: Db): DraftStore {
  return {
    async get(actor, replyId) {
      const [row] = await db
        .select({ subject: writtenDrafts.subject, body: writtenDrafts.body, writtenAt: writtenDrafts.updatedAt })
        .from(writtenDrafts)
        .innerJoin(replies, eq(replies.id, writtenDrafts.replyId))
        .where(and(ownDraft(actor, replyId), oneReply(actor, replyId)));
      return row ?? null;
    },
    async keep(actor, { replyId, ...written }, now) {
      const [reply] = await db.select({ id: replies.id }).from(replies).where(oneReply(actor, replyId));
      if (!reply) return false;
      const draft = { ...written, updatedAt: now };
      await db
        .insert(writtenDrafts)
        .values({ replyId, userId: actor.userId, ...draft })
        .onConflictDoUpdate({ target: [writtenDrafts.replyId, writtenDrafts.userId], set: draft });
      return true;
    },
    async forget(actor, replyId) {
      await db.delete(writtenDrafts).where(ownDraft(actor, replyId));
    },
    async getToLead(actor, leadId) {
      const [row] = await db
        .select({ subject: leadDrafts.subject, body: leadDrafts.body, writtenAt: leadDrafts.updatedAt })
        .from(leadDrafts)
        .innerJoin(leads, eq(leads.id, leadDrafts.leadId))
        .where(and(ownDraftToLead(actor, leadId), visibleLeads(actor)));
      return row ?? null;
    },
    async keepToLead(actor, { leadId, ...written }, now) {
      const seen = and(eq(leads.id, leadId), visibleLeads(actor));
      const [lead] = await db.select({ id: leads.id }).from(leads).where(seen);
      if (!lead) return false;
      const draft = { ...written, updatedAt: now };
      await db
        .insert(leadDrafts)
        .values({ leadId, userId: actor.userId, ...draft })
        .onConflictDoUpdate({ target: [leadDrafts.leadId, leadDrafts.userId], set: draft });
      return true;
    },
    async forgetToLead(actor, leadId) {
      await db.delete(leadDrafts).where(ownDraftToLead(actor, leadId));
    },
  };
}

function ownDraft({ userId }: Actor, replyId: string) {
  return and(eq(writtenDrafts.userId, userId), eq(writtenDrafts.replyId, replyId));
}

function ownDraftToLead({ userId }: Actor, leadId: string) {
  return and(eq(leadDrafts.userId, userId), eq(leadDrafts.leadId, leadId));
}
