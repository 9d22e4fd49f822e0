import { and, asc, count, eq, min, sql } from "drizzle-orm";
import type { Actor } from "../../../core/user";
import type { SequenceView } from "../../../ports/sequence-store";
import type { Db } from "../client";
import { attempts, campaignSteps, campaigns, leads } from "../schema";
import { every } from "./conditions";
import { visibleCampaigns } from "./visibility";

/** A campaign's steps with how many of each wait and have left. */
export async function findSequence(
  db: Db,
  { actor, campaignId }: { actor: Actor; campaignId: string },
): Promise<SequenceView | null> {
  const [campaign] = await db
    .select({ startedAt: campaigns.startedAt })
    .from(campaigns)
    .where(every(eq(campaigns.id, campaignId), visibleCampaigns(actor)));
  if (!campaign) return null;
  const steps = await stepsOf(db, campaignId);
  const counts = await countsOf(db, campaignId);
  const [next] = await db
    .select({ dueAt: min(attempts.dueAt) })
    .from(attempts)
    .where(and(eq(attempts.campaignId, campaignId), eq(attempts.kind, "step"), eq(attempts.status, "queued")));
  return {
    campaignId,
    startedAt: campaign.startedAt,
    steps: steps.map((step) => ({ ...step, ...(counts.get(step.position) ?? { queued: 0, sent: 0 }) })),
    ...(await unmailed(db, campaignId)),
    nextDueAt: next?.dueAt ?? null,
  };
}

function stepsOf(db: Db, campaignId: string) {
  return db
    .select({
      position: campaignSteps.position,
      waitDays: campaignSteps.waitDays,
      subject: campaignSteps.subject,
      body: campaignSteps.body,
      templateId: campaignSteps.templateId,
    })
    .from(campaignSteps)
    .where(eq(campaignSteps.campaignId, campaignId))
    .orderBy(asc(campaignSteps.position));
}

async function countsOf(db: Db, campaignId: string): Promise<Map<number, { queued: number; sent: number }>> {
  const rows = await db
    .select({
      position: attempts.stepPosition,
      queued: sql<number>`count(*) filter (where ${attempts.status} = 'queued')::int`,
      sent: sql<number>`count(*) filter (where ${attempts.status} in ('sent', 'bounced', 'unknown', 'sending'))::int`,
    })
    .from(attempts)
    .where(and(eq(attempts.campaignId, campaignId), eq(attempts.kind, "step")))
    .groupBy(attempts.stepPosition);
  return new Map(rows.flatMap(({ position, ...counts }) => (position === null ? [] : [[position, counts]])));
}

async function unmailed(db: Db, campaignId: string): Promise<{ unenrolled: number; withoutAddress: number }> {
  const rows = await db
    .select({ hasAddress: sql<boolean>`${leads.contactEmail} is not null`, leads: count() })
    .from(leads)
    .where(
      and(
        eq(leads.campaignId, campaignId),
        eq(leads.status, "discovered"),
        sql`not exists (select 1 from ${attempts} a where a.lead_id = ${leads.id} and a.status <> 'cancelled')`,
      ),
    )
    .groupBy(sql`${leads.contactEmail} is not null`);
  const countOf = (hasAddress: boolean) => rows.find((row) => row.hasAddress === hasAddress)?.leads ?? 0;
  return { unenrolled: countOf(true), withoutAddress: countOf(false) };
}
