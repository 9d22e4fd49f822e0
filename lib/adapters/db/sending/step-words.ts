import { and, desc, eq, gt, inArray, ne } from "drizzle-orm";
import { placeholderValues } from "../../../core/compose/placeholder-values";
import { fillPlaceholders } from "../../../core/compose/placeholders";
import { RECENT_DAYS } from "../../../core/compose/preflight";
import { addDays, utcDay } from "../../../core/day";
import { LEAD_STATUS_LABELS, type LeadStatus } from "../../../core/lead";
import { stepSubject } from "../../../core/sequence/steps";
import type { Tx } from "../client";
import { attempts, campaignSteps, campaigns, leads, users } from "../schema";
import type { StoredRow } from "./stored-draft";

/** A sequence goes on only with people who have not answered and are not dealt with. */
const STILL_ASKED: readonly LeadStatus[] = ["discovered", "contacted"];

/**
 * The words of a step as it stands in its campaign now, filled for the lead; any other mail comes back as it is. A step
 * that should not leave any more is taken back, with the reason.
 */
export async function freshStep(tx: Tx, row: StoredRow, now: Date): Promise<StoredRow | "dropped"> {
  const { attempt, lead } = row;
  if (attempt.kind !== "step" || attempt.stepPosition === null) return row;
  if (!STILL_ASKED.includes(lead.status) && lead.status !== "unsubscribed" && lead.status !== "bounced")
    return drop(tx, attempt.id, `The lead is ${LEAD_STATUS_LABELS[lead.status].toLowerCase()}`, now);
  if (attempt.mime !== null) return row;
  const elsewhere = attempt.number === 1 ? await mailedElsewhere(tx, row, now) : null;
  if (elsewhere) return drop(tx, attempt.id, elsewhere, now);
  const words = await stepWords(tx, { ...attempt, position: attempt.stepPosition });
  if (!words) return drop(tx, attempt.id, "The step is no longer part of the campaign", now);
  const { missing, subject, body } = words;
  if (missing.length > 0) return drop(tx, attempt.id, `These placeholders have no value: ${missing.join(", ")}`, now);
  await tx.update(attempts).set({ subject, body }).where(eq(attempts.id, attempt.id));
  return { ...row, attempt: { ...attempt, subject, body } };
}

/**
 * Why a sequence does not begin: the same person was mailed lately, from another campaign or as the contact of another site.
 * A writer who sees that decides; a machine does not write to them from two sides.
 */
async function mailedElsewhere(tx: Tx, { attempt, lead }: StoredRow, now: Date): Promise<string | null> {
  if (!lead.contactEmail) return null;
  const [earlier] = await tx
    .select({ campaign: campaigns.name, claimedAt: attempts.claimedAt })
    .from(attempts)
    .innerJoin(campaigns, eq(campaigns.id, attempts.campaignId))
    .where(
      and(
        eq(attempts.workspaceId, attempt.workspaceId),
        eq(attempts.recipientEmail, lead.contactEmail),
        ne(attempts.leadId, lead.id),
        inArray(attempts.status, ["sending", "sent", "unknown"]),
        gt(attempts.claimedAt, addDays(now, -RECENT_DAYS)),
      ),
    )
    .orderBy(desc(attempts.claimedAt))
    .limit(1);
  if (!earlier?.claimedAt) return null;
  return `The person was mailed on ${utcDay(earlier.claimedAt)} already, in ${earlier.campaign}`;
}

type StepOfLead = { campaignId: string; leadId: string; userId: string | null; senderEmail: string; position: number };

/** Null when the campaign has no such step any more. */
export async function stepWords(tx: Tx, { campaignId, leadId, userId, senderEmail, position }: StepOfLead) {
  const steps = await tx
    .select({ position: campaignSteps.position, subject: campaignSteps.subject, body: campaignSteps.body })
    .from(campaignSteps)
    .where(and(eq(campaignSteps.campaignId, campaignId), inArray(campaignSteps.position, [1, position])));
  const step = steps.find((one) => one.position === position);
  if (!step) return null;
  const first = steps.find((one) => one.position === 1) ?? step;
  const [lead] = await tx
    .select({ contactName: leads.contactName, websiteUrl: leads.websiteUrl, websiteTitle: leads.websiteTitle })
    .from(leads)
    .where(eq(leads.id, leadId));
  if (!lead) return null;
  const [writer] = userId ? await tx.select({ name: users.name }).from(users).where(eq(users.id, userId)) : [];
  const values = placeholderValues({ lead, writerName: writer?.name ?? null, senderEmail });
  const subject = fillPlaceholders(stepSubject(step, first), values);
  const body = fillPlaceholders(step.body, values);
  const missing = [...new Set([...subject.missing, ...body.missing])];
  return { subject: subject.text.replace(/[\r\n\0]+/g, " ").trim(), body: body.text, missing };
}

async function drop(tx: Tx, attemptId: string, reason: string, now: Date): Promise<"dropped"> {
  await tx
    .update(attempts)
    .set({ status: "cancelled", failure: reason, updatedAt: now })
    .where(eq(attempts.id, attemptId));
  return "dropped";
}
