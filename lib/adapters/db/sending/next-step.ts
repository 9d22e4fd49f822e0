import { and, eq, gt, inArray, isNull, max } from "drizzle-orm";
import { registrableDomain } from "../../../core/email-address";
import { INTENT_FACTS, INTENTS } from "../../../core/reply/intents";
import { nextStepDue } from "../../../core/sequence/due";
import { newMessageId, newReplyToken } from "../../crypto/mail-identity";
import type { Tx } from "../client";
import { workingHoursOf } from "../queries/workspace";
import { attempts, campaignSteps, leads, replies } from "../schema";
import { stepWords } from "./step-words";

const HUMAN_INTENTS = INTENTS.filter((intent) => INTENT_FACTS[intent].human);

/** A step has left: the next one of the same person waits for its time, unless the person has answered meanwhile. */
export async function planNextStep(tx: Tx, attemptId: string, now: Date): Promise<void> {
  const [sent] = await tx.select().from(attempts).where(eq(attempts.id, attemptId));
  if (!sent || sent.stepPosition === null) return;
  const [next] = await tx
    .select({ position: campaignSteps.position, waitDays: campaignSteps.waitDays })
    .from(campaignSteps)
    .where(and(eq(campaignSteps.campaignId, sent.campaignId), gt(campaignSteps.position, sent.stepPosition)))
    .orderBy(campaignSteps.position)
    .limit(1);
  if (!next) return;
  await tx.select({ id: leads.id }).from(leads).where(eq(leads.id, sent.leadId)).for("update");
  if ((await hasAnswered(tx, sent.leadId)) || (await isPlanned(tx, sent.leadId, next.position))) return;
  const words = await stepWords(tx, { ...sent, position: next.position });
  if (!words) return;
  const { workspaceId, mailboxId, campaignId, leadId, userId, senderEmail, recipientEmail, legalBasis, region } = sent;
  await tx.insert(attempts).values({
    ...{ workspaceId, mailboxId, campaignId, leadId, userId, senderEmail, recipientEmail, legalBasis, region },
    recipientDomain: registrableDomain(recipientEmail),
    kind: "step",
    stepPosition: next.position,
    number: await nextNumber(tx, leadId),
    status: "queued",
    subject: words.subject,
    body: words.body,
    messageId: newMessageId(senderEmail),
    replyToken: newReplyToken(),
    dueAt: nextStepDue(now, next.waitDays, await workingHoursOf(tx, workspaceId)),
    createdAt: now,
    updatedAt: now,
  });
}

/** Somebody may have written by hand since. */
async function nextNumber(tx: Tx, leadId: string): Promise<number> {
  const [row] = await tx
    .select({ last: max(attempts.number) })
    .from(attempts)
    .where(eq(attempts.leadId, leadId));
  return (row?.last ?? 0) + 1;
}

async function hasAnswered(tx: Tx, leadId: string): Promise<boolean> {
  const found = await tx
    .select({ id: replies.id })
    .from(replies)
    .where(and(eq(replies.leadId, leadId), inArray(replies.intent, HUMAN_INTENTS), isNull(replies.deletedAt)))
    .limit(1);
  return found.length > 0;
}

/** A mail that went once more, after a bounce or by a person, has planned its successor already. */
async function isPlanned(tx: Tx, leadId: string, position: number): Promise<boolean> {
  const found = await tx
    .select({ id: attempts.id })
    .from(attempts)
    .where(and(eq(attempts.leadId, leadId), eq(attempts.stepPosition, position)))
    .limit(1);
  return found.length > 0;
}
