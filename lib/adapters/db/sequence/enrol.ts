import { randomUUID } from "node:crypto";
import { and, asc, eq, inArray, isNotNull, notExists, sql } from "drizzle-orm";
import { registrableDomain } from "../../../core/email-address";
import type { SendLimits } from "../../../core/policy/limits";
import { jurisdictionOf } from "../../../core/policy/region";
import { spreadDueTimes } from "../../../core/sequence/due";
import { newMessageId, newReplyToken } from "../../crypto/mail-identity";
import type { Tx } from "../client";
import { insertRows } from "../insert-rows";
import { workingHoursOf } from "../queries/workspace";
import { attempts, leads } from "../schema";
import type { SendingMailbox } from "../sending/sending-mailbox";
import { stepWords } from "../sending/step-words";
import { stepPace } from "./respread";

type Enrolment = {
  campaign: { id: string; workspaceId: string; ownerId: string };
  from: SendingMailbox;
  /** Of the first step. */
  position: number;
  /** So many later steps come first. */
  after: number;
  /** Only leads with these websites; null: all. */
  websites: string[] | null;
  now: Date;
};

/**
 * Queues the first step for every lead that has an address and was never mailed, after those that are planned already.
 * Answers how many they are.
 */
export async function enrolLeads(tx: Tx, limits: SendLimits, enrolment: Enrolment): Promise<number> {
  const { campaign, from, position, websites, now } = enrolment;
  const senderEmail = from.sender.requested;
  const fresh = await freshLeads(tx, campaign.id, websites);
  const hours = await workingHoursOf(tx, campaign.workspaceId);
  const after = enrolment.after + (await waitingFirsts(tx, enrolment));
  const count = after + fresh.length;
  const times = spreadDueTimes({ count, from: now, hours, ...stepPace(limits) }).slice(after);
  const rows: (typeof attempts.$inferInsert)[] = [];
  for (const [index, { id: leadId, contactEmail }] of fresh.entries()) {
    if (!contactEmail) continue;
    const of = { campaignId: campaign.id, leadId, userId: campaign.ownerId, senderEmail, position };
    const words = await stepWords(tx, of);
    if (!words) continue;
    const { subject, body } = words;
    rows.push({
      ...{ id: randomUUID(), workspaceId: campaign.workspaceId, mailboxId: from.mailboxId },
      ...{ campaignId: campaign.id, leadId, userId: campaign.ownerId, senderEmail, subject, body },
      ...jurisdictionOf(contactEmail),
      recipientEmail: contactEmail,
      recipientDomain: registrableDomain(contactEmail),
      kind: "step",
      stepPosition: position,
      number: 1,
      status: "queued",
      phase: "claimed",
      messageId: newMessageId(senderEmail),
      replyToken: newReplyToken(),
      referenceIds: [],
      aliasIds: [],
      tries: 0,
      dueAt: times[index] ?? now,
      createdAt: now,
      updatedAt: now,
    });
  }
  await insertRows(tx, attempts, rows);
  return rows.length;
}

async function waitingFirsts(tx: Tx, { campaign, position }: Enrolment): Promise<number> {
  const first = and(eq(attempts.kind, "step"), eq(attempts.stepPosition, position), eq(attempts.status, "queued"));
  return tx.$count(attempts, and(eq(attempts.campaignId, campaign.id), first));
}

/** Locked: whoever mails one of them at this moment comes before or after. */
function freshLeads(tx: Tx, campaignId: string, websites: string[] | null) {
  const mailed = tx
    .select({ one: sql`1` })
    .from(attempts)
    .where(and(eq(attempts.leadId, leads.id), sql`${attempts.status} <> 'cancelled'`));
  return tx
    .select({ id: leads.id, contactEmail: leads.contactEmail })
    .from(leads)
    .where(
      and(
        eq(leads.campaignId, campaignId),
        websites ? inArray(leads.websiteUrl, websites) : undefined,
        eq(leads.status, "discovered"),
        isNotNull(leads.contactEmail),
        notExists(mailed),
      ),
    )
    .orderBy(asc(leads.createdAt), asc(leads.id))
    .for("update", { of: leads });
}
