import { and, eq, inArray } from "drizzle-orm";
import { err, ok, type Result } from "../../core/result";
import type { Actor } from "../../core/user";
import type { CampaignRemovalRefusal } from "../../ports/campaign-store";
import type { Tx } from "./client";
import { every } from "./queries/conditions";
import { releaseKeys } from "./queries/idempotency-keys";
import { visibleCampaigns } from "./queries/visibility";
import { attempts, campaigns } from "./schema";

type Removal = { actor: Actor; campaignId: string; cancelQueued: boolean; now: Date };

/** Locks the mails first: one that a sender claims at this moment is seen as leaving, or is cancelled before it is claimed. */
export async function removeCampaign(
  tx: Tx,
  { actor, campaignId, cancelQueued, now }: Removal,
): Promise<Result<{ cancelled: number }, CampaignRemovalRefusal>> {
  const [campaign] = await tx
    .select({ ownerId: campaigns.ownerId })
    .from(campaigns)
    .where(every(visibleCampaigns(actor), eq(campaigns.id, campaignId)))
    .for("update");
  if (!campaign) return err({ kind: "not_found" });
  if (actor.role !== "admin" && campaign.ownerId !== actor.userId) return err({ kind: "forbidden" });

  const open = await tx
    .select({ id: attempts.id, status: attempts.status })
    .from(attempts)
    .where(and(eq(attempts.campaignId, campaignId), inArray(attempts.status, ["queued", "sending"])))
    .for("update");
  if (open.some(({ status }) => status === "sending")) return err({ kind: "mail_leaving" });
  if (open.length > 0 && !cancelQueued) return err({ kind: "mail_queued", queued: open.length });

  await cancelMails(tx, { attemptIds: open.map(({ id }) => id), now });
  await tx
    .update(campaigns)
    .set({ status: "paused", deletedAt: now, updatedAt: now })
    .where(eq(campaigns.id, campaignId));
  return ok({ cancelled: open.length });
}

async function cancelMails(tx: Tx, { attemptIds, now }: { attemptIds: string[]; now: Date }): Promise<void> {
  if (attemptIds.length === 0) return;
  await tx.update(attempts).set({ status: "cancelled", updatedAt: now }).where(inArray(attempts.id, attemptIds));
  await releaseKeys(tx, attemptIds);
}
