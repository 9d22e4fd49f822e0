import { deleteCampaignQuery, updateCampaignRequest } from "@/lib/contract/requests";
import { updateCampaign } from "@/lib/server/update-campaign";
import { found, withUser } from "@/lib/server/with-user";

export const GET = withUser({ params: ["id"] }, async ({ campaigns, actor, params }) =>
  found(await campaigns.get(actor, params.id)),
);

export const PATCH = withUser({ params: ["id"], body: updateCampaignRequest }, ({ params, body, ...context }) =>
  updateCampaign(context, params.id, body),
);

export const DELETE = withUser(
  { params: ["id"], query: deleteCampaignQuery },
  ({ campaigns, actor, params, query, now }) =>
    campaigns.remove(actor, { campaignId: params.id, cancelQueued: query.force }, now),
);
