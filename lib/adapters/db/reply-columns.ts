import type { Actor } from "../../core/user";
import type { ReplyPatch } from "../../ports/reply-store";
import type { replies } from "./schema";

/** The columns that a person's change sets. Marking done ends a snooze; a reply taken up again is nobody's act. */
export function columnsOf(patch: ReplyPatch, actor: Actor, now: Date): Partial<typeof replies.$inferInsert> {
  return {
    ...(patch.read !== undefined && { readAt: patch.read ? now : null }),
    ...(patch.offer !== undefined && { offer: patch.offer }),
    ...(patch.snoozedUntil !== undefined && { snoozedUntil: patch.snoozedUntil }),
    ...(patch.handled === true && { handledAt: now, handledBy: actor.userId, snoozedUntil: null }),
    ...(patch.handled === false && { handledAt: null, handledBy: null }),
    ...(patch.ownerId !== undefined && { ownerId: patch.ownerId }),
    ...(patch.deleted === true && { deletedAt: now, deletedBy: actor.userId }),
    ...(patch.deleted === false && { deletedAt: null, deletedBy: null }),
  };
}
