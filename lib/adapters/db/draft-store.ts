import { and, eq } from "drizzle-orm";
import type { Actor } from "../../core/user";
import type { DraftStore } from "../../ports/draft-store";
import type { Db } from "./client";
import { oneReply } from "./queries/reply-detail";
import { replies, writtenDrafts } from "./schema";

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
  };
}

function ownDraft({ userId }: Actor, replyId: string) {
  return and(eq(writtenDrafts.userId, userId), eq(writtenDrafts.replyId, replyId));
}
