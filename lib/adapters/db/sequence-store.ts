import { asc, eq } from "drizzle-orm";
import { err, ok } from "../../core/result";
import { type Step, stepsProblem } from "../../core/sequence/steps";
import type { Actor } from "../../core/user";
import type { SequenceStore } from "../../ports/sequence-store";
import type { Db, Tx } from "./client";
import { every } from "./queries/conditions";
import { findSequence } from "./queries/sequence-rows";
import { visibleCampaigns } from "./queries/visibility";
import { campaignSteps, campaigns } from "./schema";
import type { OutreachSettings } from "./sending/outreach-parts";
import { sendingMailbox } from "./sending/sending-mailbox";
import { enrolLeads } from "./sequence/enrol";
import { respreadOverdue } from "./sequence/respread";

/** The sequences of campaigns. */
export function createSequenceStore(db: Db, settings: OutreachSettings): SequenceStore {
  return {
    get: (actor, campaignId) => findSequence(db, { actor, campaignId }),
    async save(actor, campaignId, steps, now) {
      const reason = stepsProblem(steps);
      if (reason) return err({ kind: "steps_invalid", reason });
      const saved = await db.transaction((tx) => saveSteps(tx, { actor, campaignId, steps, now }));
      const view = saved ? await findSequence(db, { actor, campaignId }) : null;
      return view ? ok(view) : err({ kind: "not_found" });
    },
    respread: (actor, campaignId, now) =>
      db.transaction(async (tx) => {
        const campaign = await lockCampaign(tx, { actor, campaignId });
        return campaign ? (await respreadOverdue(tx, settings.limits, campaign, now)).length : 0;
      }),
    start: (actor, campaignId, now) => db.transaction((tx) => start(tx, settings, { actor, campaignId, now })),
    join: (actor, newcomers, now) => db.transaction((tx) => join(tx, settings, { actor, ...newcomers, now })),
  };
}

async function saveSteps(
  tx: Tx,
  { actor, campaignId, steps, now }: { actor: Actor; campaignId: string; steps: Step[]; now: Date },
): Promise<boolean> {
  if (!(await lockCampaign(tx, { actor, campaignId }))) return false;
  await tx.delete(campaignSteps).where(eq(campaignSteps.campaignId, campaignId));
  const rows = steps.map((step, index) => ({ ...step, campaignId, position: index + 1, createdAt: now }));
  if (rows.length > 0) await tx.insert(campaignSteps).values(rows);
  return true;
}

/** Locked, so that two people who start at once enrol nobody twice. */
async function lockCampaign(tx: Tx, { actor, campaignId }: { actor: Actor; campaignId: string }) {
  const [campaign] = await tx
    .select({
      id: campaigns.id,
      workspaceId: campaigns.workspaceId,
      ownerId: campaigns.ownerId,
      mailboxId: campaigns.mailboxId,
      startedAt: campaigns.startedAt,
    })
    .from(campaigns)
    .where(every(eq(campaigns.id, campaignId), visibleCampaigns(actor)))
    .for("update");
  return campaign ?? null;
}

async function start(
  tx: Tx,
  settings: OutreachSettings,
  { actor, campaignId, now }: { actor: Actor; campaignId: string; now: Date },
): ReturnType<SequenceStore["start"]> {
  const campaign = await lockCampaign(tx, { actor, campaignId });
  if (!campaign) return err({ kind: "not_found" });
  const way = await wayOf(tx, settings, campaign);
  if (!way.ok) return way;
  const respread = await respreadOverdue(tx, settings.limits, campaign, now);
  const after = respread.filter((position) => position !== way.value.position).length;
  const enrolled = await enrolLeads(tx, settings.limits, { campaign, ...way.value, after, websites: null, now });
  const startedAt = campaign.startedAt ?? now;
  await tx.update(campaigns).set({ status: "active", startedAt, updatedAt: now }).where(eq(campaigns.id, campaignId));
  return ok({ enrolled, respread: respread.length });
}

async function join(
  tx: Tx,
  settings: OutreachSettings,
  { actor, campaignId, websites, now }: { actor: Actor; campaignId: string; websites: string[]; now: Date },
): Promise<number> {
  const campaign = await lockCampaign(tx, { actor, campaignId });
  if (!campaign?.startedAt || websites.length === 0) return 0;
  const way = await wayOf(tx, settings, campaign);
  return way.ok ? enrolLeads(tx, settings.limits, { campaign, ...way.value, after: 0, websites, now }) : 0;
}

/** Whom the first step comes from, and which one it is. */
async function wayOf(
  tx: Tx,
  settings: OutreachSettings,
  { id, workspaceId, mailboxId: homeId }: { id: string; workspaceId: string; mailboxId: string },
) {
  const from = await sendingMailbox(tx, settings, { workspaceId, homeId, senderEmail: null });
  if (!from) return err({ kind: "mailbox_not_configured" as const });
  const [first] = await tx
    .select({ position: campaignSteps.position })
    .from(campaignSteps)
    .where(eq(campaignSteps.campaignId, id))
    .orderBy(asc(campaignSteps.position))
    .limit(1);
  return first ? ok({ from, position: first.position }) : err({ kind: "no_steps" as const });
}
