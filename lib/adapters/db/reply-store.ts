import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import { desc, eq } from "drizzle-orm";
import { err, ok } from "../../core/result";
import type { KeptMail, ReplyStore } from "../../ports/reply-store";
import type { Db } from "./client";
import { every } from "./queries/conditions";
import { oneReply, oneReplyEvenDeleted } from "./queries/reply-detail";
import { countReplies, listChanges, listReplies } from "./queries/reply-list";
import { changedSince, untouchedSince } from "./queries/triaged";
import { mayOwn } from "./queries/users";
import { columnsOf } from "./reply-columns";
import { readReplyDetail } from "./reply-detail";
import { replies, replyLocations, replySources } from "./schema";

const decompress = promisify(gunzip);

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
      const { seen } = patch;
      const named = patch.deleted === false ? oneReplyEvenDeleted(actor, replyId) : oneReply(actor, replyId);
      const changed = await db
        .update(replies)
        .set({ ...columnsOf(patch, actor, now), updatedAt: now })
        .where(seen === undefined ? named : every(named, untouchedSince(actor, seen)))
        .returning({ id: replies.id });
      if (changed.length === 1) return ok(null);
      const since = seen === undefined ? null : await changedSince(db, { actor, replyId, seen });
      return err(since ?? { kind: "not_found" });
    },
    async source(actor, replyId) {
      const [row] = await db
        .select({ gzip: replySources.gzip, attachments: replies.attachments })
        .from(replySources)
        .innerJoin(replies, eq(replies.id, replySources.replyId))
        .where(oneReply(actor, replyId));
      if (!row) return null;
      const raw = new Uint8Array(await decompress(row.gzip));
      return { raw, attachments: row.attachments, places: await placesOf(db, replyId) };
    },
    async html(actor, replyId) {
      const [row] = await db.select({ html: replies.html }).from(replies).where(oneReply(actor, replyId));
      return row?.html ?? null;
    },
  };
}

/** The newest first: a message that was moved is where it was seen last. */
function placesOf(db: Db, replyId: string): Promise<KeptMail["places"]> {
  const { mailboxId, folder, uidValidity, uid } = replyLocations;
  return db
    .select({ mailboxId, folder, uidValidity, uid })
    .from(replyLocations)
    .where(eq(replyLocations.replyId, replyId))
    .orderBy(desc(replyLocations.createdAt));
}
