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
        return campaign ? respreadOverdue(tx, settings.limits, campaignId, now) : 0;
      }),
    start: (actor, campaignId, now) => db.transaction((tx) => start(tx, settings, { actor, campaignId, now })),
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
  const { workspaceId, mailboxId: homeId } = campaign;
  const from = await sendingMailbox(tx, settings, { workspaceId, homeId, senderEmail: null });
  if (!from) return err({ kind: "mailbox_not_configured" });
  const [first] = await tx
    .select({ position: campaignSteps.position })
    .from(campaignSteps)
    .where(eq(campaignSteps.campaignId, campaignId))
    .orderBy(asc(campaignSteps.position))
    .limit(1);
  if (!first) return err({ kind: "no_steps" });
  const respread = await respreadOverdue(tx, settings.limits, campaignId, now);
  const enrolled = await enrolLeads(tx, settings.limits, {
    campaign,
    from,
    position: first.position,
    after: respread,
    now,
  });
  const startedAt = campaign.startedAt ?? now;
  await tx.update(campaigns).set({ status: "active", startedAt, updatedAt: now }).where(eq(campaigns.id, campaignId));
  return ok({ enrolled, respread });
}
