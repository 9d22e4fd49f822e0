"use server";
import { deleteCampaignInput, updateCampaignInput } from "../../contract/action-requests";
import { createCampaignRequest } from "../../contract/requests";
import { mapped } from "../mapped";
import { userAction } from "../user-action";

export const createCampaignAction = userAction(createCampaignRequest, async (input, { campaigns, actor, now }) =>
  mapped(await campaigns.create(actor, input, now), (campaign) => ({ campaign })),
);

export const updateCampaignAction = userAction(
  updateCampaignInput,
  async ({ campaignId, ...changes }, { campaigns, actor, now }) =>
    mapped(await campaigns.update(actor, campaignId, changes, now), (campaign) => ({ campaign })),
);

export const deleteCampaignAction = userAction(deleteCampaignInput, (removal, { campaigns, actor, now }) =>
  campaigns.remove(actor, removal, now),
);
