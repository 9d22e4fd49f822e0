import { gunzipSync } from "node:zlib";
import { eq } from "drizzle-orm";
import { err, ok } from "../../core/result";
import type { Actor } from "../../core/user";
import type { ReplyPatch, ReplyStore } from "../../ports/reply-store";
import type { Db } from "./client";
import { oneReply } from "./queries/reply-detail";
import { countReplies, listChanges, listReplies } from "./queries/reply-list";
import { mayOwn } from "./queries/users";
import { readReplyDetail } from "./reply-detail";
import { replies, replySources } from "./schema";

export function createReplyStore(db: Db): ReplyStore {
  return {
    list: (actor, { filter, page }, now) => listReplies(db, { actor, filter, page, now }),
    counts: (actor, now) => countReplies(db, { actor, now }),
    get: (actor, replyId, now) => readReplyDetail(db, { actor, replyId, now }),
    changes: (actor, query, now) => listChanges(db, { actor, ...query, now }),
    async patch(actor, replyId, patch, now) {
      if (patch.ownerId && !(await mayOwn(db, { workspaceId: actor.workspaceId, userId: patch.ownerId }))) {
        return err({ kind: "unknown_owner" });
      }
      const changed = await db
        .update(replies)
        .set({ ...columnsOf(patch, actor, now), updatedAt: now })
        .where(oneReply(actor, replyId))
        .returning({ id: replies.id });
      return changed.length === 1 ? ok(null) : err({ kind: "not_found" });
    },
    async source(actor, replyId) {
      const [row] = await db
        .select({ gzip: replySources.gzip })
        .from(replySources)
        .innerJoin(replies, eq(replies.id, replySources.replyId))
        .where(oneReply(actor, replyId));
      return row ? new Uint8Array(gunzipSync(row.gzip)) : null;
    },
    async html(actor, replyId) {
      const [row] = await db.select({ html: replies.html }).from(replies).where(oneReply(actor, replyId));
      return row?.html ?? null;
    },
  };
}

/** Marking done ends a snooze; a reply taken up again is nobody's act. */
function columnsOf(patch: ReplyPatch, actor: Actor, now: Date): Partial<typeof replies.$inferInsert> {
  return {
    ...(patch.read !== undefined && { readAt: patch.read ? now : null }),
    ...(patch.snoozedUntil !== undefined && { snoozedUntil: patch.snoozedUntil }),
    ...(patch.handled === true && { handledAt: now, handledBy: actor.userId, snoozedUntil: null }),
    ...(patch.handled === false && { handledAt: null, handledBy: null }),
    ...(patch.ownerId !== undefined && { ownerId: patch.ownerId }),
  };
}
