"use server";
import {
  campaignInput,
  deleteCampaignInput,
  saveStepsInput,
  updateCampaignInput,
} from "../../contract/action-requests";
import { createCampaignRequest } from "../../contract/requests";
import { mapped } from "../mapped";
import { updateCampaign } from "../update-campaign";
import { userAction } from "../user-action";

export const createCampaignAction = userAction(createCampaignRequest, async (input, { campaigns, actor, now }) =>
  mapped(await campaigns.create(actor, input, now), (campaign) => ({ campaign })),
);

export const updateCampaignAction = userAction(updateCampaignInput, async ({ campaignId, ...changes }, context) =>
  mapped(await updateCampaign(context, campaignId, changes), (campaign) => ({ campaign })),
);

export const deleteCampaignAction = userAction(deleteCampaignInput, (removal, { campaigns, actor, now }) =>
  campaigns.remove(actor, removal, now),
);

export const saveStepsAction = userAction(saveStepsInput, ({ campaignId, steps }, { sequences, actor, now }) =>
  sequences.save(actor, campaignId, steps, now),
);

/** Starts a campaign's steps, or lets them go on after a pause. */
export const startCampaignAction = userAction(campaignInput, ({ campaignId }, { sequences, actor, now }) =>
  sequences.start(actor, campaignId, now),
);
