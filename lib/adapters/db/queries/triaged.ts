import { eq, isNull, lte, not, or, type SQL } from "drizzle-orm";
import { type ChangedSince, TRIAGE, type Triage } from "../../../core/inbox/triage";
import type { Actor } from "../../../core/user";
import type { Db, Tx } from "../client";
import { replies, users } from "../schema";
import { every } from "./conditions";
import { oneReplyEvenDeleted } from "./reply-detail";

/** What is noted of an act on a reply. */
export function triaged(triage: Triage, actor: Actor, now: Date) {
  return { triage, triagedBy: actor.userId, triagedAt: now };
}

/** No colleague has acted on the reply after `seen`, the last act that the actor knows of (null: none). */
export function untouchedSince(actor: Actor, seen: Date | null): SQL {
  const known = seen ? lte(replies.triagedAt, seen) : undefined;
  return every(or(isNull(replies.triagedAt), eq(replies.triagedBy, actor.userId), known));
}

/** Which colleague acted first, and how; null when none did. */
export async function changedSince(
  db: Db | Tx,
  { actor, replyId, seen }: { actor: Actor; replyId: string; seen: Date | null },
): Promise<ChangedSince | null> {
  const [row] = await db
    .select({ triage: replies.triage, at: replies.triagedAt, by: users.name })
    .from(replies)
    .innerJoin(users, eq(users.id, replies.triagedBy))
    .where(every(oneReplyEvenDeleted(actor, replyId), not(untouchedSince(actor, seen))));
  if (!row?.triage || !row.at) return null;
  return { kind: "changed_since", by: row.by, did: TRIAGE[row.triage], details: { at: row.at.toISOString() } };
}
