import type { Result } from "../core/result";
import type { CampaignView } from "../core/views/campaign-views";
import type { CampaignChanges } from "../ports/campaign-store";
import type { Refusal } from "./problem";
import type { ActionContext } from "./user-action";

/** Changes a campaign. One that goes on after a pause gets new times for the steps that became due meanwhile. */
export async function updateCampaign(
  { campaigns, sequences, actor, now }: Pick<ActionContext, "campaigns" | "sequences" | "actor" | "now">,
  campaignId: string,
  changes: CampaignChanges,
): Promise<Result<CampaignView, Refusal>> {
  const updated = await campaigns.update(actor, campaignId, changes, now);
  if (updated.ok && changes.status === "active") await sequences.respread(actor, campaignId, now);
  return updated;
}
