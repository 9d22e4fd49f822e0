import { createCampaignRequest, pageQuery } from "@/lib/contract/requests";
import { ok } from "@/lib/core/result";
import { created, withUser } from "@/lib/server/with-user";

export const GET = withUser({ query: pageQuery }, async ({ campaigns, actor, query }) =>
  ok(await campaigns.list(actor, query)),
);

export const POST = withUser({ body: createCampaignRequest }, async ({ campaigns, actor, body, now }) =>
  created(await campaigns.create(actor, body, now)),
);
