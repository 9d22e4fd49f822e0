import type { Triage } from "../../core/inbox/triage";
import type { Actor } from "../../core/user";
import type { ReplyPatch } from "../../ports/reply-store";
import { triaged } from "./queries/triaged";
import type { replies } from "./schema";

/** The columns that a person's change sets. Marking done ends a snooze; a reply taken up again is nobody's act. */
export function columnsOf(patch: ReplyPatch, actor: Actor, now: Date): Partial<typeof replies.$inferInsert> {
  const triage = triageOf(patch);
  return {
    ...(triage && triaged(triage, actor, now)),
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

function triageOf(patch: ReplyPatch): Triage | null {
  if (patch.deleted !== undefined) return patch.deleted ? "deleted" : "restored";
  if (patch.handled !== undefined) return patch.handled ? "done" : "reopened";
  if (patch.snoozedUntil !== undefined) return patch.snoozedUntil ? "snoozed" : "woken";
  return patch.ownerId === undefined ? null : "assigned";
}
