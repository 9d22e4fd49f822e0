import { and, asc, eq, inArray, isNull, ne, or, sql } from "drizzle-orm";
import { type AutoSuppress, type Consequence, consequencesOf } from "../../../core/acting/consequences";
import type { EffectKind } from "../../../core/acting/ledger";
import { applyConsequences } from "../apply-consequences";
import type { Tx } from "../client";
import { automationEvents, replies } from "../schema";
import { factsOf, type LockedReply, lockReply, tieOf, verdictOf } from "./locked-reply";

/** More replies than one person writes; older ones have had their say. */
const MOST_OTHERS = 50;

/** What one reply may have left undone because another one had done it already. */
const SHARED: readonly Consequence["kind"][] = ["lead_status", "suppress", "cancel_queued"];

/**
 * After something that a reply had caused was taken back, the other replies of the same person still ask for it: a second
 * no keeps the stop that the first one had placed. What a person took back by hand is not done again.
 */
export async function heedOthers(
  tx: Tx,
  changed: { workspaceId: string; replyId: string; autoSuppress: AutoSuppress; now: Date },
): Promise<void> {
  for (const id of await othersOf(tx, changed)) {
    const reply = await lockReply(tx, eq(replies.id, id));
    if (reply) await heed(tx, reply, changed);
  }
}

async function othersOf(tx: Tx, { workspaceId, replyId }: { workspaceId: string; replyId: string }): Promise<string[]> {
  const [one] = await tx
    .select({ leadId: replies.leadId, fromEmail: replies.fromEmail })
    .from(replies)
    .where(eq(replies.id, replyId));
  if (!one) return [];
  const samePerson = or(
    one.leadId === null ? undefined : eq(replies.leadId, one.leadId),
    one.fromEmail === "" ? undefined : eq(replies.fromEmail, one.fromEmail),
  );
  if (!samePerson) return [];
  const rows = await tx
    .select({ id: replies.id })
    .from(replies)
    .where(and(eq(replies.workspaceId, workspaceId), samePerson, ne(replies.id, replyId), isNull(replies.deletedAt)))
    .orderBy(asc(replies.receivedAt), asc(replies.id))
    .limit(MOST_OTHERS);
  return rows.map(({ id }) => id);
}

async function heed(
  tx: Tx,
  reply: LockedReply,
  { autoSuppress, now }: { autoSuppress: AutoSuppress; now: Date },
): Promise<void> {
  const facts = await factsOf(tx, { reply, autoSuppress, now });
  const asked = consequencesOf(verdictOf(reply), tieOf(reply), facts).filter(({ kind }) => SHARED.includes(kind));
  if (asked.length === 0) return;
  const refused = await takenBackByHand(tx, reply.id);
  const { workspaceId, id: replyId, attemptId, leadId, rulesVersion } = reply;
  await applyConsequences(
    tx,
    {
      workspaceId,
      replyId,
      attemptId,
      leadId,
      rulesVersion,
      cause: reply.intent === "bounce" ? "bounce" : "reply",
      now,
    },
    asked.filter(({ kind }) => !refused.includes(kind)),
  );
}

/** Kinds of effects that a person has taken back one by one since the reply has the label it has. */
async function takenBackByHand(tx: Tx, replyId: string): Promise<EffectKind[]> {
  const undos = await tx
    .select({ effect: automationEvents.effect })
    .from(automationEvents)
    .where(
      and(
        eq(automationEvents.replyId, replyId),
        isNull(automationEvents.undoneAt),
        sql`${automationEvents.effect}->>'byHand' = 'true'`,
        sql`${automationEvents.createdAt} >= (select max(h.created_at) from classification_history h where h.reply_id = ${replyId})`,
      ),
    );
  const ids = undos.flatMap(({ effect }) => (effect.kind === "undo" ? effect.eventId : []));
  if (ids.length === 0) return [];
  const events = await tx
    .select({ effect: automationEvents.effect })
    .from(automationEvents)
    .where(inArray(automationEvents.id, ids));
  return events.map(({ effect }) => effect.kind);
}
